variable "image" {
  description = "The official postgres image, copied to this region's registry."
  type        = string
  validation {
    condition     = strcontains(var.image, ".dkr.ecr.")
    error_message = "image is of the account's own registry."
  }
}

variable "architecture" {
  description = "X86_64 or ARM64."
  type        = string
  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "architecture is X86_64 or ARM64."
  }
}

variable "database_host" {
  description = "Writer of this region."
  type        = string
  validation {
    condition     = length(var.database_host) > 0
    error_message = "database_host is empty."
  }
}

variable "peer_database_host" {
  description = "Writer of the peer; needed in active-active."
  type        = string
  default     = null
  validation {
    condition     = var.place.mode == "active-passive" || try(length(var.peer_database_host) > 0, false)
    error_message = "active-active subscribes to the peer's database: save the facts of the peer's data/ first."
  }
}

variable "database_ca" {
  description = "Certificates, as PEM, of who signs that of this region's database."
  type        = string
  validation {
    condition     = startswith(var.database_ca, "-----BEGIN CERTIFICATE-----")
    error_message = "database_ca is a file with certificates, the one that AWS offers for the region."
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

variable "secret_arn" {
  description = "The shared secret."
  type        = string
  validation {
    condition     = startswith(var.secret_arn, "arn:")
    error_message = "secret_arn is an ARN."
  }
}
