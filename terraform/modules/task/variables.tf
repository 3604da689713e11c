variable "name" {
  description = "Name of the app."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z-]{1,30}$", var.name))
    error_message = "name is lower-case letters and hyphens."
  }
}

variable "image" {
  description = "Image with its tag or digest, in this region's registry."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}[.]dkr[.]ecr[.].+/.+(:|@sha256:).+$", var.image)) && !endswith(var.image, ":latest")
    error_message = "image is of the account's own registry and names a fixed tag or digest: latest cannot be rolled back."
  }
}

variable "size" {
  description = "CPU units (1024 is one vCPU) and memory, from sizes.json."
  type        = object({ cpu = number, memory_mb = number })
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.size.cpu)
    error_message = "cpu is a Fargate size: 256, 512, 1024, 2048, 4096, 8192 or 16384."
  }
}

variable "architecture" {
  description = "X86_64 or ARM64: what the images were built for."
  type        = string
  default     = "X86_64"
  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "architecture is X86_64 or ARM64."
  }
}

variable "user" {
  description = "User id in the container, never root; null takes the image's own, which is not root either."
  type        = string
  default     = null
  validation {
    condition     = var.user == null || try(!contains(["0", "root"], var.user), false)
    error_message = "A container does not run as root."
  }
}

variable "command" {
  description = "Command instead of the image's own; null keeps it."
  type        = list(string)
  default     = null
  validation {
    condition     = var.command == null || try(length(var.command) > 0, false)
    error_message = "command is null or has words."
  }
}

variable "health_command" {
  description = "Shell command that fails when the container should be replaced; null for a task that ends."
  type        = string
  default     = null
  validation {
    condition     = var.health_command == null || try(length(var.health_command) > 0, false)
    error_message = "health_command is null or a command."
  }
}

variable "environment" {
  description = "Environment variables that are no secret."
  type        = map(string)
  validation {
    condition     = !anytrue([for name in keys(var.environment) : can(regex("(PASSWORD|SECRET|SESSION_KEY|TOKEN)(_ALSO)?$", name))])
    error_message = "Passwords, secrets, keys and tokens belong into secrets, not into environment."
  }
}

variable "secrets" {
  description = "Environment variables from Secrets Manager: name = <secret's ARN>:<key>::."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for reference in values(var.secrets) : can(regex("^arn:aws:secretsmanager:.+:[a-z_]+::$", reference))])
    error_message = "A secret is referred to as <ARN>:<key>::."
  }
}

variable "ports" {
  description = "Ports by name; api is the one that Service Connect offers."
  type        = map(number)
  default     = {}
  validation {
    condition     = alltrue([for port in values(var.ports) : port > 1024 && port < 65536])
    error_message = "Ports lie between 1025 and 65535."
  }
}

variable "statements" {
  description = "What the app itself may call in AWS."
  type        = list(object({ actions = list(string), resources = list(string) }))
  default     = []
  validation {
    condition     = !anytrue(flatten([for one in var.statements : [for action in one.actions : strcontains(action, "*")]]))
    error_message = "Actions are named one by one: no * in an action."
  }
}

variable "sidecar" {
  description = "A collector beside the app; null for none."
  type        = object({ image = string, environment = map(string) })
  default     = null
  validation {
    condition     = var.sidecar == null || try(strcontains(var.sidecar.image, ".dkr.ecr."), false)
    error_message = "The sidecar's image is of the account's own registry: there is no road to another."
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
