variable "file" {
  description = "The settings that all places share."
  type        = string
  default     = "../infra/postgres/src/main/resources/dev/catamaran/postgres/region.conf"
  validation {
    condition     = endswith(var.file, "region.conf")
    error_message = "The settings of a region are in infra/postgres, in region.conf."
  }
}
