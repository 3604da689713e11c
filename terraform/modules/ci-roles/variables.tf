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

variable "repository_arns" {
  description = "Image repositories that may be pushed to."
  type        = list(string)
  validation {
    condition     = length(var.repository_arns) > 0
    error_message = "repository_arns is empty."
  }
}

variable "aws_regions" {
  description = "Where drills may be started."
  type        = list(string)
  validation {
    condition     = length(var.aws_regions) == 2
    error_message = "Drills are for the two regions."
  }
}
