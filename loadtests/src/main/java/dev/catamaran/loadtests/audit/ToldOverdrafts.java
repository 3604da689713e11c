package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a region has told of overdrafts is true: the payment is a debit of that account, the balance is below the limit, and by no
 * more than late payments and reversals have ever taken from it, since no other payment is made without funds.
 */
final class ToldOverdrafts implements Check {
    private static final String TOLD = """
            SELECT o.account_id::text, a.minimum - o.balance, p.id IS NOT NULL,
                   'a balance of ' || o.balance || ', revealed by payment ' || o.payment_id
            FROM payments.overdraft o LEFT JOIN payments.account a ON a.id = o.account_id
            LEFT JOIN payments.payment p ON p.id = o.payment_id AND p.from_account = o.account_id""";

    /** @param missing to the limit; 0 for an account without one, which cannot be overdrawn */
    private record Told(String account, long missing, boolean ofThisAccount, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        Set<String> late = LatePayments.listed(auditCase);
        for (Copy copy : auditCase.copies()) {
            List<Told> told = copy.select(
                    TOLD, row -> new Told(row.getString(1), row.getLong(2), row.getBoolean(3), row.getString(4)));
            Map<String, Long> taken = told.isEmpty() ? Map.of() : Unfunded.ever(copy, late);
            told.stream()
                    .filter(one -> !isTrue(one, taken.getOrDefault(one.account(), 0L)))
                    .map(one -> Finding.violation(Kind.WRONG_OVERDRAFT, copy.region(), one.account(), one.detail()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean isTrue(Told told, long taken) {
        return told.ofThisAccount() && told.missing() > 0 && told.missing() <= taken;
    }
}
