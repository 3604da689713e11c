variable "given" {
  description = "Whether the run has secrets."
  type        = bool
  validation {
    condition     = var.given != null
    error_message = "given is true or false."
  }
}

variable "secrets_version" {
  description = "Version of the secrets."
  type        = number
  default     = 1
  validation {
    condition     = var.secrets_version >= 1
    error_message = "secrets_version is a whole number from 1 on."
  }
}

variable "engine" {
  description = "Whose stores: active-active, aurora-global or rds-replica."
  type        = string
  validation {
    condition     = contains(["active-active", "aurora-global", "rds-replica"], var.engine)
    error_message = "engine is active-active, aurora-global or rds-replica."
  }
}

variable "region" {
  description = "Label of the region, west or central; west is the primary."
  type        = string
  default     = "west"
  validation {
    condition     = contains(["west", "central"], var.region)
    error_message = "region is west or central."
  }
}
