variable "environment" {
  description = "Name of the environment."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,11}$", var.environment))
    error_message = "environment is 2 to 12 lower-case letters, digits or hyphens, for example demo."
  }
}

variable "mode" {
  description = "active-passive or active-active."
  type        = string
  validation {
    condition     = contains(["active-passive", "active-active"], var.mode)
    error_message = "mode is active-passive or active-active."
  }
}

variable "standby" {
  description = "warm or pilot-light."
  type        = string
  validation {
    condition     = contains(["warm", "pilot-light"], var.standby)
    error_message = "standby is warm or pilot-light."
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
  description = "Label of the region that holds all leases first in active-passive."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.primary)
    error_message = "primary is one of the labels of regions."
  }
}

variable "region" {
  description = "Label of the region that is asked about."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.region)
    error_message = "region is one of the labels of regions."
  }
}

variable "account_id" {
  description = "AWS account that holds everything."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is the 12 digits of the AWS account."
  }
}
