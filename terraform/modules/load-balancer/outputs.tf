output "arn" {
  description = "ARN of the load balancer."
  value       = aws_lb.this.arn
}

output "arn_suffix" {
  description = "Its name in CloudWatch."
  value       = aws_lb.this.arn_suffix
}

output "target_groups" {
  description = "Where gateways register: api and ready."
  value       = { for name, group in aws_lb_target_group.this : name => { arn = group.arn, port = group.port } }
  # ECS refuses a target group that no listener uses yet
  depends_on = [aws_lb_listener.https, aws_lb_listener_rule.ready]
}

output "target_suffix" {
  description = "The api target group's name in CloudWatch."
  value       = aws_lb_target_group.this["api"].arn_suffix
}

output "security_group_id" {
  description = "Group of the load balancer."
  value       = aws_security_group.this.id
}
