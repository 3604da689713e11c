variable "zone_id" {
  description = "DNS zone that global/ made."
  type        = string
  validation {
    condition     = length(var.zone_id) > 0
    error_message = "zone_id is empty: apply global/ first."
  }
}

variable "names" {
  description = "Names of this region alone; they are proven here."
  type        = list(string)
  validation {
    condition     = length(var.names) > 0 && alltrue([for name in var.names : strcontains(name, ".")])
    error_message = "names are domain names, one at least."
  }
}

variable "common" {
  description = "A name that the other region has too, proven by global/; null for none."
  type        = string
  default     = null
  validation {
    condition     = var.common == null || try(strcontains(var.common, "."), false)
    error_message = "common is a domain name."
  }
}
