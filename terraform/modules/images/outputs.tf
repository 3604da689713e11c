output "registry" {
  description = "Where images are pushed to."
  value       = "${var.account_id}.dkr.ecr.${var.aws_region}.amazonaws.com/${var.name}"
}
