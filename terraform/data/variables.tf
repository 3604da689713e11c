variable "region" {
  description = "Label of the region that this run is for."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.region)
    error_message = "region is one of the labels of regions."
  }
}

variable "facts" {
  description = "Folder with the saved facts of both regions, <label>.json: what data/ of a region prints for its peer."
  type        = string
  validation {
    condition     = length(var.facts) > 0
    error_message = "facts is a folder, for example ../environments/active-active/facts."
  }
}

variable "zone_id" {
  description = "Id of the DNS zone: global/ prints it."
  type        = string
  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.zone_id))
    error_message = "zone_id is what global/ prints as zone_id; it starts with Z."
  }
}

variable "postgres_version" {
  description = "Version of RDS for PostgreSQL."
  type        = string
  default     = "18"
  validation {
    condition     = can(regex("^1[89]([.][0-9]+)?$", var.postgres_version))
    error_message = "postgres_version is 18 or newer: infra/postgres/region.conf has settings of 18."
  }
}

variable "aurora_version" {
  description = "Version of Aurora PostgreSQL; aws rds describe-db-engine-versions lists those that global databases take."
  type        = string
  default     = "17.7"
  validation {
    condition     = can(regex("^(1[789])[.][0-9]+$", var.aurora_version))
    error_message = "aurora_version is 17.x or newer: the services need transaction_timeout."
  }
}

variable "secrets" {
  description = "Values made once by bin/new-secrets, the same in both regions. Null: leave what is there."
  type = object({
    admin        = string
    owner        = string
    identity     = string
    payments     = string
    reader       = string
    replication  = string
    redis        = string
    session_key  = string
    peer_secret  = string
    orders_token = string
    # accepted beside the first while it is exchanged
    session_key_also = optional(string)
    peer_secret_also = optional(string)
  })
  default   = null
  ephemeral = true
  sensitive = true
  validation {
    condition     = var.secrets == null || alltrue([for value in values(coalesce(var.secrets, {})) : try(length(value) >= 32, value == null)])
    error_message = "Each secret has at least 32 characters: make them with terraform/bin/new-secrets."
  }
}

variable "secrets_version" {
  description = "Raised by one, together with new secrets, to write them."
  type        = number
  default     = 1
  validation {
    condition     = var.secrets_version >= 1 && floor(var.secrets_version) == var.secrets_version
    error_message = "secrets_version is a whole number from 1 on."
  }
}
