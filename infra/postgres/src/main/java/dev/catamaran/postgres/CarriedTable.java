package dev.catamaran.postgres;

/**
 * The tables that {@link CarryOver} fills, in this order. First the lists of what a region has found, which are its own and go with
 * its database: they are for auditors. Then the published ones. Payments come last: who learns of one finds all that belongs to it.
 */
enum CarriedTable {
    LATE_PAYMENT("control.late_payment", "payment_id", "control.late_payment", "payment_id", ""),
    DOUBLE_SIGN_UP("control.double_sign_up", "customer_id", "control.double_sign_up", "customer_id", ""),
    OVERDRAFT("payments.overdraft", "account_id, payment_id", "payments.overdraft", "account_id, payment_id", ""),
    /** Where the successor has signed up the same address meanwhile, the later one is listed. */
    CUSTOMER("identity.customer", "id", "identity.customer", "id", """
            , listed AS (INSERT INTO control.double_sign_up (customer_id, first_id, how)
                SELECT id, first_id, 'carried' FROM (
                  SELECT id, first_value(id) OVER (PARTITION BY email ORDER BY id) AS first_id FROM (
                    SELECT id, email FROM identity.customer WHERE email IN (SELECT email FROM inserted)
                    UNION SELECT id, email FROM inserted) same) sorted
                WHERE id <> first_id ON CONFLICT DO NOTHING)"""),
    /** A log-out that was carried is told to Redis like one that was replicated. */
    LOG_OUT("identity.log_out", "session_id, region", "identity.log_out", "session_id, region", """
            , queued AS (INSERT INTO identity.log_out_untold (session_id, region, expires_at)
                SELECT session_id, region, expires_at FROM inserted ON CONFLICT DO NOTHING)"""),
    ACCOUNT("payments.account", "id", "payments.account", "id", ""),
    PAYMENT_KEY("payments.payment_key", "customer_id, key, region", "payments.payment", "payment_id", ""),
    /** An entry that was carried counts for the balance like one that was replicated. */
    LEDGER_ENTRY("payments.ledger_entry", "account_id, payment_id", "payments.payment", "payment_id", """
            , queued AS (INSERT INTO payments.unfolded (account_id, payment_id, amount)
                SELECT account_id, payment_id, amount FROM inserted ON CONFLICT DO NOTHING)"""),
    PAYMENT("payments.payment", "id", "payments.payment", "id", """
            , unreconciled AS (INSERT INTO payments.unreconciled SELECT id FROM inserted ON CONFLICT DO NOTHING)
            , listed AS (INSERT INTO control.late_payment (payment_id, home, region, epoch, how)
                SELECT p.id, coalesce(a.home, 'unknown'), p.region, p.epoch, 'carried'
                FROM inserted p LEFT JOIN payments.account a ON a.id = p.from_account ON CONFLICT DO NOTHING)""");

    private final String table;
    private final String key;
    private final String compared;
    private final String reference;
    private final String afterwards;

    CarriedTable(String table, String key, String compared, String reference, String afterwards) {
        this.table = table;
        this.key = key;
        this.compared = compared;
        this.reference = reference;
        this.afterwards = afterwards;
    }

    String table() {
        return table;
    }

    /** Columns of the primary key. */
    String key() {
        return key;
    }

    /** The table by whose keys it is seen whether a row is missing. A payment, its key and its entries are one transaction. */
    String compared() {
        return compared;
    }

    /** The columns that hold such a key. */
    String reference() {
        return reference;
    }

    /** The end of the statement that inserts: who else has to know of the rows {@code inserted}. */
    String afterwards() {
        return afterwards;
    }
}
