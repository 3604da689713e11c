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
  region    = "west"
}

run "only_the_controller_has_rights_and_no_wildcard" {
  command = apply
  assert {
    condition     = strcontains(module.task["controller"].policy, "rds:FailoverGlobalCluster") && strcontains(module.task["controller"].policy, "dynamodb:PutItem")
    error_message = "The controller may promote and write the register."
  }
  assert {
    condition     = alltrue([for app in ["gateway", "identity", "payments", "statements"] : module.task[app].policy == null])
    error_message = "No other app may call anything in AWS."
  }
  assert {
    condition     = !anytrue(flatten([for one in jsondecode(module.task["controller"].policy).Statement : [for action in one.Action : strcontains(action, "*")]]))
    error_message = "No action is a wildcard."
  }
}

run "containers_are_read_only_and_their_secrets_are_secret" {
  command = apply
  assert {
    condition     = alltrue(flatten([for app, task in module.task : [for container in jsondecode(task.containers) : container.readonlyRootFilesystem]]))
    error_message = "Every container is read-only."
  }
  assert {
    condition     = alltrue(flatten([for app, task in module.task : [for one in jsondecode(task.containers)[0].environment : !can(regex("PASSWORD|SECRET|SESSION_KEY|TOKEN", one.name))]]))
    error_message = "No secret is a plain variable."
  }
  assert {
    condition     = alltrue([for app, task in module.task : jsondecode(task.containers)[0].user != "0"])
    error_message = "No container runs as root."
  }
}

run "orders_need_the_token_and_a_port_that_gateways_do_not_reach" {
  command = apply
  assert {
    condition     = module.service["controller"].callers["gateways"].port == 8080 && module.service["controller"].callers["orders"].port == 9000
    error_message = "Gateways reach the leases, and only operators the management port."
  }
  assert {
    condition     = module.service["controller"].callers["orders"].security_group_id == aws_security_group.one_off.id && length([for one in module.service["controller"].callers : one if one.port == 9000]) == 1
    error_message = "One group alone gives orders."
  }
  assert {
    condition     = strcontains(module.task["controller"].containers, "CATAMARAN_ORDERS_TOKEN") && strcontains(module.order.containers, "ORDERS_TOKEN")
    error_message = "The controller and who orders have the same token."
  }
  assert {
    condition     = alltrue([for app in ["gateway", "identity", "payments", "statements"] : !strcontains(module.task[app].containers, "ORDERS_TOKEN")])
    error_message = "No other app has it."
  }
}

run "the_collector_stands_beside_the_controller" {
  command = apply
  assert {
    condition     = module.task["controller"].containers != null && length(jsondecode(module.task["controller"].containers)) == 2
    error_message = "The controller has its collector beside it."
  }
}

run "active_active_promotes_nothing" {
  command = apply
  variables {
    mode = "active-active"
  }
  assert {
    condition     = !strcontains(module.task["controller"].policy, "rds:") && !strcontains(module.task["controller"].policy, "elasticache:")
    error_message = "With two writers there is nothing to promote, and no right to."
  }
  assert {
    condition     = !strcontains(module.task["controller"].containers, "CATAMARAN_PROMOTION")
    error_message = "The controller is told of no promotion."
  }
}

run "the_standby_is_told_whom_to_promote" {
  command = apply
  variables {
    region = "central"
  }
  assert {
    condition     = strcontains(module.task["controller"].containers, "arn:aws:rds:eu-central-1:123456789012:cluster:catamaran-demo-central")
    error_message = "Its own cluster."
  }
  assert {
    condition     = strcontains(module.task["controller"].containers, "abcde-catamaran-demo")
    error_message = "The global datastore that the primary leads."
  }
}

run "migrations_have_an_address_of_their_own" {
  command = apply
  assert {
    condition = alltrue([for release in module.release : length(setsubtract(
      ["QUARKUS_FLYWAY_JDBC_URL", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD"],
      [for one in concat(jsondecode(release.containers)[0].environment, jsondecode(release.containers)[0].secrets) : one.name]
    )) == 0])
    error_message = "With the app's own data source a migration would have the time-outs of a payment."
  }
}

run "the_gateway_waits_for_those_that_it_calls" {
  command = apply
  assert {
    condition     = module.gateway.after == tolist(["controller", "identity", "payments", "statements"])
    error_message = "A gateway's task never finds a service that was made after its own."
  }
}
