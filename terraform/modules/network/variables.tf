variable "zones" {
  description = "Names of the availability zones that the AWS region offers."
  type        = list(string)
  validation {
    condition     = length(var.zones) >= 2
    error_message = "A region needs at least two availability zones."
  }
}

variable "zone_count" {
  description = "How many availability zones are used, 2 or 3."
  type        = number
  validation {
    condition     = contains([2, 3], var.zone_count)
    error_message = "zone_count is 2 or 3."
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
