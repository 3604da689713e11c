variable "log_group" {
  description = "Log group that CloudWatch reads the metrics from."
  type        = string
  validation {
    condition     = startswith(var.log_group, "/")
    error_message = "log_group is the name of a log group."
  }
}

variable "every_seconds" {
  description = "Seconds between two readings."
  type        = number
  default     = 10
  validation {
    condition     = var.every_seconds >= 1 && var.every_seconds <= 60
    error_message = "every_seconds lies between 1 and 60."
  }
}
