variable "place" {
  description = "Where this stands: the answer of modules/place."
  type = object({
    name        = string
    label       = string
    aws_region  = string
    cidr        = string
    account_id  = string
    mode        = string
    tier        = string
    is_primary  = bool
    primary     = string
    homes       = list(string)
    peer        = string
    peer_region = string
    peer_cidr   = string
  })
  validation {
    condition     = var.place.aws_region != var.place.peer_region
    error_message = "A pair is two different AWS regions."
  }
}
