# Two secrets of a region. shared: what both regions must have alike. addresses: session store addresses, which carry their passwords.
# The values are write-only: they reach neither a plan file nor a state. No replica in the other region is needed, since the
# same values are given to both, so no region waits for the other.
# A version needs its value, also in a run without secrets: then the value is empty. It is read only when the version is new, and
# AWS takes no empty secret, so that nothing is ever set to it.
resource "aws_secretsmanager_secret" "shared" {
  region                  = var.place.aws_region
  name                    = "${var.place.name}/${var.place.label}/shared"
  description             = "Passwords and keys that both regions have alike"
  kms_key_id              = var.key_arn
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "shared" {
  region    = var.place.aws_region
  secret_id = aws_secretsmanager_secret.shared.id
  secret_string_wo = var.secrets == null ? "" : jsonencode(merge(
    { for name, value in var.secrets : name => value if name != "redis" },
    # outside of a rotation the second ones are the first
    {
      session_key_also = coalesce(var.secrets.session_key_also, var.secrets.session_key)
      peer_secret_also = coalesce(var.secrets.peer_secret_also, var.secrets.peer_secret)
    },
  ))
  secret_string_wo_version = var.secrets_version
}

resource "aws_secretsmanager_secret" "addresses" {
  region                  = var.place.aws_region
  name                    = "${var.place.name}/${var.place.label}/addresses"
  description             = "Session stores of this region and of the peer"
  kms_key_id              = var.key_arn
  recovery_window_in_days = 7
}

locals {
  # the peer's store is known from the second run on, and must then be written
  addresses_version = var.secrets_version * 2 + (var.peer_session_host == null ? 0 : 1)
}

resource "aws_secretsmanager_secret_version" "addresses" {
  region    = var.place.aws_region
  secret_id = aws_secretsmanager_secret.addresses.id
  secret_string_wo = var.secrets == null ? "" : jsonencode({
    redis      = "rediss://:${var.session_passwords[var.place.label]}@${var.session_host}:6379"
    peer_redis = var.peer_session_host == null ? "" : "rediss://:${var.session_passwords[var.place.peer]}@${var.peer_session_host}:6379"
  })
  secret_string_wo_version = local.addresses_version
}
