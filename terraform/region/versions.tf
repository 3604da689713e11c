terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.66, < 7"
    }
  }

  # bucket and region come from environments/<environment>/<label>.s3.tfbackend: the state of a region lives in that region
  backend "s3" {
    key          = "region.tfstate"
    use_lockfile = true
    encrypt      = true
  }
}

provider "aws" {
  region              = var.regions[var.region].aws_region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Project = "catamaran", Environment = var.environment, Root = "region", Label = var.region }
  }
}
