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
