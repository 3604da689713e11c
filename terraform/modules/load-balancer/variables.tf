variable "zone_id" {
  description = "DNS zone that global/ made."
  type        = string
  validation {
    condition     = length(var.zone_id) > 0
    error_message = "zone_id is empty: apply global/ first."
  }
}

variable "domain" {
  description = "Domain of the zone."
  type        = string
  validation {
    condition     = strcontains(var.domain, ".")
    error_message = "domain is a domain name."
  }
}

variable "certificate_arn" {
  description = "Certificate of the customers' names."
  type        = string
  validation {
    condition     = length(var.certificate_arn) > 0
    error_message = "certificate_arn is empty."
  }
}

variable "accelerator_listener_arn" {
  description = "Listener of the accelerator that global/ made; null with DNS records."
  type        = string
  default     = null
  validation {
    condition     = var.accelerator_listener_arn == null || try(strcontains(var.accelerator_listener_arn, ":globalaccelerator:"), false)
    error_message = "accelerator_listener_arn is what global/ prints, or null."
  }
}

variable "protect" {
  description = "Refuse deletion."
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
  description = "Public subnets."
  type        = list(string)
  validation {
    condition     = length(var.subnets) >= 2
    error_message = "subnets needs subnets in at least two availability zones."
  }
}
