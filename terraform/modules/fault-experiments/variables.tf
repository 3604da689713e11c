variable "subnets" {
  description = "All subnets of the region."
  type        = list(string)
  validation {
    condition     = length(var.subnets) > 0
    error_message = "subnets is empty."
  }
}

variable "aurora" {
  description = "Whether the database is an Aurora cluster."
  type        = bool
  validation {
    condition     = var.aurora != null
    error_message = "aurora is true or false."
  }
}

variable "minutes" {
  description = "How long a network fault lasts."
  type        = number
  default     = 10
  validation {
    condition     = var.minutes >= 1 && var.minutes <= 60
    error_message = "minutes lies between 1 and 60."
  }
}

variable "stop_alarm_arn" {
  description = "Alarm that stops an experiment."
  type        = string
  validation {
    condition     = startswith(var.stop_alarm_arn, "arn:")
    error_message = "stop_alarm_arn is an ARN."
  }
}
