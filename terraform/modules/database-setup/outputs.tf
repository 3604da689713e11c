output "tasks" {
  description = "Task definitions by step."
  value       = { for step, task in module.task : step => task.arn }
}
