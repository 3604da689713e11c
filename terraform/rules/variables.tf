variable "folder" {
  description = "Where the files are."
  type        = string
  default     = ".."
  validation {
    condition     = length(var.folder) > 0
    error_message = "folder is empty."
  }
}

variable "pattern" {
  description = "Which files are read."
  type        = string
  default     = "**/*.tf"
  validation {
    condition     = length(var.pattern) > 0
    error_message = "pattern is empty."
  }
}

variable "most_lines" {
  description = "A file with more lines is two files."
  type        = number
  default     = 150
  validation {
    condition     = var.most_lines >= 60
    error_message = "most_lines is at least 60."
  }
}
