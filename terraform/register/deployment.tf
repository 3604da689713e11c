# What one deployment is. The same file in every root: rules/ checks that they stay equal.
variable "environment" {
  description = "Name of the environment: part of every name."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,11}$", var.environment))
    error_message = "environment is 2 to 12 lower-case letters, digits or hyphens, for example demo."
  }
}

variable "account_id" {
  description = "The AWS account that may be touched; another one is refused."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is the 12 digits of the AWS account."
  }
}

variable "mode" {
  description = "active-passive: all leases with the primary, the other region follows. active-active: each holds its own home."
  type        = string
  validation {
    condition     = contains(["active-passive", "active-active"], var.mode)
    error_message = "mode is active-passive or active-active."
  }
}

variable "standby" {
  description = "Size of the standby in active-passive. warm: all runs, small. pilot-light: data and controller only."
  type        = string
  default     = "warm"
  validation {
    condition     = contains(["warm", "pilot-light"], var.standby)
    error_message = "standby is warm or pilot-light."
  }
}

variable "regions" {
  description = "The two regions by label. The label is a home's name in the application and never changes."
  type        = map(object({ aws_region = string, cidr = string }))
  validation {
    condition     = length(var.regions) == 2 && length(toset([for region in var.regions : region.aws_region])) == 2
    error_message = "regions names exactly two different AWS regions, by label."
  }
  validation {
    condition     = alltrue([for label in keys(var.regions) : can(regex("^[a-z][a-z0-9]{0,11}$", label))])
    error_message = "A label is up to 12 lower-case letters or digits, for example west: replication slots are named by it."
  }
  validation {
    condition = alltrue([for region in var.regions : can(cidrhost(region.cidr, 0))]) && length(toset([
      for region in var.regions : try(cidrhost("${split("/", region.cidr)[0]}/16", 0), region.cidr)
    ])) == 2 && alltrue([for region in var.regions : endswith(region.cidr, "/16")])
    error_message = "Each region has a /16 network of its own, for example 10.10.0.0/16 and 10.20.0.0/16."
  }
}

variable "primary" {
  description = "Label of the region that is applied first and, in active-passive, holds all leases first."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.primary)
    error_message = "primary is one of the labels of regions."
  }
}

variable "witness" {
  description = "AWS region of the quorum's witness; it also holds global/ and its state. No traffic, no customer's data."
  type        = string
  validation {
    condition     = !contains([for region in var.regions : region.aws_region], var.witness)
    error_message = "The witness is a third AWS region: with one of the two it would not survive that one's loss."
  }
  validation {
    condition = anytrue([for set in [
      ["eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1"],
      ["us-east-1", "us-east-2", "us-west-2"],
      ["ap-northeast-1", "ap-northeast-2", "ap-northeast-3"],
    ] : length(setsubtract(concat([for region in var.regions : region.aws_region], [var.witness]), set)) == 0])
    error_message = "A strongly consistent table spans three regions of one set: eu-west-1, eu-west-2, eu-west-3, eu-central-1; or us-east-1, us-east-2, us-west-2; or ap-northeast-1, ap-northeast-2, ap-northeast-3."
  }
}

variable "domain" {
  description = "Domain whose DNS zone global/ makes; customers use app.<domain>."
  type        = string
  validation {
    condition     = can(regex("^([a-z0-9-]+[.])+[a-z]{2,}$", var.domain))
    error_message = "domain is a domain name, for example pay.example.com."
  }
}

variable "passive_engine" {
  description = "Who copies in active-passive: aurora-global, or rds-replica for small budgets."
  type        = string
  default     = "aurora-global"
  validation {
    condition     = contains(["aurora-global", "rds-replica"], var.passive_engine)
    error_message = "passive_engine is aurora-global or rds-replica."
  }
}

variable "passive_sessions" {
  description = "Session stores in active-passive: global-datastore, or regional with the controllers' change stream."
  type        = string
  default     = "global-datastore"
  validation {
    condition     = contains(["global-datastore", "regional"], var.passive_sessions)
    error_message = "passive_sessions is global-datastore or regional."
  }
}

variable "protect" {
  description = "Refuse to delete databases, tables and load balancers, and keep last snapshots. Set false before a destroy."
  type        = bool
  default     = true
  validation {
    condition     = var.protect != null
    error_message = "protect is true or false."
  }
}
