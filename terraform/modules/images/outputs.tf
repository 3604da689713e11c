output "registry" {
  description = "Where images are pushed to."
  value       = "${var.account_id}.dkr.ecr.${var.aws_region}.amazonaws.com/${var.name}"
}

output "arns" {
  description = "ARNs of the repositories."
  value       = [for repository in aws_ecr_repository.this : repository.arn]
}
