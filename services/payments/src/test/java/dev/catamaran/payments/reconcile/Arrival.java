package dev.catamaran.payments.reconcile;

import dev.catamaran.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Plays logical replication: a payment that the region us has made arrives here, complete and in one transaction. */
final class Arrival {

    private static final String ARRIVE = """
            WITH made (id, customer_id, key, from_account, to_account, amount, epoch, region) AS
                     (VALUES (?::uuid, ?::uuid, ?, ?::uuid, ?::uuid, ?::bigint, ?::bigint, ?)),
                 payment AS (INSERT INTO payments.payment SELECT id, 'payment', customer_id, from_account, to_account, amount,
                                 'EUR', 'lunch', NULL, region, epoch, now() FROM made),
                 key AS (INSERT INTO payments.payment_key SELECT customer_id, key, region, id, '', now() FROM made),
                 queued AS (INSERT INTO payments.unreconciled SELECT id FROM made WHERE region = 'us'),
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
        try (Connection owner = TestDatabase.owner()) {
            insert(owner, "us", id, customer, key, from, to, amount, epoch);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that eu books itself, and commits when the test does. */
    static void onItsWay(Connection booking, UUID id, UUID customer, String key, String from, String to, long amount)
            throws SQLException {
        booking.setAutoCommit(false);
        insert(booking, "eu", id, customer, key, from, to, amount, 1);
    }

    private static void insert(Connection connection, Object region, Object... made) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ARRIVE)) {
            for (int i = 0; i < made.length; i++) {
                insert.setObject(i + 1, made[i]);
            }
            insert.setObject(made.length + 1, region);
            insert.executeUpdate();
        }
    }
}
