variable "session_host" {
  description = "Host of this region's session store."
  type        = string
  validation {
    condition     = length(var.session_host) > 0
    error_message = "session_host is empty."
  }
}

variable "peer_session_host" {
  description = "Host of the peer's session store; null until its facts are saved."
  type        = string
  default     = null
  validation {
    condition     = var.peer_session_host == null || try(length(var.peer_session_host) > 0, false)
    error_message = "peer_session_host is empty in the peer's facts."
  }
}

variable "session_passwords" {
  description = "Passwords of both regions' session stores by label; null without secrets."
  type        = map(string)
  ephemeral   = true
  sensitive   = true
  validation {
    condition     = alltrue([for label in [var.place.label, var.place.peer] : contains(keys(var.session_passwords), label)])
    error_message = "session_passwords has a password for each region's label."
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
