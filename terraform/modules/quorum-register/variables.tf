variable "key" {
  description = "Name of the hash key, as the controller's register writes it."
  type        = string
  default     = "entry"
  validation {
    condition     = length(var.key) > 0
    error_message = "key is empty."
  }
}

variable "witness" {
  description = "AWS region of the witness: a third one of the same set."
  type        = string
  validation {
    condition     = !contains([var.place.aws_region, var.place.peer_region], var.witness)
    error_message = "The witness is a third region."
  }
}

variable "protect" {
  description = "Refuse deletion."
  type        = bool
  validation {
    condition     = var.protect != null
    error_message = "protect is true or false."
  }
}
