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
  mode    = "active-passive"
}

run "the_primary_leads" {
  command = plan
  variables {
    region = "west"
  }
  assert {
    condition     = length(module.database_active_active) == 0 && length(module.database_active_passive) == 1
    error_message = "active-passive has one writer and a copy."
  }
  assert {
    condition     = output.size.tier == "active" && output.size.database.instances == 2
    error_message = "The primary has full size."
  }
  assert {
    condition     = length(output.facts.database_arns) == 3
    error_message = "Its controller may promote the global cluster and its two members."
  }
}

run "a_warm_standby_is_small" {
  command = plan
  variables {
    region = "central"
  }
  assert {
    condition     = output.size.tier == "warm" && output.size.database.instances == 1
    error_message = "A warm standby has one small instance."
  }
  assert {
    condition     = output.size.sessions.nodes == 2
    error_message = "A follower has the leader's automatic failover, which needs two nodes."
  }
  assert {
    condition     = module.sessions.global_id == null
    error_message = "The standby joins the global datastore, it does not lead one."
  }
}

run "a_pilot_light_keeps_its_data_warm" {
  command = plan
  variables {
    region  = "central"
    standby = "pilot-light"
  }
  assert {
    condition     = output.size.tier == "pilot-light" && output.size.database.instances == 1 && output.size.sessions.nodes == 2
    error_message = "One database instance, and the two nodes that a follower has at least."
  }
}

run "a_pilot_light_of_plain_rds_is_smaller_still" {
  command = plan
  variables {
    region           = "central"
    standby          = "pilot-light"
    passive_engine   = "rds-replica"
    passive_sessions = "regional"
  }
  assert {
    condition     = output.size.database.class == "db.t4g.medium" && output.size.sessions.nodes == 1
    error_message = "A replica may be burstable, and a session store of its own one node."
  }
}

run "the_primary_keeps_its_size_beside_a_pilot_light" {
  command = plan
  variables {
    region  = "west"
    standby = "pilot-light"
  }
  assert {
    condition     = output.size.tier == "active"
    error_message = "The primary never shrinks with the standby."
  }
}

run "small_budgets_take_a_replica" {
  command = plan
  variables {
    region           = "central"
    passive_engine   = "rds-replica"
    passive_sessions = "regional"
  }
  assert {
    condition     = length(output.facts.database_hosts) == 1 && length(output.facts.database_arns) == 1
    error_message = "A replica is one host, and the only thing to promote."
  }
}
