variable "name" {
  description = "Name of the service, and of its container."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z-]{1,30}$", var.name))
    error_message = "name is lower-case letters and hyphens."
  }
}

variable "cluster" {
  description = "The answer of modules/cluster."
  type        = object({ arn = string, name = string, namespace_arn = string })
  validation {
    condition     = length(var.cluster.name) > 0
    error_message = "cluster has no name."
  }
}

variable "task_definition" {
  description = "What runs: the answer of modules/task."
  type        = string
  validation {
    condition     = length(var.task_definition) > 0
    error_message = "task_definition is empty."
  }
}

variable "count_range" {
  description = "Fewest and most tasks, from sizes.json."
  type        = object({ min = number, max = number })
  validation {
    condition     = var.count_range.min >= 0 && var.count_range.max >= max(var.count_range.min, 1)
    error_message = "max is at least min and at least 1."
  }
}

variable "single" {
  description = "Never two at a time: the old one is stopped before a new one starts. For the controller."
  type        = bool
  default     = false
  validation {
    condition     = !var.single || var.count_range.max == 1
    error_message = "A single service has a max of 1."
  }
}

variable "callers" {
  description = "Who may call: security group and port by what they are, which becomes the text of the rule."
  type        = map(object({ security_group_id = string, port = number }))
  validation {
    condition     = length(var.callers) > 0
    error_message = "A service that nobody may call is of no use."
  }
  validation {
    condition     = alltrue([for what in keys(var.callers) : can(regex("^[a-zA-Z0-9. _:/()#,@+=&;{}!$*\\[\\]-]{1,255}$", what))])
    error_message = "EC2 takes letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* in the text of a rule, at most 255: no apostrophe."
  }
}

variable "target_groups" {
  description = "Load balancers that send to it: target group and container port by name."
  type        = map(object({ arn = string, port = number }))
  default     = {}
  validation {
    condition     = length(var.target_groups) <= 5
    error_message = "ECS takes up to five target groups a service."
  }
}

variable "after" {
  description = "Services that this one calls: a task finds those alone that were there when its service was made."
  type        = list(string)
  default     = []
  validation {
    condition     = !contains(var.after, var.name)
    error_message = "A service does not wait for itself."
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
