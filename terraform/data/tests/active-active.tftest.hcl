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
  primary = "west"
  witness = "eu-west-3"
  domain  = "pay.example.com"
  facts   = "./tests/facts"
  zone_id = "Z0123456789"
  mode    = "active-active"
}

run "west_has_a_writer_of_its_own" {
  command = plan
  variables {
    region = "west"
  }
  assert {
    condition     = length(module.database_active_active) == 1 && length(module.database_active_passive) == 0
    error_message = "active-active has one RDS writer a region and no follower."
  }
  assert {
    condition     = output.size.tier == "active" && output.size.database.multi_az
    error_message = "active-active has no standby: full size in each region."
  }
  assert {
    condition     = output.facts.peer_entry == "https://peer.west.pay.example.com:8081"
    error_message = "Gateways of the peer come in by TLS."
  }
  assert {
    condition     = module.sessions.global_id == null
    error_message = "active-active has regional session stores."
  }
  assert {
    condition     = module.peering[0].asked_id == null
    error_message = "The primary accepts the road, it does not ask for it."
  }
}

run "central_is_as_large_as_west" {
  command = plan
  variables {
    region = "central"
  }
  assert {
    condition     = length(module.database_active_active) == 1 && output.size.tier == "active"
    error_message = "The other region writes too, in the same size."
  }
  assert {
    condition     = length(module.peering) == 1
    error_message = "The second region asks for the road."
  }
}

run "the_first_region_can_be_applied_before_its_peer_is_known" {
  command = plan
  variables {
    region = "west"
    facts  = "./tests/no-facts"
  }
  assert {
    condition     = length(module.peering) == 0 && output.facts.complete == false
    error_message = "Without facts of the peer there is no road yet, and the facts say so."
  }
}
