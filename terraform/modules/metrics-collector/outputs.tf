output "environment" {
  description = "Environment of the collector. JSON is YAML too."
  value       = { AOT_CONFIG_CONTENT = jsonencode(local.config) }
}

output "namespace" {
  description = "Where the metrics are in CloudWatch."
  value       = "Catamaran/${var.place.name}"
}
