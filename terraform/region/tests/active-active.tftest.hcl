mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  environment = "demo"
  account_id  = "123456789012"
  regions = {
    west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
    central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
  }
  primary   = "west"
  witness   = "eu-west-3"
  domain    = "pay.example.com"
  facts     = "./tests/facts"
  zone_id   = "Z0123456789"
  image_tag = "24689be"
  tool_tags = { collector = "v0.47.0", postgres = "18.6" }
  mode      = "active-active"
}

run "west_is_full_size_with_both_directions" {
  command = apply
  variables {
    region = "west"
  }
  assert {
    condition     = output.size.tier == "active" && output.size.counts.payments.min >= 2
    error_message = "Both regions of active-active have full size."
  }
  assert {
    condition     = toset(keys(output.one_off.task_definition)) == toset(["prepare", "publish", "subscribe", "release-identity", "release-payments", "order"])
    error_message = "Logical replication is set up by publish and subscribe."
  }
  assert {
    condition     = alltrue([for name in ["conflicts", "replication-lag", "storage-lag", "quorum-lost", "gate-shut-west", "gate-shut-central", "lease-moved-west", "lease-moved-central"] : contains(output.alarms, name)])
    error_message = "Lag, conflicts, gates and leases of both homes have alarms."
  }
  assert {
    condition     = toset(keys(output.faults)) == toset(["kill-region", "isolate-region", "lose-database"])
    error_message = "Each fault of the drills has a template."
  }
  assert {
    condition     = startswith(local.environments.gateway.CATAMARAN_PEER_GATEWAY_URL, "https://peer.central.")
    error_message = "Gateways call the peer by TLS, and by the name of its certificate."
  }
  assert {
    condition     = strcontains(local.database.CATAMARAN_DATABASE_URL, "&sslmode=verify-full&sslrootcert=") && strcontains(local.database.CATAMARAN_DATABASE_CA, "BEGIN CERTIFICATE")
    error_message = "Nobody talks to a database that has not shown who it is."
  }
}

run "central_is_full_size_with_both_directions" {
  command = apply
  variables {
    region = "central"
  }
  assert {
    condition     = output.size.tier == "active" && output.size.counts.payments.min >= 2
    error_message = "Both regions of active-active have full size."
  }
  assert {
    condition     = toset(keys(output.one_off.task_definition)) == toset(["prepare", "publish", "subscribe", "release-identity", "release-payments", "order"])
    error_message = "Logical replication is set up by publish and subscribe."
  }
  assert {
    condition     = alltrue([for name in ["conflicts", "replication-lag", "storage-lag", "quorum-lost", "gate-shut-west", "gate-shut-central", "lease-moved-west", "lease-moved-central"] : contains(output.alarms, name)])
    error_message = "Lag, conflicts, gates and leases of both homes have alarms."
  }
  assert {
    condition     = toset(keys(output.faults)) == toset(["kill-region", "isolate-region", "lose-database"])
    error_message = "Each fault of the drills has a template."
  }
}
