variable "kind" {
  description = "global-datastore or regional."
  type        = string
  validation {
    condition     = contains(["global-datastore", "regional"], var.kind)
    error_message = "kind is global-datastore or regional."
  }
  validation {
    condition     = var.kind == "regional" || var.place.mode == "active-passive"
    error_message = "A global datastore has one writer: active-active needs regional session stores."
  }
}

variable "global_id" {
  description = "Id of the global datastore, from the primary's facts; null at the primary."
  type        = string
  default     = null
  validation {
    condition     = var.global_id != null || var.kind == "regional" || var.place.is_primary
    error_message = "The standby joins the primary's global datastore: save the facts of the primary's data/ first."
  }
}

variable "size" {
  description = "Node type and number of nodes, from sizes.json."
  type        = object({ node = string, nodes = number })
  validation {
    condition     = startswith(var.size.node, "cache.") && var.size.nodes >= 1
    error_message = "A node type starts with cache. and there is at least one node."
  }
  validation {
    condition     = var.kind == "regional" || !can(regex("[.]t[0-9]", var.size.node))
    error_message = "A global datastore does not run on cache.t nodes: take cache.m or cache.r in sizes.json."
  }
  validation {
    condition     = var.kind == "regional" || var.size.nodes >= 2
    error_message = "A follower has the leader's automatic failover, which needs two nodes: in a global datastore nobody has fewer."
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
  description = "Data subnets."
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
  description = "Password of the store. Null: leave what is there."
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
