# What each app is told. The names are those of the apps' application.properties.
locals {
  listens = {
    QUARKUS_HTTP_HOST       = "0.0.0.0"
    QUARKUS_HTTP_PORT       = "8080"
    QUARKUS_MANAGEMENT_HOST = "0.0.0.0"
    QUARKUS_MANAGEMENT_PORT = "9000"
  }
  stands = { CATAMARAN_REGION = local.place.label, CATAMARAN_PEER = local.place.peer }
  # the images write the certificates into this file when they start
  database = {
    CATAMARAN_DATABASE_URL = "jdbc:postgresql://${join(",", local.own.database_hosts)}/catamaran?targetServerType=preferPrimary&sslmode=verify-full&sslrootcert=/dev/shm/database-ca.pem"
    CATAMARAN_DATABASE_CA  = local.database_ca
  }
  app = merge(local.listens, local.stands, local.database)

  # Who makes this region's copy the writer. In active-active nobody has to. A replica of plain RDS is promoted by a person.
  promotion = !local.aurora ? {} : merge({
    CATAMARAN_PROMOTION                = "aurora"
    CATAMARAN_PROMOTION_REGION         = local.place.aws_region
    CATAMARAN_PROMOTION_GLOBAL_CLUSTER = local.place.name
    CATAMARAN_PROMOTION_CLUSTER        = "arn:aws:rds:${local.place.aws_region}:${var.account_id}:cluster:${local.place.name}-${local.place.label}"
    }, !local.global_datastore ? {} : {
    CATAMARAN_PROMOTION_DATASTORE         = try(coalesce(local.own.session_global_id, local.peer.session_global_id), "")
    CATAMARAN_PROMOTION_REPLICATION_GROUP = "${local.place.name}-${local.place.label}"
  })

  environments = {
    gateway = merge(local.listens, local.stands, {
      CATAMARAN_PEER_PORT        = "8081"
      CATAMARAN_PEER_GATEWAY_URL = local.peer.peer_entry
      CATAMARAN_CONTROLLER_URL   = "http://controller:8080"
      CATAMARAN_IDENTITY_URLS    = "http://identity:8080"
      CATAMARAN_PAYMENTS_URLS    = "http://payments:8080"
      CATAMARAN_STATEMENTS_URLS  = "http://statements:8080"
      # the load balancer stands in the same network, and strangers are counted by their own addresses
      CATAMARAN_GATEWAY_TRUSTED_PROXIES = local.place.cidr
    })
    identity   = merge(local.app, { CATAMARAN_DATABASE_USER = "catamaran_identity" })
    payments   = merge(local.app, { CATAMARAN_DATABASE_USER = "catamaran_payments" })
    statements = merge(local.app, { CATAMARAN_DATABASE_USER = "catamaran_reader" })
    controller = merge(local.app, {
      CATAMARAN_DATABASE_USER       = "postgres"
      CATAMARAN_MODE                = var.mode
      CATAMARAN_REPLICATION         = "async"
      CATAMARAN_HOMES               = join(",", local.place.homes)
      CATAMARAN_PRIMARY             = var.primary
      CATAMARAN_LEASE_MILLIS        = tostring(var.lease.millis)
      CATAMARAN_LEASE_MARGIN_MILLIS = tostring(var.lease.margin_millis)
      CATAMARAN_LEASE_STAY_MILLIS   = tostring(var.lease.stay_millis)
      CATAMARAN_LEASE_REST_MILLIS   = tostring(var.lease.rest_millis)
      CATAMARAN_REGISTER            = "dynamodb"
      CATAMARAN_REGISTER_TABLE      = "${local.place.name}-quorum"
      CATAMARAN_REGISTER_REGION     = local.place.aws_region
    }, local.promotion)
  }

  shared    = { for key in ["identity", "payments", "reader", "owner", "admin", "session_key", "session_key_also", "peer_secret", "peer_secret_also", "orders_token"] : key => "${local.own.shared_secret_arn}:${key}::" }
  addresses = { for key in ["redis", "peer_redis"] : key => "${local.own.addresses_secret_arn}:${key}::" }
  secrets = {
    gateway = {
      CATAMARAN_REDIS_URL        = local.addresses.redis
      CATAMARAN_SESSION_KEY      = local.shared.session_key
      CATAMARAN_SESSION_KEY_ALSO = local.shared.session_key_also
      CATAMARAN_PEER_SECRET      = local.shared.peer_secret
      CATAMARAN_PEER_SECRET_ALSO = local.shared.peer_secret_also
    }
    identity   = { CATAMARAN_REDIS_URL = local.addresses.redis, CATAMARAN_SESSION_KEY = local.shared.session_key, CATAMARAN_DATABASE_PASSWORD = local.shared.identity }
    payments   = { CATAMARAN_DATABASE_PASSWORD = local.shared.payments }
    statements = { CATAMARAN_DATABASE_PASSWORD = local.shared.reader }
    controller = { CATAMARAN_REDIS_URL = local.addresses.redis, CATAMARAN_PEER_REDIS_URL = local.addresses.peer_redis, CATAMARAN_DATABASE_PASSWORD = local.shared.admin, CATAMARAN_ORDERS_TOKEN = local.shared.orders_token }
  }
}
