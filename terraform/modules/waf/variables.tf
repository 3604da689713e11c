variable "requests_per_address" {
  description = "Most requests of one IP address in 5 minutes. A load test comes from few addresses: raise it for a drill."
  type        = number
  default     = 2000
  validation {
    condition     = var.requests_per_address >= 10 && var.requests_per_address <= 2000000000
    error_message = "requests_per_address lies between 10 and 2,000,000,000."
  }
}

variable "managed_rules" {
  description = "Rule groups of AWS, in their order."
  type        = list(string)
  default     = ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesCommonRuleSet"]
  validation {
    condition     = alltrue([for name in var.managed_rules : startswith(name, "AWSManagedRules")])
    error_message = "Only rule groups of AWS."
  }
}

variable "load_balancer_arn" {
  description = "Load balancer to protect."
  type        = string
  validation {
    condition     = startswith(var.load_balancer_arn, "arn:")
    error_message = "load_balancer_arn is an ARN."
  }
}
