package dev.catamaran.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.payment.Branch;
import dev.catamaran.platform.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One region's books as an auditor sees them.
 *
 * @param url a JDBC URL without a user
 */
public record Ledgers(String url) {

    private static final String OPEN = """
            INSERT INTO payments.account (id, customer_id, home, currency, name, kind, minimum, created_at)
            VALUES (?, ?, ?, 'EUR', 'Everyday', 'customer', 0, now())
            """;

    private static final String UNBALANCED = """
            SELECT payment_id FROM payments.ledger_entry GROUP BY payment_id HAVING sum(amount) <> 0 OR count(*) <> 2
            """;

    private static final String INCOMPLETE = """
            SELECT id FROM payments.payment WHERE 2 <> (SELECT count(*) FROM payments.ledger_entry WHERE payment_id = id)
               OR NOT EXISTS (SELECT FROM payments.payment_key WHERE payment_id = id)
            """;

    private static final String PROJECTION_DIFFERS = """
            SELECT id FROM (SELECT account_id AS id, amount AS entered, 0 AS said FROM payments.ledger_entry
                            UNION ALL SELECT account_id, 0, folded FROM payments.balance
                            UNION ALL SELECT account_id, 0, amount FROM payments.unfolded) AS moved
            GROUP BY id HAVING sum(said) <> sum(entered)
            """;

    private static final String TWO_FOR_ONE_KEY = """
            SELECT min(payment_id::text)::uuid FROM payments.payment_key AS known
            WHERE NOT EXISTS (SELECT FROM payments.payment WHERE refund_of = known.payment_id AND kind = 'reversal')
            GROUP BY customer_id, key HAVING count(*) <> 1
            """;

    /** What counts of a payment that was reversed, and of its refunds: nothing. Of any other: no more than was paid. */
    private static final String GIVEN_BACK_WRONG = """
            SELECT paid.id FROM payments.payment AS paid
            WHERE paid.amount < (SELECT sum(back.amount) FROM payments.payment AS back WHERE back.refund_of = paid.id
                                 AND NOT EXISTS (SELECT FROM payments.payment AS undo
                                                 WHERE undo.refund_of = back.id AND undo.kind = 'reversal'))
            """;

    /** Of the reversals of one payment exactly one counts, and it is of the whole amount. */
    private static final String REVERSED_WRONG = """
            SELECT paid.id FROM payments.payment AS paid JOIN payments.payment AS undo
              ON undo.refund_of = paid.id AND undo.kind = 'reversal'
            GROUP BY paid.id, paid.amount
            HAVING bool_or(undo.amount <> paid.amount)
                OR 1 <> count(*) FILTER (WHERE NOT EXISTS (SELECT FROM payments.payment AS again
                                                           WHERE again.refund_of = undo.id AND again.kind = 'reversal'))
            """;

    private static final String OVERDRAWN_UNTOLD = """
            SELECT account.id FROM payments.account
            WHERE minimum > (SELECT sum(amount) FROM payments.ledger_entry WHERE account_id = account.id)
              AND NOT account.id = ANY (?::uuid[])
            """;

    public Branch.Account open(String home) {
        Branch.Account account = new Branch.Account(Ids.next(), Ids.next(), home);
        adopt(account);
        return account;
    }

    /** Knows an account that another region has opened. */
    public void adopt(Branch.Account account) {
        run(OPEN, account.id(), account.customer(), account.home());
    }

    /** True at every moment, in every region. */
    public void requireBalanced() {
        assertThat(ids(UNBALANCED)).as("unbalanced").isEmpty();
        assertThat(ids(INCOMPLETE)).as("without entries or key").isEmpty();
        assertThat(ids(PROJECTION_DIFFERS)).as("balances that differ").isEmpty();
    }

    /** True when everything has arrived and is reconciled. */
    public void requireReconciled() {
        requireBalanced();
        assertThat(ids(TWO_FOR_ONE_KEY))
                .as("not one effective payment for a key")
                .isEmpty();
        assertThat(ids(GIVEN_BACK_WRONG)).as("more given back than paid").isEmpty();
        assertThat(ids(REVERSED_WRONG)).as("not reversed exactly once").isEmpty();
    }

    public boolean isReconciled() {
        return ids(TWO_FOR_ONE_KEY).isEmpty()
                && ids(GIVEN_BACK_WRONG).isEmpty()
                && ids(REVERSED_WRONG).isEmpty();
    }

    /** @param told accounts whose overdraft some region has told of */
    public void requireOverdraftsTold(List<UUID> told) {
        assertThat(ids(OVERDRAWN_UNTOLD, (Object) told.toArray(UUID[]::new)))
                .as("overdrawn, and nobody said so")
                .isEmpty();
    }

    public List<UUID> overdraftsTold() {
        return ids("SELECT DISTINCT account_id FROM payments.overdraft");
    }

    public long balance(Branch.Account account) {
        return number("SELECT coalesce(sum(amount), 0) FROM payments.ledger_entry WHERE account_id = ?", account.id());
    }

    public long reversalsOf(UUID payment) {
        return number("SELECT count(*) FROM payments.payment WHERE refund_of = ? AND kind = 'reversal'", payment);
    }

    public long number(String sql, Object... parameters) {
        return numbers(sql, parameters).get(0);
    }

    public List<Long> numbers(String sql, Object... parameters) {
        return query(sql, row -> row.getLong(1), parameters);
    }

    public List<UUID> ids(String sql, Object... parameters) {
        return query(sql, row -> row.getObject(1, UUID.class), parameters);
    }

    public void run(String sql, Object... parameters) {
        try (Connection connection = superuser();
                PreparedStatement statement = bound(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = superuser();
                PreparedStatement query = bound(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(
                    i + 1, value instanceof Object[] array ? connection.createArrayOf("uuid", array) : value);
        }
        return statement;
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url + "?user=postgres");
    }
}
