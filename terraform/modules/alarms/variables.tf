variable "namespace" {
  description = "CloudWatch namespace of the controller's metrics."
  type        = string
  validation {
    condition     = startswith(var.namespace, "Catamaran/")
    error_message = "namespace is what modules/metrics-collector says."
  }
}

variable "load_balancer" {
  description = "The load balancer's name in CloudWatch."
  type        = string
  validation {
    condition     = length(var.load_balancer) > 0
    error_message = "load_balancer is empty."
  }
}

variable "target_group" {
  description = "The gateways' target group's name in CloudWatch."
  type        = string
  validation {
    condition     = length(var.target_group) > 0
    error_message = "target_group is empty."
  }
}

variable "storage_lag" {
  description = "The managed copy's own measure of its lag, in both regions: after a failover the copy is where the writer was."
  type        = object({ namespace = string, metric = string, dimensions = map(string), threshold = number })
  validation {
    condition     = var.storage_lag.threshold > 0
    error_message = "The threshold of storage_lag is above 0."
  }
}

variable "gateways_run" {
  description = "Whether this region always has gateways; a pilot light has them when it took over."
  type        = bool
  validation {
    condition     = var.gateways_run != null
    error_message = "gateways_run is true or false."
  }
}

variable "lag_millis" {
  description = "Replication lag in milliseconds from which people are told. It is also what an async takeover may lose."
  type        = number
  default     = 5000
  validation {
    condition     = var.lag_millis >= 100
    error_message = "lag_millis is at least 100."
  }
}

variable "drill_errors" {
  description = "Errors a minute of the load balancer, five minutes long, that stop a running experiment."
  type        = number
  default     = 100
  validation {
    condition     = var.drill_errors >= 1
    error_message = "drill_errors is at least 1."
  }
}

variable "emails" {
  description = "Who is told. Each address must confirm once."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for address in var.emails : can(regex("^[^@ ]+@[^@ ]+[.][a-z]+$", address))])
    error_message = "emails are mail addresses."
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
