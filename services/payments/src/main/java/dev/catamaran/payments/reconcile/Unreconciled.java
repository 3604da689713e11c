package dev.catamaran.payments.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * SQL of the queue. A payment enters it in the transaction that brings it from another region, and leaves it when nothing is left
 * to do about it here.
 */
final class Unreconciled {

    private static final String AFTER = """
            SELECT payment_id FROM payments.unreconciled WHERE payment_id > ? AND NOT pg_is_in_recovery()
            ORDER BY payment_id LIMIT ?
            """;

    private static final String KEEP = """
            WITH settled AS (DELETE FROM payments.unreconciled WHERE payment_id = ANY (?) AND NOT payment_id = ANY (?))
            INSERT INTO payments.unreconciled (payment_id) SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING
            """;

    private Unreconciled() {}

    /** In the order of their ids. None at a standby, whose primary looks at them. */
    static List<UUID> after(Connection connection, UUID id, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setObject(1, id);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> queued = new ArrayList<>();
                while (rows.next()) {
                    queued.add(rows.getObject(1, UUID.class));
                }
                return queued;
            }
        }
    }

    /** What is lost of this with a server is looked at once more, so no copy is waited for. */
    static void keep(Connection connection, Collection<UUID> examined, Collection<UUID> open) throws SQLException {
        try (Statement setting = connection.createStatement();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            setting.execute("SET LOCAL synchronous_commit = off");
            keep.setArray(1, connection.createArrayOf("uuid", examined.toArray()));
            keep.setArray(2, connection.createArrayOf("uuid", open.toArray()));
            keep.setArray(3, connection.createArrayOf("uuid", open.toArray()));
            keep.executeUpdate();
        }
    }
}
