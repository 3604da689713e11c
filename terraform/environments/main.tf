# The example files as values, so that the tests of each root run with exactly what a reader copies.
terraform {
  required_version = ">= 1.11"
  required_providers {
    terraform = { source = "terraform.io/builtin/terraform" }
  }
}

variable "name" {
  description = "Folder of the example."
  type        = string
  validation {
    condition     = fileexists("${path.module}/${var.name}/deployment.tfvars")
    error_message = "There is no such example."
  }
}

locals {
  files = { for root in ["deployment", "global", "region"] : root => provider::terraform::decode_tfvars(file("${path.module}/${var.name}/${root}.tfvars")) }
}

output "deployment" {
  description = "deployment.tfvars."
  value       = merge({ standby = "warm", passive_engine = "aurora-global", passive_sessions = "global-datastore" }, local.files.deployment)
}

output "global" {
  description = "global.tfvars."
  value       = local.files.global
}

output "region" {
  description = "region.tfvars."
  value       = local.files.region
}
