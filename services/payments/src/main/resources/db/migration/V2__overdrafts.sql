-- Overdrafts that had to be booked: a late payment of a region that was taken over, or a reversal, left an account below its
-- minimum. Insert-only and this region's own, like the projection: told by the region that held the home's lease.
CREATE TABLE payments.overdraft (
    account_id uuid        NOT NULL,
    payment_id uuid        NOT NULL,     -- that revealed it
    balance    bigint      NOT NULL,     -- right after it was found
    found_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, payment_id)
);
GRANT SELECT, INSERT ON payments.overdraft TO catamaran_app;
GRANT SELECT ON payments.overdraft TO catamaran_reader;
