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

variable "copies_to" {
  description = "AWS regions to which what is pushed here is copied; their repositories exist already, by data/."
  type        = list(string)
  default     = []
  validation {
    condition     = !contains(var.copies_to, var.aws_region)
    error_message = "A registry does not copy to itself."
  }
}

variable "key_arn" {
  description = "KMS key; null takes the account's own key for images."
  type        = string
  default     = null
  validation {
    condition     = var.key_arn == null || try(startswith(var.key_arn, "arn:"), false)
    error_message = "key_arn is an ARN or null."
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
