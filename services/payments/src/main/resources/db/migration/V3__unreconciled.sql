-- Payments that came from another region, by replication or carried over, and are not reconciled yet. This region's own, like the
-- projection. Filled by the apply trigger and by CarryOver (infra/postgres), emptied by the reconciler. Nothing walks the index
-- payment_key_in_order any more; it tells the key of a payment.
CREATE TABLE payments.unreconciled (
    payment_id uuid PRIMARY KEY
);
GRANT SELECT, INSERT, DELETE ON payments.unreconciled TO catamaran_app;
GRANT SELECT ON payments.unreconciled TO catamaran_reader;
