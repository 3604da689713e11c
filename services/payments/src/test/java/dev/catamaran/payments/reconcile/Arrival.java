package dev.catamaran.payments.reconcile;

import dev.catamaran.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Plays logical replication: a payment that the region us has made arrives here, complete and in one transaction. */
final class Arrival {

    private static final String ARRIVE = """
            WITH made (id, customer_id, key, from_account, to_account, amount, epoch) AS
                     (VALUES (?::uuid, ?::uuid, ?, ?::uuid, ?::uuid, ?::bigint, ?::bigint)),
                 payment AS (INSERT INTO payments.payment SELECT id, 'payment', customer_id, from_account, to_account, amount,
                                 'EUR', 'lunch', NULL, 'us', epoch, now() FROM made),
                 key AS (INSERT INTO payments.payment_key SELECT customer_id, key, 'us', id, '', now() FROM made),
                 entries AS (INSERT INTO payments.ledger_entry
                                 SELECT from_account, id, -amount, 'EUR', now() FROM made
                                 UNION ALL SELECT to_account, id, amount, 'EUR', now() FROM made)
            INSERT INTO payments.unfolded
            SELECT from_account, id, -amount FROM made UNION ALL SELECT to_account, id, amount FROM made
            """;

    private Arrival() {}

    /** Late: made under a lease from before the one that eu holds in tests. */
    static void ofPayment(UUID id, UUID customer, String key, String from, String to, long amount) {
        ofPayment(id, customer, key, from, to, amount, 0);
    }

    static void ofPayment(UUID id, UUID customer, String key, String from, String to, long amount, long epoch) {
        try (Connection owner = TestDatabase.owner();
                PreparedStatement insert = owner.prepareStatement(ARRIVE)) {
            insert.setObject(1, id);
            insert.setObject(2, customer);
            insert.setString(3, key);
            insert.setString(4, from);
            insert.setString(5, to);
            insert.setLong(6, amount);
            insert.setLong(7, epoch);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
