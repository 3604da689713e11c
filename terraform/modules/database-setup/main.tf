# One-off tasks that run the SQL of infra/postgres, the same files as in the lab, with psql from the official postgres image:
#   prepare    roles, schemas, write gate, passwords: once, at the writer, before the apps' migrations
#   publish    publication, apply triggers, the peer's slot: active-active, in each region, after the migrations
#   subscribe  the subscription to the peer: active-active, in each region, after both have published
# Secrets come by the environment (\getenv), since arguments are shown to every process.
# The subscription's connection is made by the server itself, on a host whose files nobody can add to, and which knows only who signs
# for its own region. So who answers proves himself by the password: channel_binding makes him show that he knows it, for the very
# certificate that TLS was agreed on with (SCRAM-SHA-256-PLUS), and never sends the password itself.
# RDS gives nobody the REPLICATION attribute: there the one line that sets it grants the role rds_replication instead.
locals {
  sql  = "${path.module}/../../../infra/postgres/src/main/resources/dev/catamaran/postgres"
  line = "ALTER ROLE catamaran_replication REPLICATION;"
  text = {
    REGION        = replace(file("${local.sql}/region.sql"), local.line, "GRANT rds_replication TO catamaran_replication;")
    PASSWORDS     = file("${local.sql}/passwords.sql")
    PUBLICATION   = file("${local.sql}/publication.sql")
    APPLY_TRIGGER = file("${local.sql}/apply-trigger.sql")
    SLOT          = file("${local.sql}/slot.sql")
    SUBSCRIPTION  = file("${local.sql}/subscription.sql")
  }
  psql = "psql -v ON_ERROR_STOP=1 --no-psqlrc"
  # whom the peer's controller looks for, and when a silent peer is given up: as in the lab (Upstream.java) and in Compose
  known_as = "application_name=to_${var.place.label} connect_timeout=2 keepalives_idle=1 keepalives_interval=1 keepalives_count=2 tcp_user_timeout=2000"
  proven   = "sslmode=require channel_binding=require"
  steps = merge({
    prepare = {
      texts  = ["REGION", "PASSWORDS"]
      script = <<-END
        printf '%s' "$REGION" | ${local.psql}
        printf '%s\n' '\getenv owner_password OWNER' '\getenv identity_password IDENTITY' '\getenv payments_password PAYMENTS' \
          '\getenv reader_password READER' '\getenv replication_password REPLICATION' "$PASSWORDS" | ${local.psql}
      END
    }
    }, var.place.mode == "active-active" ? {
    publish = {
      texts  = ["PUBLICATION", "APPLY_TRIGGER", "SLOT"]
      script = <<-END
        printf '%s' "$PUBLICATION" | ${local.psql}
        printf '%s' "$APPLY_TRIGGER" | ${local.psql}
        printf '%s' "$SLOT" | ${local.psql} -v slot=to_${var.place.peer}
      END
    }
    subscribe = {
      texts  = ["SUBSCRIPTION"]
      script = <<-END
        [ "$(${local.psql} --tuples-only --no-align --command='SELECT count(*) FROM pg_subscription')" = 0 ] || exit 0
        export CONNECTION="host=${var.peer_database_host} dbname=catamaran user=catamaran_replication password=$REPLICATION ${local.proven} ${local.known_as}"
        printf '%s\n' '\getenv connection CONNECTION' "$SUBSCRIPTION" |
          ${local.psql} -v subscription=from_${var.place.peer} -v slot=to_${var.place.label}
      END
    }
  } : {})
}

module "task" {
  source   = "../task"
  for_each = local.steps

  place        = var.place
  name         = "database-${each.key}"
  image        = var.image
  architecture = var.architecture
  size         = { cpu = 256, memory_mb = 512 }
  user         = "999"
  command      = ["bash", "-ceu", "printf '%s\\n' \"$DATABASE_CA\" >\"$PGSSLROOTCERT\"\n${each.value.script}"]
  key_arn      = var.key_arn
  environment = merge({ for name in each.value.texts : name => local.text[name] }, {
    PGHOST     = var.database_host
    PGUSER     = "postgres"
    PGDATABASE = "catamaran"
    # the one place to write to that a container without a file system has
    PGSSLMODE     = "verify-full"
    PGSSLROOTCERT = "/dev/shm/database-ca.pem"
    DATABASE_CA   = var.database_ca
    # from PostgreSQL 16 on, who creates a role is no member of it: here it must be, to make schemas for it
    PGOPTIONS = "-c createrole_self_grant=set,inherit"
  })
  secrets = {
    PGPASSWORD  = "${var.secret_arn}:admin::"
    OWNER       = "${var.secret_arn}:owner::"
    IDENTITY    = "${var.secret_arn}:identity::"
    PAYMENTS    = "${var.secret_arn}:payments::"
    READER      = "${var.secret_arn}:reader::"
    REPLICATION = "${var.secret_arn}:replication::"
  }
}

check "region_sql_still_has_the_line" {
  assert {
    condition     = strcontains(file("${local.sql}/region.sql"), local.line)
    error_message = "infra/postgres/region.sql no longer says '${local.line}': what RDS needs instead must be found again."
  }
}
