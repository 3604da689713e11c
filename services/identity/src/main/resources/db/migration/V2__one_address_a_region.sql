-- No unique key of a replicated table can be held by two regions (docs/adr/0004). UNIQUE (email, home) could: a region that has taken
-- over signs up for the other's home too, and an address that both had signed up stopped replication both ways for ever.
ALTER TABLE identity.customer ADD CONSTRAINT customer_email_region_key UNIQUE (email, region);
ALTER TABLE identity.customer DROP CONSTRAINT customer_email_home_key;
