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
  mode      = "active-passive"
}

run "the_primary_is_full_size" {
  command = apply
  variables {
    region = "west"
  }
  assert {
    condition     = output.size.tier == "active" && output.size.counts.gateway.min >= 2
    error_message = "The primary has full size."
  }
  assert {
    condition     = contains(output.alarms, "storage-lag")
    error_message = "After a failover the primary has the copy."
  }
  assert {
    condition     = toset(keys(output.one_off.task_definition)) == toset(["prepare", "release-identity", "release-payments", "order"])
    error_message = "A managed copy needs no publication and no subscription."
  }
}

run "a_warm_standby_runs_one_of_each" {
  command = apply
  variables {
    region = "central"
  }
  assert {
    condition     = output.size.tier == "warm" && alltrue([for app, count in output.size.counts : count.min == 1])
    error_message = "A warm standby runs one of each."
  }
  assert {
    condition     = alltrue([for app, count in output.size.counts : count.max > 1 if app != "controller"])
    error_message = "It can grow to the primary's size."
  }
  assert {
    condition     = contains(output.alarms, "storage-lag")
    error_message = "The standby watches its own copy."
  }
}

run "a_pilot_light_runs_the_controller_only" {
  command = apply
  variables {
    region  = "central"
    standby = "pilot-light"
  }
  assert {
    condition     = output.size.tier == "pilot-light" && sum([for app, count in output.size.counts : count.min if app != "controller"]) == 0
    error_message = "A pilot light runs no service."
  }
  assert {
    condition     = output.size.counts.controller.min == 1
    error_message = "Its controller runs: nobody else could take over."
  }
  assert {
    condition     = !contains(output.alarms, "no-gateway") && contains(output.alarms, "no-gateway-west")
    error_message = "It has no gateway while it holds no lease, and that is no alarm."
  }
}
