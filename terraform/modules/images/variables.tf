variable "name" {
  description = "Common part of every name: catamaran-<environment>."
  type        = string
  validation {
    condition     = startswith(var.name, "catamaran-")
    error_message = "name starts with catamaran-."
  }
}

variable "aws_region" {
  description = "AWS region."
  type        = string
  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.aws_region))
    error_message = "aws_region is an AWS region, for example eu-west-3."
  }
}

variable "account_id" {
  description = "The AWS account."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is the 12 digits of the AWS account."
  }
}

variable "repositories" {
  description = "Images by name."
  type        = list(string)
  default     = ["gateway", "identity", "payments", "statements", "controller", "collector", "postgres"]
  validation {
    condition     = length(var.repositories) > 0
    error_message = "repositories is empty."
  }
}

variable "key_arn" {
  description = "KMS key of the region."
  type        = string
  validation {
    condition     = startswith(var.key_arn, "arn:")
    error_message = "key_arn is an ARN."
  }
}

variable "protect" {
  description = "Refuse to delete repositories that hold images."
  type        = bool
  validation {
    condition     = var.protect != null
    error_message = "protect is true or false."
  }
}
