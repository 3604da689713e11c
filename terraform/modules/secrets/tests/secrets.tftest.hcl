# Which version is written when. Applied and destroyed without secrets: data/tests/secrets.tftest.hcl.
mock_provider "aws" {}

run "west" {
  module {
    source = "../place"
  }
  variables {
    environment = "demo"
    account_id  = "123456789012"
    mode        = "active-active"
    standby     = "warm"
    primary     = "west"
    region      = "west"
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
    }
  }
}

variables {
  session_passwords = { west = "west 456789abcdef0123456789abcdef", central = "central 9abcdef0123456789abcdef" }
  session_host      = "sessions.west.example.internal"
  key_arn           = "arn:aws:kms:eu-west-1:123456789012:key/1"
}

run "writes_the_secrets" {
  variables {
    place = run.west.place
    secrets = {
      admin        = "0123456789abcdef0123456789abcdef"
      owner        = "0123456789abcdef0123456789abcdef"
      identity     = "0123456789abcdef0123456789abcdef"
      payments     = "0123456789abcdef0123456789abcdef"
      reader       = "0123456789abcdef0123456789abcdef"
      replication  = "0123456789abcdef0123456789abcdef"
      redis        = "0123456789abcdef0123456789abcdef"
      session_key  = "0123456789abcdef0123456789abcdef"
      peer_secret  = "0123456789abcdef0123456789abcdef"
      orders_token = "0123456789abcdef0123456789abcdef"
    }
  }
  assert {
    condition     = aws_secretsmanager_secret_version.shared.secret_string_wo_version == 1 && aws_secretsmanager_secret_version.addresses.secret_string_wo_version == 2
    error_message = "Both secrets are written in their first version."
  }
  assert {
    condition     = alltrue([for one in [aws_secretsmanager_secret_version.shared, aws_secretsmanager_secret_version.addresses] : one.secret_string_wo == null])
    error_message = "No value is kept in the state."
  }
}

run "writes_the_addresses_once_the_peer_is_known" {
  variables {
    place             = run.west.place
    peer_session_host = "sessions.central.example.internal"
    secrets = {
      admin        = "0123456789abcdef0123456789abcdef"
      owner        = "0123456789abcdef0123456789abcdef"
      identity     = "0123456789abcdef0123456789abcdef"
      payments     = "0123456789abcdef0123456789abcdef"
      reader       = "0123456789abcdef0123456789abcdef"
      replication  = "0123456789abcdef0123456789abcdef"
      redis        = "0123456789abcdef0123456789abcdef"
      session_key  = "0123456789abcdef0123456789abcdef"
      peer_secret  = "0123456789abcdef0123456789abcdef"
      orders_token = "0123456789abcdef0123456789abcdef"
    }
  }
  assert {
    condition     = aws_secretsmanager_secret_version.shared.secret_string_wo_version == 1 && aws_secretsmanager_secret_version.addresses.secret_string_wo_version == 3
    error_message = "Only the addresses are new."
  }
}

run "leaves_what_is_there_without_secrets" {
  command = plan
  variables {
    place             = run.west.place
    peer_session_host = "sessions.central.example.internal"
  }
  assert {
    condition     = aws_secretsmanager_secret_version.shared.secret_string_wo_version == 1 && aws_secretsmanager_secret_version.addresses.secret_string_wo_version == 3
    error_message = "A version that changes would be written, and there is nothing to write."
  }
}
