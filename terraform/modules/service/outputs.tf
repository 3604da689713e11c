output "security_group_id" {
  description = "Group of its tasks."
  value       = aws_security_group.this.id
}

output "name" {
  description = "Name of the service."
  value       = aws_ecs_service.this.name
}

output "after" {
  description = "Services that were there before it."
  value       = sort(terraform_data.after.output)
}

output "callers" {
  description = "Who may call: security group and port by what they are."
  value       = var.callers
}
