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
