-- The slot from which the peer's subscription reads. Made before any traffic on either side, so that nothing is missed while
-- the two subscriptions are set up one after the other. Needs the variable slot: to_<peer>.
SELECT pg_create_logical_replication_slot(:'slot', 'pgoutput')
WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = :'slot');
