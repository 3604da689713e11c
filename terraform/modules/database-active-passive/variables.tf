variable "size" {
  description = "Instance class, storage and copies, from sizes.json."
  type        = object({ class = string, storage_gb = number, instances = number })
  validation {
    condition     = startswith(var.size.class, "db.")
    error_message = "The class of a database instance starts with db."
  }
  validation {
    condition     = var.engine != "aurora-global" || can(regex("^db[.][rx][0-9]", var.size.class))
    error_message = "An Aurora global database takes memory-optimised classes only: db.r or db.x in sizes.json."
  }
}

variable "postgres_version" {
  description = "Engine version. The services need PostgreSQL 17 or newer: transaction_timeout."
  type        = string
  validation {
    condition     = can(regex("^[0-9]+([.][0-9]+)?$", var.postgres_version)) && try(tonumber(split(".", var.postgres_version)[0]) >= 17, false)
    error_message = "postgres_version is 17 or newer, for example 18."
  }
}

variable "parameters" {
  description = "The answer of modules/postgres-settings."
  type        = map(string)
  validation {
    condition     = contains(keys(var.parameters), "track_commit_timestamp")
    error_message = "parameters does not come from infra/postgres/region.conf: track_commit_timestamp is missing."
  }
}

variable "protect" {
  description = "Refuse deletion and keep a last snapshot."
  type        = bool
  validation {
    condition     = var.protect != null
    error_message = "protect is true or false."
  }
}

variable "vpc_id" {
  description = "VPC of the region."
  type        = string
  validation {
    condition     = length(var.vpc_id) > 0
    error_message = "vpc_id is missing: apply data/ of this region first."
  }
}

variable "subnets" {
  description = "Data subnets: no route but to the peer."
  type        = list(string)
  validation {
    condition     = length(var.subnets) >= 2
    error_message = "subnets needs subnets in at least two availability zones."
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

variable "password" {
  description = "Password of the administrator. Null: leave what is there."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
  validation {
    condition     = var.password == null || try(length(var.password) >= 32, false)
    error_message = "password has at least 32 characters: make it with terraform/bin/new-secrets."
  }
}

variable "password_version" {
  description = "A new number writes the password anew."
  type        = number
  validation {
    condition     = var.password_version >= 1
    error_message = "password_version is a whole number from 1 on."
  }
}

variable "engine" {
  description = "aurora-global or rds-replica."
  type        = string
  validation {
    condition     = contains(["aurora-global", "rds-replica"], var.engine)
    error_message = "engine is aurora-global, or rds-replica for small budgets."
  }
}
