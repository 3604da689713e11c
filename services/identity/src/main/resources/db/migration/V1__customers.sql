-- Customers. Replicated and only ever inserted into, so nothing here is a trigger, a sequence or a foreign key.
-- Not unique by email alone: two regions may accept the same address at the same moment, and replication must never stop
-- (docs/adr/0004). A sign-up refuses an address known in any home; a login takes the oldest id.
CREATE TABLE identity.customer (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL CHECK (email = lower(email)),
    password_hash text        NOT NULL,
    name          text        NOT NULL,
    home          text        NOT NULL,
    region        text        NOT NULL,     -- that took the sign-up
    created_at    timestamptz NOT NULL,
    UNIQUE (email, home)
);

GRANT USAGE ON SCHEMA identity TO catamaran_app, catamaran_reader;
GRANT SELECT, INSERT ON identity.customer TO catamaran_app;
-- Whoever only reads has no business with password hashes.
GRANT SELECT (id, email, name, home, region, created_at) ON identity.customer TO catamaran_reader;
