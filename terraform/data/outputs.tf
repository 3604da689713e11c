output "facts" {
  description = "What region/ and the peer need to know. No secrets: save it as environments/<environment>/facts/<label>.json."
  value = {
    label                = local.place.label
    vpc_id               = module.network.vpc_id
    subnets              = module.network.subnets
    key_arn              = module.key.arn
    registry             = module.images.registry
    peering_id           = one(module.peering[*].asked_id)
    peer_entry           = module.peer_entry.url
    peer_target_group    = module.peer_entry.target_group_arn
    peer_security_group  = module.peer_entry.security_group_id
    database_host        = local.database.writer_host
    database_hosts       = local.database.hosts
    database_arns        = local.database.arns
    session_host         = module.sessions.host
    session_global_id    = module.sessions.global_id
    session_arns         = module.sessions.arns
    shared_secret_arn    = module.secrets.shared_arn
    addresses_secret_arn = module.secrets.addresses_arn
    complete             = local.peer != null
  }
}

output "size" {
  description = "What this root pays for in this region, by sizes.json."
  value = {
    tier     = local.place.tier
    database = local.sizes.database[local.engine][local.place.tier]
    sessions = local.sizes.sessions[local.sessions][local.place.tier]
  }
}
