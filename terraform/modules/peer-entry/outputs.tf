output "url" {
  description = "Where the peer's gateway finds this region."
  value       = "https://${var.name}:${var.port}"
}

output "target_group_arn" {
  description = "Where this region's gateways register."
  value       = aws_lb_target_group.this.arn
}

output "security_group_id" {
  description = "The group that gateways admit on their peer port."
  value       = aws_security_group.this.id
}
