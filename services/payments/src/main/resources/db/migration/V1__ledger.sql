-- The ledger. Replicated tables are only ever inserted into; nothing here is a trigger, a sequence or a foreign key:
-- a foreign key would make every credit lock the creditor's account row, and a hot merchant would be a hot lock.

CREATE TABLE payments.account (
    id          uuid PRIMARY KEY,
    customer_id uuid,                      -- null: a house account
    home        text        NOT NULL,
    currency    char(3)     NOT NULL,
    name        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('customer', 'house')),
    minimum     bigint,                    -- the balance may not fall below; null: no limit
    created_at  timestamptz NOT NULL
);
CREATE INDEX account_of_customer ON payments.account (customer_id, id);

CREATE TABLE payments.payment (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('payment', 'deposit', 'refund', 'reversal')),
    customer_id  uuid        NOT NULL,     -- who asked; owner of the idempotency key
    from_account uuid        NOT NULL,
    to_account   uuid        NOT NULL CHECK (to_account <> from_account),
    amount       bigint      NOT NULL CHECK (amount > 0),
    currency     char(3)     NOT NULL,
    reference    text        NOT NULL,
    refund_of    uuid,                     -- the payment that a refund or a reversal takes back
    region       text        NOT NULL,
    epoch        bigint      NOT NULL,     -- of the lease under which it was made
    created_at   timestamptz NOT NULL
);
CREATE INDEX payment_taken_back ON payments.payment (refund_of) WHERE refund_of IS NOT NULL;

-- The region is part of the key so that replication never stops at a key both regions hold (docs/adr/0004).
CREATE TABLE payments.payment_key (
    customer_id uuid        NOT NULL,
    key         text        NOT NULL,
    region      text        NOT NULL,
    payment_id  uuid        NOT NULL,
    body_hash   bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (customer_id, key, region)
);
-- Reconciliation walks the keys of the other region in the order in which they were made.
CREATE INDEX payment_key_in_order ON payments.payment_key (region, payment_id);

CREATE TABLE payments.ledger_entry (
    account_id uuid        NOT NULL,
    payment_id uuid        NOT NULL,
    amount     bigint      NOT NULL CHECK (amount <> 0),
    currency   char(3)     NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, payment_id)
);

-- Local projection, never replicated between two writing regions: balance = folded + sum(unfolded).
CREATE TABLE payments.balance (
    account_id uuid PRIMARY KEY,
    folded     bigint NOT NULL
);

CREATE TABLE payments.unfolded (
    account_id uuid   NOT NULL,
    payment_id uuid   NOT NULL,
    amount     bigint NOT NULL,
    PRIMARY KEY (account_id, payment_id)
);

GRANT USAGE ON SCHEMA payments TO catamaran_app, catamaran_reader;
GRANT SELECT, INSERT ON payments.account, payments.payment, payments.payment_key, payments.ledger_entry TO catamaran_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON payments.balance, payments.unfolded TO catamaran_app;
GRANT SELECT ON payments.account, payments.payment, payments.payment_key, payments.ledger_entry, payments.balance,
    payments.unfolded TO catamaran_reader;
