package dev.catamaran.payments.payment;

import dev.catamaran.platform.database.WriteGate;

/** The SQL of a booking: lock, look, write. */
final class LedgerStatements {

    private LedgerStatements() {}

    static final String LOCK = "SELECT folded FROM payments.balance WHERE account_id = ? FOR NO KEY UPDATE";

    static final String FIRST_LOCK =
            "INSERT INTO payments.balance (account_id, folded) VALUES (?, 0) ON CONFLICT DO NOTHING";

    /**
     * A statement of its own after the lock: a statement that waits for a lock still sees what was there before the wait. A
     * refund that was itself reversed has taken nothing back. Of two payments with one key the later lease's stands,
     * whatever their clocks said: the earlier one came late, and reconciliation reverses it.
     */
    static final String STANDING = """
            SELECT (%s) AS epoch,
                   coalesce((SELECT folded FROM payments.balance WHERE account_id = ?), 0)
                   + coalesce((SELECT sum(amount) FROM payments.unfolded WHERE account_id = ?), 0) AS funds,
                   coalesce((SELECT sum(back.amount) FROM payments.payment AS back WHERE back.refund_of = ?
                             AND NOT EXISTS (SELECT FROM payments.payment AS undone
                                             WHERE undone.refund_of = back.id AND undone.kind = 'reversal')), 0) AS taken_back,
                   first.payment_id, first.body_hash
            FROM (VALUES (1)) AS always
            LEFT JOIN (SELECT known.payment_id, known.body_hash
                       FROM payments.payment_key AS known JOIN payments.payment AS made ON made.id = known.payment_id
                       WHERE known.customer_id = ? AND known.key = ? ORDER BY made.epoch DESC, made.id LIMIT 1) AS first ON true
            """.formatted(WriteGate.OPEN_EPOCH);

    private static final String BOOK = """
            WITH made (id, kind, customer_id, from_account, to_account, amount, currency, reference, refund_of, region,
                       epoch, created_at, key, body_hash) AS
                     (VALUES (?::uuid, ?::text, ?::uuid, ?::uuid, ?::uuid, ?::bigint, ?::char(3), ?::text, ?::uuid, ?::text,
                              ?::bigint, ?::timestamptz, ?::text, ?::bytea)),
                 payment AS (INSERT INTO payments.payment (id, kind, customer_id, from_account, to_account, amount, currency,
                                                           reference, refund_of, region, epoch, created_at)
                     SELECT id, kind, customer_id, from_account, to_account, amount, currency,
                            reference, refund_of, region, epoch, created_at FROM made),
                 key AS (INSERT INTO payments.payment_key (customer_id, key, region, payment_id, body_hash, created_at)
                     SELECT customer_id, key, region, id, body_hash, created_at FROM made),
                 entries AS (INSERT INTO payments.ledger_entry (account_id, payment_id, amount, currency, created_at)
                     SELECT from_account, id, -amount, currency, created_at FROM made
                     UNION ALL SELECT to_account, id, amount, currency, created_at FROM made),
                 credit AS (INSERT INTO payments.unfolded (account_id, payment_id, amount)
                     SELECT to_account, id, amount FROM made)
            """;

    /** The debtor's row is locked by this transaction, so it may fold and be written. */
    static final String BOOK_WITH_FOLD = BOOK.stripTrailing() + """
            ,
                 folded AS (DELETE FROM payments.unfolded WHERE account_id = (SELECT from_account FROM made) RETURNING amount)
            UPDATE payments.balance
            SET folded = folded + coalesce((SELECT sum(amount) FROM folded), 0) - (SELECT amount FROM made)
            WHERE account_id = (SELECT from_account FROM made)
            """;

    /** A house account has no limit to check, so its debit queues like a credit and nobody waits for its row. */
    static final String BOOK_WITHOUT_LOCK = BOOK + """
            INSERT INTO payments.unfolded (account_id, payment_id, amount) SELECT from_account, id, -amount FROM made
            """;

    /** An overdraft that had to be booked is told where an auditor reads it. */
    static final String NOTE_OVERDRAFT = """
            INSERT INTO payments.overdraft (account_id, payment_id, balance, found_at)
            VALUES (?, ?, ?, clock_timestamp()) ON CONFLICT DO NOTHING
            """;

    /** Makes a replay's commit wait for the same copies as a payment's: a message in the WAL that nobody reads. */
    static final String WAIT_LIKE_A_PAYMENT = "SELECT pg_logical_emit_message(true, 'catamaran', 'replay')";
}
