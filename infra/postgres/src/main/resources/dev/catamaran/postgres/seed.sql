-- At a region that serves, before its database is copied for a peer whose slot is lost (active-active): changes are kept anew for
-- the peer, from before the copy on. Needs the variable slot: to_<peer>. Safe to run again.
SELECT pg_terminate_backend(active_pid, 1000) FROM pg_replication_slots
WHERE slot_name = :'slot' AND active_pid IS NOT NULL;
SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = :'slot';
SELECT pg_create_logical_replication_slot(:'slot', 'pgoutput');
