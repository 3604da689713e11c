output "made" {
  description = "Names that AWS makes up: another name is another store."
  value = {
    databases = flatten([module.database_active_active[*].hosts, module.database_active_passive[*].hosts])
    sessions  = module.sessions.host
    secrets   = [module.secrets.shared_arn, module.secrets.addresses_arn]
  }
}
