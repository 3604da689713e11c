output "parameters" {
  description = "Parameters of a DB parameter group by name, values in the parameter's own unit."
  value       = local.parameters
}
