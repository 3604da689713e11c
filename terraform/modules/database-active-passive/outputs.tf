output "writer_host" {
  description = "Host that takes writes, now or once this region is promoted."
  value       = local.aurora ? one(aws_rds_cluster.this[*].endpoint) : one(aws_db_instance.this[*].address)
}

output "hosts" {
  description = "All hosts, the writer first. Aurora's reader endpoint answers where the writer's is not active."
  value = local.aurora ? [
    one(aws_rds_cluster.this[*].endpoint), one(aws_rds_cluster.this[*].reader_endpoint)
  ] : [one(aws_db_instance.this[*].address)]
}

output "arns" {
  description = "What the controller of this region may promote."
  value = local.aurora ? [
    "arn:aws:rds::${var.place.account_id}:global-cluster:${local.global_name}",
    "arn:aws:rds:${var.place.aws_region}:${var.place.account_id}:cluster:${local.identifier}",
    "${local.peer_arn}:cluster:${var.place.name}-${var.place.peer}",
  ] : ["arn:aws:rds:${var.place.aws_region}:${var.place.account_id}:db:${local.identifier}"]
}
