-- As much of the apps' tables as replication needs to know.
SET ROLE catamaran;
CREATE TABLE identity.customer (id uuid PRIMARY KEY, email text);
CREATE TABLE identity.log_out (session_id text, region text, expires_at timestamptz, PRIMARY KEY (session_id, region));
CREATE TABLE identity.log_out_untold (session_id text, region text, expires_at timestamptz, PRIMARY KEY (session_id, region));
CREATE TABLE payments.account (id uuid PRIMARY KEY, home text);
CREATE TABLE payments.payment (id uuid PRIMARY KEY, from_account uuid, region text, epoch bigint);
CREATE TABLE payments.payment_key (customer_id uuid, key text, region text, PRIMARY KEY (customer_id, key, region));
CREATE TABLE payments.ledger_entry (
  account_id uuid, payment_id uuid, amount bigint NOT NULL, currency char(3) NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, payment_id));
CREATE TABLE payments.unfolded (
  account_id uuid, payment_id uuid, amount bigint NOT NULL, PRIMARY KEY (account_id, payment_id));
CREATE TABLE payments.unreconciled (payment_id uuid PRIMARY KEY);
RESET ROLE;
