-- What a primary keeps for its standby while that is away. Needs the variable slot: to_<the standby's region>.
-- A slot that has lost what it should have kept is of no use to a new copy either.
SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
WHERE slot_name = :'slot' AND wal_status = 'lost';
SELECT pg_create_physical_replication_slot(:'slot', true)
WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = :'slot');
