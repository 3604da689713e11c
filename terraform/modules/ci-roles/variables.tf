variable "name" {
  description = "Common part of every name: catamaran-<environment>."
  type        = string
  validation {
    condition     = startswith(var.name, "catamaran-")
    error_message = "name starts with catamaran-."
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

variable "repository" {
  description = "GitHub repository whose workflows may act: owner/name."
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "repository is owner/name."
  }
}

variable "oidc_provider" {
  description = "Whether GitHub's OIDC provider is made here: an account has one of it."
  type        = bool
  validation {
    condition     = var.oidc_provider != null
    error_message = "oidc_provider is true or false."
  }
}

variable "aws_regions" {
  description = "Where images may be pushed to and drills started."
  type        = list(string)
  validation {
    condition     = length(var.aws_regions) == 2
    error_message = "Drills are for the two regions."
  }
}
