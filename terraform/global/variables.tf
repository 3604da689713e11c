variable "entry" {
  description = "How customers find a region. dns: failover or latency records, by mode. accelerator: Global Accelerator, which costs more."
  type        = string
  default     = "dns"
  validation {
    condition     = contains(["dns", "accelerator"], var.entry)
    error_message = "entry is dns or accelerator."
  }
}

variable "repository" {
  description = "GitHub repository whose workflows push images and start drills: owner/name; null for none."
  type        = string
  default     = null
  validation {
    condition     = var.repository == null || can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "repository is owner/name."
  }
}

variable "oidc_provider" {
  description = "Whether this environment makes GitHub's OIDC provider, which an account has once: false in a second environment."
  type        = bool
  default     = true
  validation {
    condition     = var.oidc_provider != null
    error_message = "oidc_provider is true or false."
  }
}

variable "monthly_budget_usd" {
  description = "Limit from which costs are told by mail, in US dollars a month."
  type        = number
  default     = 1000
  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "monthly_budget_usd is above 0."
  }
}

variable "budget_emails" {
  description = "Who is told about costs."
  type        = list(string)
  validation {
    condition     = length(var.budget_emails) > 0 && alltrue([for address in var.budget_emails : strcontains(address, "@")])
    error_message = "budget_emails is at least one mail address: money starts to run with the next root."
  }
}
