output "found" {
  description = "What breaks a rule, by rule: file and block."
  value       = local.found
}

output "read" {
  description = "How much was read: a rule that reads nothing finds nothing."
  value       = { files = length(local.texts), resources = length(local.resources), variables = length(local.variables) }
}
