-- What a row does when it arrives from the peer: an entry is queued for folding into the local balances, a payment for reconciliation,
-- a log-out for Redis; listed are a payment that was made under a lease that has since been taken over, and two customers of one
-- address. Run after the apps' migrations.
-- All fire for the apply worker only (ENABLE REPLICA). The worker runs without a search path, hence the setting: without it the
-- subscription dies. They only read and insert, so they take no lock that a payment can hold.
CREATE OR REPLACE FUNCTION control.queue_for_folding() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO payments.unfolded (account_id, payment_id, amount)
  VALUES (NEW.account_id, NEW.payment_id, NEW.amount)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER queue_for_folding AFTER INSERT ON payments.ledger_entry
  FOR EACH ROW EXECUTE FUNCTION control.queue_for_folding();
ALTER TABLE payments.ledger_entry ENABLE REPLICA TRIGGER queue_for_folding;

-- In the transaction that brings the payment: nothing is forgotten, and no clock says what was looked at already.
CREATE OR REPLACE FUNCTION control.queue_for_reconciling() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO payments.unreconciled (payment_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER queue_for_reconciling AFTER INSERT ON payments.payment
  FOR EACH ROW EXECUTE FUNCTION control.queue_for_reconciling();
ALTER TABLE payments.payment ENABLE REPLICA TRIGGER queue_for_reconciling;

-- The gate rows of other regions than the one that paid: in active-active a database holds only its own region's.
-- The worker acts as the owner of the table that it fills, who has no business with the gate.
CREATE OR REPLACE FUNCTION control.list_late_payment() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  debtor_home text := (SELECT home FROM payments.account WHERE id = NEW.from_account);
BEGIN
  -- Without the account any newer lease counts: better listed once too often than dropped in silence.
  INSERT INTO control.late_payment (payment_id, home, region, epoch, how)
  SELECT NEW.id, coalesce(debtor_home, 'unknown'), NEW.region, NEW.epoch, 'arrived'
  WHERE EXISTS (
    SELECT FROM control.write_gate
    WHERE home = coalesce(debtor_home, home) AND region <> NEW.region AND epoch > NEW.epoch)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER list_late_payment AFTER INSERT ON payments.payment
  FOR EACH ROW EXECUTE FUNCTION control.list_late_payment();
ALTER TABLE payments.payment ENABLE REPLICA TRIGGER list_late_payment;

-- The address is not unique here: the row is listed instead of stopping replication.
CREATE OR REPLACE FUNCTION control.list_double_sign_up() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO control.double_sign_up (customer_id, first_id, how)
  SELECT id, first_value(id) OVER (ORDER BY id), 'arrived' FROM identity.customer WHERE email = NEW.email
  ORDER BY id OFFSET 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER list_double_sign_up AFTER INSERT ON identity.customer
  FOR EACH ROW EXECUTE FUNCTION control.list_double_sign_up();
ALTER TABLE identity.customer ENABLE REPLICA TRIGGER list_double_sign_up;

CREATE OR REPLACE FUNCTION control.queue_log_out() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO identity.log_out_untold (session_id, region, expires_at)
  VALUES (NEW.session_id, NEW.region, NEW.expires_at)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER queue_log_out AFTER INSERT ON identity.log_out
  FOR EACH ROW EXECUTE FUNCTION control.queue_log_out();
ALTER TABLE identity.log_out ENABLE REPLICA TRIGGER queue_log_out;
