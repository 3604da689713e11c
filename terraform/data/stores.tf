# Each region's store has a password of its own, made of the one in the vault; a global datastore is one store. Null without secrets.
locals {
  session_passwords = { for label in [local.place.label, local.place.peer] :
    label => try(sha256("${var.secrets.redis} ${local.sessions == "global-datastore" ? local.place.primary : label}"), null)
  }
}

module "postgres_settings" {
  source = "../modules/postgres-settings"
}

module "database_active_active" {
  source = "../modules/database-active-active"
  count  = local.active ? 1 : 0

  place            = local.place
  vpc_id           = module.network.vpc_id
  subnets          = module.network.subnets["data"]
  key_arn          = module.key.arn
  size             = local.sizes.database["active-active"][local.place.tier]
  postgres_version = var.postgres_version
  parameters       = module.postgres_settings.parameters
  password         = try(var.secrets.admin, null)
  password_version = var.secrets_version
  protect          = var.protect
}

module "database_active_passive" {
  source = "../modules/database-active-passive"
  count  = local.active ? 0 : 1

  place            = local.place
  engine           = var.passive_engine
  vpc_id           = module.network.vpc_id
  subnets          = module.network.subnets["data"]
  key_arn          = module.key.arn
  size             = local.sizes.database[local.engine][local.place.tier]
  postgres_version = var.passive_engine == "aurora-global" ? var.aurora_version : var.postgres_version
  parameters       = module.postgres_settings.parameters
  password         = try(var.secrets.admin, null)
  password_version = var.secrets_version
  protect          = var.protect
}

module "sessions" {
  source = "../modules/sessions"

  place            = local.place
  kind             = local.sessions
  global_id        = try(local.peer.session_global_id, null)
  vpc_id           = module.network.vpc_id
  subnets          = module.network.subnets["data"]
  key_arn          = module.key.arn
  size             = local.sizes.sessions[local.sessions][local.place.tier]
  password         = local.session_passwords[local.place.label]
  password_version = var.secrets_version
}

module "secrets" {
  source = "../modules/secrets"

  place             = local.place
  key_arn           = module.key.arn
  session_host      = module.sessions.host
  peer_session_host = try(local.peer.session_host, null)
  session_passwords = local.session_passwords
  secrets           = var.secrets
  secrets_version   = var.secrets_version
}
