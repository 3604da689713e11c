variable "region" {
  description = "Label of the region that this run is for."
  type        = string
  validation {
    condition     = contains(keys(var.regions), var.region)
    error_message = "region is one of the labels of regions."
  }
}

variable "facts" {
  description = "Folder with the saved facts of both regions, <label>.json: what data/ printed."
  type        = string
  validation {
    condition     = alltrue([for label in keys(var.regions) : fileexists("${var.facts}/${label}.json")])
    error_message = "The facts of both regions are not in the folder yet: apply data/ in each and save its facts (terraform/README.md)."
  }
  validation {
    condition     = alltrue([for label in keys(var.regions) : try(jsondecode(file("${var.facts}/${label}.json")).complete, false)])
    error_message = "The facts of a region were saved before it knew its peer: apply data/ there once more and save them again."
  }
  validation {
    condition     = alltrue([for label in keys(var.regions) : try(startswith(jsondecode(file("${var.facts}/${label}.json")).peer_entry, "https://"), false)])
    error_message = "The facts of a region were saved before gateways called each other by TLS: apply data/ there and save them again."
  }
  validation {
    condition     = try(strcontains(file("${var.facts}/${var.region}.pem"), "BEGIN CERTIFICATE"), false)
    error_message = "The certificates that the region's database is verified with are not in the folder yet, as <label>.pem: docs/deploy.md, step 5."
  }
}

variable "zone_id" {
  description = "Id of the DNS zone: global/ prints it."
  type        = string
  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.zone_id))
    error_message = "zone_id is what global/ prints as zone_id; it starts with Z."
  }
}

variable "accelerator_listener_arn" {
  description = "Listener of the accelerator, when global/ made one; null with DNS records."
  type        = string
  default     = null
  validation {
    condition     = var.accelerator_listener_arn == null || try(strcontains(var.accelerator_listener_arn, ":globalaccelerator:"), false)
    error_message = "accelerator_listener_arn is what global/ prints as accelerator_listener_arn, or null."
  }
}

variable "image_tag" {
  description = "Tag of the apps' images: a commit, never latest."
  type        = string
  validation {
    condition     = var.image_tag != "latest" && can(regex("^[A-Za-z0-9._-]{3,}$", var.image_tag))
    error_message = "image_tag is a fixed tag, for example the commit: latest cannot be rolled back."
  }
}

variable "tool_tags" {
  description = "Tags of the two copied images: the ADOT collector and the official postgres."
  type        = object({ collector = string, postgres = string })
  validation {
    condition     = !contains(values(var.tool_tags), "latest")
    error_message = "Tags of copied images are fixed, never latest."
  }
}

variable "architecture" {
  description = "What the images were built for: X86_64 or ARM64."
  type        = string
  default     = "X86_64"
  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "architecture is X86_64 or ARM64."
  }
}

variable "health_command" {
  description = "Shell command in the apps' image that fails when the container should be replaced."
  type        = string
  default     = "health /q/health/live || exit 1"
  validation {
    condition     = strcontains(var.health_command, "/q/health/live")
    error_message = "health_command asks whether the app lives: asked for readiness, a lost database would restart every app."
  }
}

variable "lease" {
  description = "Times of a lease in milliseconds: how long it lasts, how long before its end the gate shuts, least time between moves, how long a controller stopped in order may be away."
  type        = object({ millis = number, margin_millis = number, stay_millis = number, rest_millis = number })
  default     = { millis = 5000, margin_millis = 1000, stay_millis = 60000, rest_millis = 120000 }
  validation {
    condition     = var.lease.margin_millis > 250 && var.lease.margin_millis <= var.lease.millis / 2
    error_message = "margin_millis is more than the transaction time-out of 250 ms and at most half of millis."
  }
}

variable "requests_per_address" {
  description = "Most requests of one IP address in 5 minutes; raise it while Gatling runs from few addresses."
  type        = number
  default     = 2000
  validation {
    condition     = var.requests_per_address >= 10
    error_message = "requests_per_address is at least 10."
  }
}

variable "alarm_emails" {
  description = "Who is told of alarms. Each address must confirm once."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for address in var.alarm_emails : strcontains(address, "@")])
    error_message = "alarm_emails are mail addresses."
  }
}
