variable "port" {
  description = "Port on which gateways answer their peer."
  type        = number
  default     = 8081
  validation {
    condition     = var.port > 1024 && var.port < 9000
    error_message = "port lies between 1025 and 8999: below 9000, where the management port is."
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
  description = "Private subnets."
  type        = list(string)
  validation {
    condition     = length(var.subnets) >= 2
    error_message = "subnets needs subnets in at least two availability zones."
  }
}

variable "name" {
  description = "Name by which the peer calls it, that of the certificate."
  type        = string
  validation {
    condition     = strcontains(var.name, ".")
    error_message = "name is a domain name."
  }
}

variable "certificate_arn" {
  description = "Certificate of that name."
  type        = string
  validation {
    condition     = length(var.certificate_arn) > 0
    error_message = "certificate_arn is empty."
  }
}

variable "zone_id" {
  description = "DNS zone that global/ made."
  type        = string
  validation {
    condition     = length(var.zone_id) > 0
    error_message = "zone_id is empty: apply global/ first."
  }
}
