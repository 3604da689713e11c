output "arn" {
  description = "ARN of the task definition with its revision."
  value       = aws_ecs_task_definition.this.arn
}

output "role_arns" {
  description = "Roles that whoever starts the task passes on."
  value       = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
}

output "policy" {
  description = "What the app itself may call, as JSON; null when nothing."
  value       = one(aws_iam_role_policy.task[*].policy)
}

output "containers" {
  description = "The container definitions, as JSON."
  value       = aws_ecs_task_definition.this.container_definitions
}

output "log_group" {
  description = "Name of the log group."
  value       = aws_cloudwatch_log_group.this.name
}
