package dev.catamaran.controller.replication;

import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.lease.DatabaseRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Asks the own database the few things that leases depend on, in one statement. For one thread. */
public final class DatabaseProbe {
    private static final String LOOK = """
            SELECT s.standby,
              CASE WHEN s.standby THEN 0 ELSE pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0') END::bigint,
              coalesce((SELECT max(pg_wal_lsn_diff(flush_lsn, '0/0')) FROM pg_stat_replication
                        WHERE application_name = ?), -1)::bigint
            FROM (SELECT pg_is_in_recovery() AS standby) s""";

    /** Aurora replicates below the log: there is no position to compare, only a lag; -1 marks the primary's own row. */
    private static final String AURORA_LOOK = """
            SELECT s.standby,
              CASE WHEN s.standby THEN 0 ELSE 1 END::bigint,
              CASE WHEN s.standby THEN -1
                ELSE coalesce((SELECT max(CASE WHEN durability_lag_in_msec <= ? THEN 1 ELSE 0 END)
                               FROM aurora_global_db_status() WHERE durability_lag_in_msec >= 0), -1) END::bigint
            FROM (SELECT pg_is_in_recovery() AS standby) s""";

    /** Gives a question its one parameter. */
    private interface Parameter {
        void set(PreparedStatement statement) throws SQLException;
    }

    private final Session session;
    private final String question;
    private final Parameter parameter;

    private DatabaseProbe(Session session, String question, Parameter parameter) {
        this.session = session;
        this.question = question;
        this.parameter = parameter;
    }

    /** @param standby the name under which the peer reads here */
    public static DatabaseProbe ofPostgres(Session session, String standby) {
        return new DatabaseProbe(session, LOOK, statement -> statement.setString(1, standby));
    }

    /** @param near lag up to which the peer's cluster counts as having everything */
    public static DatabaseProbe ofAurora(Session session, Duration near) {
        return new DatabaseProbe(session, AURORA_LOOK, statement -> statement.setLong(1, near.toMillis()));
    }

    public DatabaseLook look() {
        long at = System.nanoTime();
        try {
            return session.call(connection -> read(connection, at));
        } catch (SQLException e) {
            return DatabaseLook.failed(at);
        }
    }

    private DatabaseLook read(Connection connection, long at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            parameter.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                DatabaseRole role = row.getBoolean(1) ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY;
                return new DatabaseLook(at, role, row.getLong(2), row.getLong(3));
            }
        }
    }
}
