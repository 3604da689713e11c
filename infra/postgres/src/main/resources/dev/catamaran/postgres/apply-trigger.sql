-- Queues ledger entries that arrive from the peer for folding into the local balances. Run after the apps' migrations.
-- Fires for the apply worker only (ENABLE REPLICA). The worker runs without a search path, hence the setting: without it the
-- subscription dies. It only inserts, so it takes no lock that a payment can hold.
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
