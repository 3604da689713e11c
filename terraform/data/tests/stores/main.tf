# The stores of a region as ../../stores.tf makes them, applied with and without secrets by ../secrets.tftest.hcl. terraform test
# itself cannot apply a root whose ephemeral variable is left out: here a plain variable says whether there are secrets.
locals {
  names   = ["admin", "owner", "identity", "payments", "reader", "replication", "redis", "session_key", "peer_secret", "orders_token"]
  secrets = var.given ? { for name in local.names : name => "0123456789abcdef0123456789abcdef" } : null
  active  = var.engine == "active-active"
  place   = module.place.place
  # the standby of a global datastore has the primary's
  session_passwords = { for label in ["west", "central"] : label => try(sha256("${local.secrets.redis} ${var.engine == "aurora-global" ? "west" : label}"), null) }
  settings = {
    vpc_id     = "vpc-1"
    subnets    = ["subnet-1", "subnet-2"]
    key_arn    = "arn:aws:kms:eu-west-1:123456789012:key/1"
    parameters = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
}

module "place" {
  source = "../../../modules/place"

  environment = "demo"
  account_id  = "123456789012"
  mode        = local.active ? "active-active" : "active-passive"
  standby     = "warm"
  primary     = "west"
  region      = var.region
  regions = {
    west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
    central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
  }
}

module "database_active_active" {
  source = "../../../modules/database-active-active"
  count  = local.active ? 1 : 0

  place            = local.place
  vpc_id           = local.settings.vpc_id
  subnets          = local.settings.subnets
  key_arn          = local.settings.key_arn
  size             = { class = "db.m8g.large", storage_gb = 100, multi_az = true }
  postgres_version = "18"
  parameters       = local.settings.parameters
  password         = try(local.secrets.admin, null)
  password_version = var.secrets_version
  protect          = true
}

module "database_active_passive" {
  source = "../../../modules/database-active-passive"
  count  = local.active ? 0 : 1

  place            = local.place
  engine           = var.engine
  vpc_id           = local.settings.vpc_id
  subnets          = local.settings.subnets
  key_arn          = local.settings.key_arn
  size             = { class = "db.r8g.large", storage_gb = 100, instances = 2 }
  postgres_version = "17.7"
  parameters       = local.settings.parameters
  password         = try(local.secrets.admin, null)
  password_version = var.secrets_version
  protect          = true
}

module "sessions" {
  source = "../../../modules/sessions"

  place            = local.place
  kind             = var.engine == "aurora-global" ? "global-datastore" : "regional"
  global_id        = local.place.is_primary ? null : "abcde-catamaran-demo"
  vpc_id           = local.settings.vpc_id
  subnets          = local.settings.subnets
  key_arn          = local.settings.key_arn
  size             = { node = "cache.m7g.large", nodes = 2 }
  password         = local.session_passwords[local.place.label]
  password_version = var.secrets_version
}

module "secrets" {
  source = "../../../modules/secrets"

  place             = local.place
  key_arn           = local.settings.key_arn
  session_host      = module.sessions.host
  peer_session_host = "sessions.peer.example.internal"
  session_passwords = local.session_passwords
  secrets           = local.secrets
  secrets_version   = var.secrets_version
}
