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
  region  = "west"
}

run "refuses_an_unknown_mode" {
  command = plan
  variables {
    mode = "active-standby"
  }
  expect_failures = [var.mode]
}

run "refuses_an_unknown_standby" {
  command = plan
  variables {
    mode    = "active-passive"
    standby = "cold"
  }
  expect_failures = [var.standby]
}

run "refuses_a_region_that_is_not_of_the_pair" {
  command = plan
  variables {
    region = "south"
  }
  expect_failures = [var.region]
}

run "refuses_a_witness_inside_the_pair" {
  command = plan
  variables {
    witness = "eu-west-1"
  }
  expect_failures = [var.witness]
}

run "refuses_a_witness_of_another_continent" {
  command = plan
  variables {
    witness = "us-east-2"
  }
  expect_failures = [var.witness]
}

run "refuses_one_aws_region_twice" {
  command = plan
  variables {
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-west-1", cidr = "10.20.0.0/16" }
    }
  }
  expect_failures = [var.regions]
}

run "refuses_networks_that_overlap" {
  command = plan
  variables {
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.10.0.0/16" }
    }
  }
  expect_failures = [var.regions]
}

run "refuses_short_secrets" {
  command = plan
  variables {
    secrets = {
      admin = "short", owner = "", identity = "", payments = "", reader = "", replication = "", redis = "", session_key = "", peer_secret = "", orders_token = ""
    }
  }
  expect_failures = [var.secrets]
}

run "refuses_an_old_postgres" {
  command = plan
  variables {
    postgres_version = "16"
  }
  expect_failures = [var.postgres_version]
}

run "refuses_another_account_than_twelve_digits" {
  command = plan
  variables {
    account_id = "catamaran"
  }
  expect_failures = [var.account_id]
}
