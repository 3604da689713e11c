-- What a region offers its peer in active-active. Run after the apps' migrations. This is the only list of replicated tables.
-- Inserts only: nothing replicated is ever updated or deleted, and a mistake must not travel.
DROP PUBLICATION IF EXISTS catamaran;
CREATE PUBLICATION catamaran
  FOR TABLE identity.customer, payments.account, payments.payment, payments.payment_key, payments.ledger_entry
  WITH (publish = 'insert');
