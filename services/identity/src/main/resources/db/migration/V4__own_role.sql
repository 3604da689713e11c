-- identity has a role of its own. catamaran_app, which the files before name, was shared with payments; nobody logs in as it any more.
GRANT SELECT, INSERT ON identity.customer, identity.log_out TO catamaran_identity;
GRANT SELECT, INSERT, DELETE ON identity.log_out_untold TO catamaran_identity;

-- statements reads the ledger and has no business with customers.
REVOKE ALL ON identity.customer, identity.log_out FROM catamaran_reader;
REVOKE ALL ON SCHEMA identity FROM catamaran_reader;
