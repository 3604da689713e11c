variable "interfaces" {
  description = "AWS services with an interface endpoint. Each costs money for every hour and zone."
  type        = list(string)
  default     = ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "rds", "elasticache"]
  validation {
    condition     = alltrue([for name in ["ecr.api", "ecr.dkr", "logs", "secretsmanager"] : contains(var.interfaces, name)])
    error_message = "Tasks cannot start without ecr.api, ecr.dkr, logs and secretsmanager."
  }
}

variable "route_tables" {
  description = "Route tables that get the free gateway endpoints."
  type        = list(string)
  validation {
    condition     = length(var.route_tables) > 0
    error_message = "route_tables is empty."
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

variable "subnets" {
  description = "Private subnets."
  type        = list(string)
  validation {
    condition     = length(var.subnets) >= 2
    error_message = "subnets needs subnets in at least two availability zones."
  }
}
