output "host" {
  description = "Host of this region's store."
  value       = local.group.primary_endpoint_address
}

output "global_id" {
  description = "Id of the global datastore that this region leads; null elsewhere."
  value       = one(aws_elasticache_global_replication_group.this[*].global_replication_group_id)
}

output "arns" {
  description = "What the controller may fail over."
  value       = concat([local.group.arn], aws_elasticache_global_replication_group.this[*].arn)
}
