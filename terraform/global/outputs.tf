output "zone_id" {
  description = "For region/."
  value       = module.dns.zone_id
}

output "name_servers" {
  description = "To be entered where the domain is registered."
  value       = module.dns.name_servers
}

output "entry" {
  description = "How customers are led to a region: failover, latency or accelerator."
  value       = module.dns.entry
}

output "accelerator_listener_arn" {
  description = "For region/; null with DNS records."
  value       = one(module.accelerator[*].listener_arn)
}

output "ci_roles" {
  description = "Roles of the workflows."
  value       = one(module.ci_roles[*].role_arns)
}

output "recovery_plan_arn" {
  description = "The plan for people, in active-passive with Aurora; null otherwise."
  value       = one(module.recovery_plan[*].arn)
}
