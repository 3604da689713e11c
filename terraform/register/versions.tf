terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.66, < 7"
    }
  }

  # bucket and region come from environments/<environment>/global.s3.tfbackend: the state lives with the witness
  backend "s3" {
    key          = "register.tfstate"
    use_lockfile = true
    encrypt      = true
  }
}

provider "aws" {
  region              = var.witness
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Project = "catamaran", Environment = var.environment, Root = "register" }
  }
}
