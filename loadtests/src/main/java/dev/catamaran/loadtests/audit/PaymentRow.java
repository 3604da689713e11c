package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** A row of {@code payments.payment}, ids as text. */
record PaymentRow(String id, String kind, String customer, String from, String to, long amount, String reference) {
    static final String SQL = """
            SELECT id::text, kind, customer_id::text, from_account::text, to_account::text, amount, reference
            FROM payments.payment""";

    static PaymentRow read(ResultSet row) throws SQLException {
        return new PaymentRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7));
    }

    /** True when this is what the customer asked for; a deposit's other side is the house, which no customer names. */
    boolean isWhatWasAcknowledged(Attempt attempt) {
        String askedFrom = attempt.call().from();
        return amount == attempt.call().amount()
                && Objects.equals(to, attempt.call().to())
                && (askedFrom == null ? kind.equals("deposit") : askedFrom.equals(from));
    }

    String inWords() {
        return kind + " of " + amount + " from " + from + " to " + to;
    }
}
