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
  primary       = "west"
  witness       = "eu-west-3"
  domain        = "pay.example.com"
  mode          = "active-passive"
  budget_emails = ["you@example.com"]
  repository    = "you/catamaran"
}

run "active_passive_fails_over" {
  command = plan
  assert {
    condition     = output.entry == "failover" && length(module.recovery_plan) == 1
    error_message = "active-passive: failover records and a plan for people."
  }
}

run "active_active_takes_the_nearest" {
  command = plan
  variables {
    mode = "active-active"
  }
  assert {
    condition     = output.entry == "latency" && length(module.recovery_plan) == 0
    error_message = "active-active: the nearest region, nothing to promote."
  }
}

run "a_replica_has_no_plan" {
  command = plan
  variables {
    passive_engine = "rds-replica"
  }
  assert {
    condition     = length(module.recovery_plan) == 0
    error_message = "A replica of RDS is promoted by the controller alone."
  }
}

run "the_accelerator_by_a_variable" {
  command = plan
  variables {
    entry = "accelerator"
  }
  assert {
    condition     = output.entry == "accelerator" && length(module.accelerator) == 1
    error_message = "The accelerator takes the place of the records."
  }
}

run "no_repository_no_roles" {
  command = plan
  variables {
    repository = null
  }
  assert {
    condition     = output.ci_roles == null
    error_message = "No repository, no role."
  }
}

run "workflows_have_no_wildcard" {
  command = apply
  assert {
    condition     = !anytrue(flatten([for policy in values(module.ci_roles[0].policies) : [for one in jsondecode(policy).Statement : [for action in one.Action : strcontains(action, "*")]]]))
    error_message = "No action is a wildcard."
  }
  assert {
    condition = jsondecode(module.ci_roles[0].policies.images).Statement[1].Resource == [
      "arn:aws:ecr:eu-central-1:123456789012:repository/catamaran-demo/*", "arn:aws:ecr:eu-west-1:123456789012:repository/catamaran-demo/*",
    ]
    error_message = "Images are pushed to both regions, and to this environment only."
  }
}

run "a_second_environment_of_the_account_takes_what_is_there_once" {
  command = plan
  variables {
    oidc_provider = false
  }
  assert {
    condition     = module.ci_roles[0].makes_the_provider == false
    error_message = "An account has one OIDC provider of GitHub: a second one is refused."
  }
}

run "refuses_an_unknown_entry" {
  command = plan
  variables {
    entry = "anycast"
  }
  expect_failures = [var.entry]
}

run "refuses_nobody_to_tell_about_costs" {
  command = plan
  variables {
    budget_emails = []
  }
  expect_failures = [var.budget_emails]
}

run "refuses_a_repository_without_owner" {
  command = plan
  variables {
    repository = "catamaran"
  }
  expect_failures = [var.repository]
}

run "refuses_a_domain_that_is_none" {
  command = plan
  variables {
    domain = "example"
  }
  expect_failures = [var.domain]
}
