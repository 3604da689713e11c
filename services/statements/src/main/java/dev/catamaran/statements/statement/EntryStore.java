package dev.catamaran.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL over the ledger. The primary key (account, payment) is also the order of a statement, so a page is one index range. */
@ApplicationScoped
class EntryStore {

    private static final String ACCOUNT = "SELECT id, customer_id, home, currency FROM payments.account WHERE id = ?";

    private static final String ENTRIES = """
            SELECT entry.payment_id, payment.kind, entry.amount, entry.currency,
                   CASE payment.from_account WHEN entry.account_id THEN payment.to_account
                        ELSE payment.from_account END AS counterparty,
                   payment.reference, payment.refund_of, entry.created_at
            FROM payments.ledger_entry AS entry JOIN payments.payment ON payment.id = entry.payment_id
            WHERE entry.account_id = ? AND entry.payment_id < ?
            ORDER BY entry.payment_id DESC LIMIT ?
            """;

    Optional<AccountFacts> account(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ACCOUNT)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(account(row)) : Optional.empty();
            }
        }
    }

    List<Entry> entries(Connection connection, UUID account, Cursor cursor, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setObject(1, account);
            query.setObject(2, cursor.before());
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static AccountFacts account(ResultSet row) throws SQLException {
        return new AccountFacts(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("home"),
                row.getString("currency"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("payment_id", UUID.class),
                row.getString("kind"),
                row.getLong("amount"),
                row.getString("currency"),
                row.getObject("counterparty", UUID.class),
                row.getString("reference"),
                row.getObject("refund_of", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
