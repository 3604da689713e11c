package dev.catamaran.controller.gate;

import dev.catamaran.controller.database.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes the rows that let payments pass until a moment of the database's clock. For one thread. */
public final class WriteGate {
    private static final String NOW = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint";
    private static final String OPEN = """
            INSERT INTO control.write_gate (home, region, epoch, behind, open_until)
            SELECT home, ?, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond' FROM unnest(?) AS home
            ON CONFLICT (home, region) DO UPDATE
            SET epoch = excluded.epoch, behind = excluded.behind, open_until = excluded.open_until
            WHERE write_gate.epoch <= excluded.epoch
            RETURNING (extract(epoch FROM clock_timestamp()) * 1000000)::bigint""";

    /**
     * The epoch stays: the same lease may be renewed and the gate opened again. Long past, and not the time of {@link #SHUT}: that
     * one says that the lease was given away ({@link LeaseMemory}).
     */
    private static final String END = """
            UPDATE control.write_gate SET open_until = timestamptz '2000-01-01 00:00Z'
            WHERE region = ? AND home = ANY (?) AND epoch <= ? AND open_until > timestamptz '2000-01-01 00:00Z'""";

    /** The epoch grows with it, so that an opening that is still on its way comes too late. */
    private static final String SHUT = """
            UPDATE control.write_gate SET open_until = timestamptz 'epoch', epoch = ?
            WHERE region = ? AND home = ANY (?) AND epoch < ?""";

    /** read_only_sql_transaction (PostgreSQL, appendix A). */
    private static final String READ_ONLY = "25006";

    private final Session session;
    private final String region;
    private final long clockFreshNanos;
    private DatabaseClock clock;

    /** @param clockFreshNanos how long a reading of the database's clock is good for: a clock may be set at any time */
    public WriteGate(Session session, String region, long clockFreshNanos) {
        this.session = session;
        this.region = region;
        this.clockFreshNanos = clockFreshNanos;
    }

    /**
     * @param behind the regions that the lease's entry calls behind
     * @param deadline own monotonic moment that no gate may outlive
     */
    public void open(List<String> homes, long epoch, Set<String> behind, long deadline) throws SQLException {
        session.call(connection -> {
            if (clock == null || clock.olderThan(clockFreshNanos, System.nanoTime())) {
                clock = readClock(connection);
            }
            write(connection, homes, epoch, behind, clock.at(deadline));
            return null;
        });
    }

    /**
     * Lets no payment pass from now on.
     *
     * @param epoch of the lease that is given up
     */
    public void shut(List<String> homes, long epoch) throws SQLException {
        int written = session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SHUT)) {
                statement.setLong(1, epoch + 1);
                statement.setString(2, region);
                statement.setArray(3, connection.createArrayOf("text", homes.toArray()));
                statement.setLong(4, epoch + 1);
                return statement.executeUpdate();
            }
        });
        requireAll(homes, written, epoch);
    }

    /**
     * Lets no payment pass under this epoch until the gate is opened again, whatever the database's clock shows. None passes on a
     * standby.
     */
    public void end(List<String> homes, long epoch) throws SQLException {
        session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(END)) {
                statement.setString(1, region);
                statement.setArray(2, connection.createArrayOf("text", homes.toArray()));
                statement.setLong(3, epoch);
                return statement.executeUpdate();
            } catch (SQLException e) {
                if (READ_ONLY.equals(e.getSQLState())) {
                    return 0;
                }
                throw e;
            }
        });
    }

    private DatabaseClock readClock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOW);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new DatabaseClock(System.nanoTime(), row.getLong(1));
        }
    }

    private void write(Connection connection, List<String> homes, long epoch, Set<String> behind, long openUntilMicros)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, region);
            statement.setLong(2, epoch);
            statement.setArray(3, connection.createArrayOf("text", behind.toArray()));
            statement.setLong(4, openUntilMicros);
            statement.setArray(5, connection.createArrayOf("text", homes.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                int written = 0;
                while (rows.next()) {
                    written++;
                    clock = new DatabaseClock(System.nanoTime(), rows.getLong(1));
                }
                requireAll(homes, written, epoch);
            }
        }
    }

    private void requireAll(List<String> homes, int written, long epoch) throws SQLException {
        if (written != homes.size()) {
            throw new SQLException("the write gate of " + homes + " knows a later epoch than " + epoch);
        }
    }
}
