-- A log-out is as durable as a payment (docs/adr/0008): replicated, carried over, and only ever inserted. Redis holds a copy.
-- The region is part of the key so that two regions never hold the same one (docs/adr/0004).
CREATE TABLE identity.log_out (
    session_id text        NOT NULL,
    region     text        NOT NULL,     -- that took it
    expires_at timestamptz NOT NULL,     -- of the session; its token is refused from then on anyway
    created_at timestamptz NOT NULL,
    PRIMARY KEY (session_id, region)
);
-- A Redis that lost everything is told all that still counts, in this order.
CREATE INDEX log_out_by_expiry ON identity.log_out (expires_at, session_id);

-- This region's own, never replicated between two writing regions: what its Redis has not been told yet. With the region in the key,
-- so that the apply worker never waits for a log-out that is being made here.
CREATE TABLE identity.log_out_untold (
    session_id text        NOT NULL,
    region     text        NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (session_id, region)
);

GRANT SELECT, INSERT ON identity.log_out TO catamaran_app;
GRANT SELECT, INSERT, DELETE ON identity.log_out_untold TO catamaran_app;
GRANT SELECT ON identity.log_out TO catamaran_reader;
