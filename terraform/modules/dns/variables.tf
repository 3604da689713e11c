variable "name" {
  description = "Common part of every name: catamaran-<environment>."
  type        = string
  validation {
    condition     = startswith(var.name, "catamaran-")
    error_message = "name starts with catamaran-."
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

variable "aws_region" {
  description = "AWS region of what has one: neither of the two."
  type        = string
  validation {
    condition     = !contains([for region in var.regions : region.aws_region], var.aws_region)
    error_message = "aws_region is the witness: what stands there outlives both regions."
  }
}

variable "mode" {
  description = "active-passive: failover records. active-active: the nearest region."
  type        = string
  validation {
    condition     = contains(["active-passive", "active-active"], var.mode)
    error_message = "mode is active-passive or active-active."
  }
}

variable "regions" {
  description = "The two regions by label."
  type        = map(object({ aws_region = string, cidr = string }))
  validation {
    condition     = length(var.regions) == 2
    error_message = "regions names exactly two regions."
  }
}

variable "primary" {
  description = "Label of the region that customers enter first in active-passive."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.primary)
    error_message = "primary is one of the labels of regions."
  }
}

variable "accelerator" {
  description = "The answer of modules/accelerator; null with DNS records."
  type        = object({ dns_name = string, zone_id = string })
  default     = null
  validation {
    condition     = var.accelerator == null || try(length(var.accelerator.dns_name) > 0, false)
    error_message = "The accelerator has no name."
  }
}

variable "ttl_seconds" {
  description = "How long a resolver may keep an answer: it adds to the time until customers reach the other region."
  type        = number
  default     = 10
  validation {
    condition     = var.ttl_seconds >= 1 && var.ttl_seconds <= 60
    error_message = "ttl_seconds lies between 1 and 60."
  }
}
