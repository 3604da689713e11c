package dev.catamaran.controller.replication;

import dev.catamaran.controller.database.Session;
import dev.catamaran.controller.lease.DatabaseRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks the own database the few things that leases depend on, in one statement. For one thread. */
public final class DatabaseProbe {
    private static final String LOOK = """
            SELECT s.standby,
              CASE WHEN s.standby THEN 0 ELSE pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0') END::bigint,
              coalesce((SELECT max(pg_wal_lsn_diff(flush_lsn, '0/0')) FROM pg_stat_replication
                        WHERE application_name = ?), -1)::bigint
            FROM (SELECT pg_is_in_recovery() AS standby) s""";

    private final Session session;
    private final String standby;

    /** @param standby the name under which the peer reads here */
    public DatabaseProbe(Session session, String standby) {
        this.session = session;
        this.standby = standby;
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
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, standby);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                DatabaseRole role = row.getBoolean(1) ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY;
                return new DatabaseLook(at, role, row.getLong(2), row.getLong(3));
            }
        }
    }
}
