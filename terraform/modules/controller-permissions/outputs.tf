output "statements" {
  description = "For modules/task."
  value       = concat(local.register, local.metrics, local.promotion, local.sessions)
}
