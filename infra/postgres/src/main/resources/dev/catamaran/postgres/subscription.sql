-- A region's subscription to its peer. Needs the variables subscription (from_<peer>), slot (to_<own region>, made at the peer
-- by slot.sql) and connection.
-- origin none: rows that came from here do not return. copy_data off: both sides start equal.
-- synchronous_commit local: with the default every synchronous payment took 215 ms, with local 1.2 ms (the apply worker
-- flushes and reports at once, and does not wait for the peer in its turn).
-- streaming off: one worker applies, in order, so that "the worker is idle" means "all that was received is applied".
CREATE SUBSCRIPTION :"subscription"
  CONNECTION :'connection'
  PUBLICATION catamaran
  WITH (slot_name = :'slot', create_slot = false, copy_data = false, origin = none, synchronous_commit = 'local',
        streaming = off, disable_on_error = false);
