variable "name" {
  description = "Common part of every name: catamaran-<environment>."
  type        = string
  validation {
    condition     = startswith(var.name, "catamaran-")
    error_message = "name starts with catamaran-."
  }
}

variable "monthly_usd" {
  description = "The month's limit in US dollars."
  type        = number
  validation {
    condition     = var.monthly_usd > 0
    error_message = "monthly_usd is above 0."
  }
}

variable "emails" {
  description = "Who is told."
  type        = list(string)
  validation {
    condition     = length(var.emails) > 0 && alltrue([for address in var.emails : strcontains(address, "@")])
    error_message = "emails is at least one mail address."
  }
}
