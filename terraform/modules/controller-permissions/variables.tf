variable "metrics_log_group" {
  description = "Log group of the collector."
  type        = string
  validation {
    condition     = startswith(var.metrics_log_group, "/")
    error_message = "metrics_log_group is the name of a log group."
  }
}

variable "aurora" {
  description = "Whether the database is an Aurora global database."
  type        = bool
  validation {
    condition     = var.aurora != null
    error_message = "aurora is true or false."
  }
}

variable "database_arns" {
  description = "What may be promoted."
  type        = list(string)
  validation {
    condition     = alltrue([for arn in var.database_arns : startswith(arn, "arn:aws:rds:")])
    error_message = "database_arns are ARNs of RDS."
  }
}

variable "global_datastore" {
  description = "Whether the sessions are in a global datastore."
  type        = bool
  validation {
    condition     = var.global_datastore != null
    error_message = "global_datastore is true or false."
  }
}

variable "session_arns" {
  description = "What may be failed over."
  type        = list(string)
  validation {
    condition     = alltrue([for arn in var.session_arns : startswith(arn, "arn:aws:elasticache:")])
    error_message = "session_arns are ARNs of ElastiCache."
  }
}
