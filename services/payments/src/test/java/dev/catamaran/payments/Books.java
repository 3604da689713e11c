package dev.catamaran.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the books behind the service's back. */
public final class Books {

    private static final String UNBALANCED =
            "SELECT count(*) FROM (SELECT payment_id FROM payments.ledger_entry GROUP BY payment_id "
                    + "HAVING sum(amount) <> 0 OR count(*) <> 2) AS broken";

    private static final String PROJECTION_DIFFERS = """
            SELECT count(*) FROM payments.account AS account
            WHERE coalesce((SELECT sum(amount) FROM payments.ledger_entry WHERE account_id = account.id), 0)
               <> coalesce((SELECT folded FROM payments.balance WHERE account_id = account.id), 0)
                + coalesce((SELECT sum(amount) FROM payments.unfolded WHERE account_id = account.id), 0)
            """;

    private static final String OVERDRAWN = """
            SELECT count(*) FROM payments.account AS account
            WHERE coalesce((SELECT sum(amount) FROM payments.ledger_entry WHERE account_id = account.id), 0) < minimum
            """;

    private Books() {}

    /** Every payment sums to zero, every balance is the sum of its entries, nobody is below the minimum. */
    public static void requireClean() {
        assertThat(number(UNBALANCED)).as("unbalanced payments").isZero();
        assertThat(number(PROJECTION_DIFFERS)).as("balances that differ").isZero();
        assertThat(number(OVERDRAWN)).as("overdrawn accounts").isZero();
    }

    public static long payments() {
        return number("SELECT count(*) FROM payments.payment");
    }

    public static long number(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.superuser();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
