-- payments has a role of its own. catamaran_app, which the files before name, was shared with identity; nobody logs in as it any more.
GRANT SELECT, INSERT ON payments.account, payments.payment, payments.payment_key, payments.ledger_entry, payments.overdraft
    TO catamaran_payments;
GRANT SELECT, INSERT, UPDATE, DELETE ON payments.balance, payments.unfolded TO catamaran_payments;
GRANT SELECT, INSERT, DELETE ON payments.unreconciled TO catamaran_payments;

-- What statements reads is accounts, payments and entries.
REVOKE ALL ON payments.payment_key, payments.balance, payments.unfolded, payments.overdraft, payments.unreconciled
    FROM catamaran_reader;
