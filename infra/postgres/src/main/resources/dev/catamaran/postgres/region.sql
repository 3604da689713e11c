-- One region's database: roles, schemas and the write gate. Run once as superuser in the database catamaran, before the
-- apps' migrations. Safe to run again. Passwords are a file of their own (passwords.sql), for places without trust.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY
    ARRAY['catamaran', 'catamaran_identity', 'catamaran_payments', 'catamaran_reader', 'catamaran_replication']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', wanted);
    END IF;
  END LOOP;
  -- Identity and payments shared it, and their first migrations name it. Where it can log in because it is older than their own
  -- roles: ALTER ROLE catamaran_app NOLOGIN, as soon as no instance of before runs.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'catamaran_app') THEN
    CREATE ROLE catamaran_app NOLOGIN;
  END IF;
END
$$;
ALTER ROLE catamaran_replication REPLICATION;
-- The age of a copy is read from the replication views; without this right their columns are empty.
GRANT pg_read_all_stats TO catamaran_reader;

CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION catamaran;
CREATE SCHEMA IF NOT EXISTS payments AUTHORIZATION catamaran;
CREATE SCHEMA IF NOT EXISTS control;
-- A role for each service, with what its code needs: RightsTest lists it. What a role may do with a table says the table's migration.
GRANT USAGE ON SCHEMA identity TO catamaran_identity;
GRANT USAGE ON SCHEMA payments TO catamaran_payments, catamaran_reader;
GRANT USAGE ON SCHEMA control TO catamaran_identity, catamaran_payments, catamaran_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE catamaran IN SCHEMA payments REVOKE SELECT ON TABLES FROM catamaran_reader;

-- The lease as the database sees it. Only the controller writes it; every payment reads it in its own transaction.
CREATE TABLE IF NOT EXISTS control.write_gate (
  home text NOT NULL,
  region text NOT NULL,
  epoch bigint NOT NULL,
  open_until timestamptz NOT NULL,
  PRIMARY KEY (home, region)
);
-- The regions that the lease's entry called behind when the row was written: what remains of it when the register is lost.
ALTER TABLE control.write_gate ADD COLUMN IF NOT EXISTS behind text[] NOT NULL DEFAULT '{}';
GRANT SELECT ON control.write_gate TO catamaran_identity, catamaran_payments, catamaran_reader;

-- Payments that a region made, and acknowledged, under a lease that another region had already taken over when they were found:
-- arrived by replication (apply-trigger.sql), or carried from an old primary that had never shipped them (CarryOver).
CREATE TABLE IF NOT EXISTS control.late_payment (
  payment_id uuid PRIMARY KEY,
  home text NOT NULL,     -- of the debtor; 'unknown' when the account itself is not there
  region text NOT NULL,   -- that made it
  epoch bigint NOT NULL,  -- under which it was made
  how text NOT NULL CHECK (how IN ('arrived', 'carried')),
  found_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Customers of one address, each made by another region that did not know of the other. Found when the second one arrives by
-- replication (apply-trigger.sql), or is carried from an old primary (CarryOver). In active-active both regions find it, but where
-- the two sign-ups are milliseconds apart: then perhaps one alone.
CREATE TABLE IF NOT EXISTS control.double_sign_up (
  customer_id uuid PRIMARY KEY,
  first_id uuid NOT NULL,  -- the smallest id of the address
  how text NOT NULL CHECK (how IN ('arrived', 'carried')),
  found_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
