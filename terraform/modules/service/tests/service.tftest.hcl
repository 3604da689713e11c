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
  name = "payments"
  cluster = {
    arn           = "arn:aws:ecs:eu-west-1:123456789012:cluster/catamaran-demo"
    name          = "catamaran-demo"
    namespace_arn = "arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1"
  }
  task_definition = "arn:aws:ecs:eu-west-1:123456789012:task-definition/payments:1"
  count_range     = { min = 2, max = 6 }
  vpc_id          = "vpc-1"
  subnets         = ["subnet-1", "subnet-2"]
}

run "a_caller_is_named_in_its_rule" {
  command = plan
  variables {
    place   = run.west.place
    callers = { "check for the peer: gateway/health, port 9000" = { security_group_id = "sg-1", port = 9000 } }
  }
  assert {
    condition     = one(values(aws_vpc_security_group_ingress_rule.callers)).description == "check for the peer: gateway/health, port 9000"
    error_message = "The text of the rule says who calls."
  }
}

run "refuses_a_caller_whose_name_ec2_refuses_as_a_text" {
  command = plan
  variables {
    place   = run.west.place
    callers = { "the peer's check" = { security_group_id = "sg-1", port = 9000 } }
  }
  expect_failures = [var.callers]
}
