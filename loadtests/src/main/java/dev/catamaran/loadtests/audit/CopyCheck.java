package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A check that each copy must pass by itself: a query that answers subject and detail of everything wrong. */
record CopyCheck(Kind kind, String sql) implements Check {
    static final CopyCheck UNBALANCED = new CopyCheck(Kind.UNBALANCED, """
            SELECT p.id::text, 'entries are not ' || p.amount || ' from ' || p.from_account || ' to ' || p.to_account
            FROM payments.payment p
            LEFT JOIN payments.ledger_entry debit ON debit.payment_id = p.id AND debit.account_id = p.from_account
            LEFT JOIN payments.ledger_entry credit ON credit.payment_id = p.id AND credit.account_id = p.to_account
            WHERE debit.amount IS DISTINCT FROM -p.amount OR credit.amount IS DISTINCT FROM p.amount
               OR debit.currency IS DISTINCT FROM p.currency OR credit.currency IS DISTINCT FROM p.currency
            UNION ALL
            SELECT e.payment_id::text, count(*) || ' entries, sum ' || sum(e.amount)
            FROM payments.ledger_entry e
            GROUP BY e.payment_id HAVING count(*) <> 2 OR sum(e.amount) <> 0
            UNION ALL
            SELECT e.payment_id::text, 'an entry of ' || e.amount || ' without its payment'
            FROM payments.ledger_entry e
            WHERE NOT EXISTS (SELECT FROM payments.payment p WHERE p.id = e.payment_id)""");

    static final CopyCheck PROJECTION = new CopyCheck(Kind.PROJECTION, """
            SELECT id::text, 'balance says ' || sum(said) || ', the entries ' || sum(entered)
            FROM (SELECT account_id AS id, amount AS entered, 0 AS said FROM payments.ledger_entry
                  UNION ALL SELECT account_id, 0, folded FROM payments.balance
                  UNION ALL SELECT account_id, 0, amount FROM payments.unfolded) AS moved
            GROUP BY id HAVING sum(said) <> sum(entered)""");

    /** A reversal may be taken back itself: it then does not count. */
    static final CopyCheck RETURNS = new CopyCheck(Kind.WRONG_RETURN, """
            WITH counts AS (SELECT * FROM payments.payment r WHERE NOT EXISTS (
                              SELECT FROM payments.payment undo WHERE undo.kind = 'reversal' AND undo.refund_of = r.id))
            SELECT r.id::text, r.kind || ' of ' || r.amount || ' from ' || r.from_account || ' to ' || r.to_account || ', for '
                   || coalesce(p.kind || ' of ' || p.amount || ' from ' || p.from_account || ' to ' || p.to_account, 'nothing')
            FROM payments.payment r LEFT JOIN payments.payment p ON p.id = r.refund_of
            WHERE r.kind IN ('refund', 'reversal')
              AND (p.id IS NULL OR r.from_account <> p.to_account OR r.to_account <> p.from_account
                   OR r.currency <> p.currency OR (r.kind = 'reversal' AND r.amount <> p.amount)
                   OR (r.kind = 'refund' AND p.kind <> 'payment'))
            UNION ALL
            SELECT p.id::text, r.kind || 's of ' || sum(r.amount) || ' for ' || p.amount
            FROM payments.payment p JOIN counts r ON r.refund_of = p.id AND r.kind IN ('refund', 'reversal')
            GROUP BY p.id, p.amount, r.kind
            HAVING sum(r.amount) > p.amount AND (r.kind = 'refund' OR count(*) > 1)
            UNION ALL
            SELECT id::text, 'a ' || kind || ' that gives something back'
            FROM payments.payment WHERE kind NOT IN ('refund', 'reversal') AND refund_of IS NOT NULL""");

    /** A refund may be: of a payment that is gone itself, or of more than is left. */
    static final CopyCheck WHOLLY_REVERSED = new CopyCheck(Kind.WHOLLY_REVERSED, """
            SELECT k.customer_id || ' ' || k.key, 'payments ' || string_agg(p.id::text, ', ' ORDER BY p.id)
            FROM payments.payment_key k JOIN payments.payment p ON p.id = k.payment_id AND p.kind IN ('payment', 'deposit')
            LEFT JOIN payments.payment undo ON undo.refund_of = p.id AND undo.kind = 'reversal'
            GROUP BY k.customer_id, k.key HAVING bool_and(undo.id IS NOT NULL)""");

    private record Wrong(String subject, String detail) {}

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Copy copy : auditCase.copies()) {
            copy.select(sql, row -> new Wrong(row.getString(1), row.getString(2))).stream()
                    .map(wrong -> Finding.violation(kind, copy.region(), wrong.subject(), wrong.detail()))
                    .forEach(findings::add);
        }
        return findings;
    }
}
