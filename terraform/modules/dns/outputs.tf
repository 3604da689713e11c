output "zone_id" {
  description = "Id of the zone."
  value       = aws_route53_zone.this.zone_id
}

output "name_servers" {
  description = "To be entered where the domain is registered."
  value       = aws_route53_zone.this.name_servers
}

output "entry" {
  description = "How customers are led to a region."
  value       = var.accelerator != null ? "accelerator" : local.latency ? "latency" : "failover"
}
