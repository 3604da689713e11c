-- A region's subscription to its peer. Needs the variables subscription (from_<peer>), slot (to_<own region>, made at the peer
-- by slot.sql) and connection.
-- origin none: rows that came from here do not return. copy_data off: both sides start equal.
-- synchronous_commit off, together with wal_writer_delay = 10ms (region.conf): the worker does not flush each transaction but
-- many at once, and reports as flushed only what is on disk, so a synchronous payment is still acknowledged only then.
-- Measured with 2 x 16 payers on 2 cores: synchronous 3480 payments/s, p50 10 ms; with local 1073/s, 24 ms, since the one worker
-- flushes each by itself; after 5 s at 10000/s without waiting it was behind by 1.2 s instead of 7 s. With the default delay
-- of 200 ms every synchronous payment takes that long.
-- streaming off: one worker applies, in order, so that "the worker is idle" means "all that was received is applied".
CREATE SUBSCRIPTION :"subscription"
  CONNECTION :'connection'
  PUBLICATION catamaran
  WITH (slot_name = :'slot', create_slot = false, copy_data = false, origin = none, synchronous_commit = 'off',
        streaming = off, disable_on_error = false);
