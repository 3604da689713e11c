package dev.catamaran.statements;

import dev.catamaran.platform.Ids;
import dev.catamaran.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes what payments would have written, with the ids and times of now. */
public final class Ledger {

    private static final String ACCOUNT = """
            INSERT INTO payments.account (id, customer_id, home, currency, name, kind, minimum, created_at)
            VALUES (?, ?, ?, 'EUR', 'Everyday', 'customer', 0, clock_timestamp())
            """;

    private static final String PAYMENT = """
            WITH made (id, from_account, to_account, amount, reference) AS (VALUES (?::uuid, ?::uuid, ?::uuid, ?::bigint, ?)),
                 payment AS (INSERT INTO payments.payment (id, kind, customer_id, from_account, to_account, amount, currency,
                                 reference, refund_of, region, epoch, created_at)
                     SELECT id, 'payment', from_account, from_account, to_account, amount, 'EUR', reference, NULL, 'eu', 1, now()
                     FROM made)
            INSERT INTO payments.ledger_entry (account_id, payment_id, amount, currency, created_at)
            SELECT from_account, id, -amount, 'EUR', now() FROM made
            UNION ALL SELECT to_account, id, amount, 'EUR', now() FROM made
            """;

    private Ledger() {}

    public static UUID account(UUID customer, String home) {
        UUID id = Ids.next();
        execute(ACCOUNT, id, customer, home);
        return id;
    }

    public static UUID payment(UUID from, UUID to, long amount, String reference) {
        UUID id = Ids.next();
        execute(PAYMENT, id, from, to, amount, reference);
        return id;
    }

    private static void execute(String sql, Object... parameters) {
        try (Connection owner = TestDatabase.owner();
                PreparedStatement insert = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                insert.setObject(i + 1, parameters[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
