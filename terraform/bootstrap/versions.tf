terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.66, < 7"
    }
  }
}

# No backend: this root makes the buckets that the others keep their states in. Its own state is a small file that may get lost:
# the buckets can be imported again.
provider "aws" {
  region              = var.witness
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Project = "catamaran", Environment = var.environment, Root = "bootstrap" }
  }
}
