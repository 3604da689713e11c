output "templates" {
  description = "Template ids by fault: aws fis start-experiment --experiment-template-id <id>."
  value       = { for name, template in aws_fis_experiment_template.this : name => template.id }
}
