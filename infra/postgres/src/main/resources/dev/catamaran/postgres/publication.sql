-- What a region offers its peer in active-active. Run after the apps' migrations. This is the only list of replicated tables.
-- Inserts only: nothing replicated is ever updated or deleted, and a mistake must not travel.
-- Never dropped and made anew: a peer that is behind would then look for it in its past and stop.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'catamaran') THEN
    CREATE PUBLICATION catamaran WITH (publish = 'insert');
  END IF;
END
$$;
ALTER PUBLICATION catamaran
  SET TABLE identity.customer, identity.log_out, payments.account, payments.payment, payments.payment_key,
    payments.ledger_entry;
