output "shared_arn" {
  description = "ARN of the secret that both regions have alike."
  value       = aws_secretsmanager_secret.shared.arn
}

output "addresses_arn" {
  description = "ARN of the secret with the session stores' addresses."
  value       = aws_secretsmanager_secret.addresses.arn
}
