variable "peer_vpc_id" {
  description = "VPC of the peer, from its facts."
  type        = string
  validation {
    condition     = length(var.peer_vpc_id) > 0
    error_message = "peer_vpc_id is missing from the peer's facts."
  }
}

variable "asked_id" {
  description = "The peering connection that the peer asked for; null at the side that asks."
  type        = string
  default     = null
  validation {
    condition     = !var.place.is_primary || try(length(var.asked_id) > 0, false)
    error_message = "The primary accepts what the peer asked for: save the facts of the peer's data/ first."
  }
}

variable "route_tables" {
  description = "Route tables that lead to the peer, by kind."
  type        = map(string)
  validation {
    condition     = !contains(keys(var.route_tables), "public")
    error_message = "The public subnets have no business with the peer."
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
