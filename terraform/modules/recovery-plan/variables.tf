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

variable "regions" {
  description = "The two regions by label."
  type        = map(object({ aws_region = string, cidr = string }))
  validation {
    condition     = length(var.regions) == 2
    error_message = "regions names exactly two regions."
  }
}

variable "primary" {
  description = "Label of the region that usually serves."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.primary)
    error_message = "primary is one of the labels of regions."
  }
}

variable "services" {
  description = "Services that grow in the region that takes over. Not the controller: it is there already, and alone."
  type        = list(string)
  default     = ["gateway", "identity", "payments", "statements"]
  validation {
    condition     = !contains(var.services, "controller")
    error_message = "There is one controller a region: it does not grow."
  }
}
