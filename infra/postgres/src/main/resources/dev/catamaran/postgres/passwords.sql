-- Passwords of the roles of region.sql, for compose and cloud. The lab and the tests trust the loopback address instead.
ALTER ROLE catamaran PASSWORD :'owner_password';
ALTER ROLE catamaran_identity PASSWORD :'identity_password';
ALTER ROLE catamaran_payments PASSWORD :'payments_password';
ALTER ROLE catamaran_reader PASSWORD :'reader_password';
ALTER ROLE catamaran_replication PASSWORD :'replication_password';
