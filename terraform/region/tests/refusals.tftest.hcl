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
  region    = "west"
}

run "refuses_a_region_without_facts" {
  command = plan
  variables {
    facts = "./tests/none"
  }
  expect_failures = [var.facts]
}

run "refuses_facts_from_before_the_peer_was_known" {
  command = plan
  variables {
    facts = "./tests/early-facts"
  }
  expect_failures = [var.facts]
}

run "refuses_a_database_that_nothing_verifies" {
  command = plan
  variables {
    facts = "../data/tests/facts"
  }
  expect_failures = [var.facts]
}

run "refuses_the_tag_latest" {
  command = plan
  variables {
    image_tag = "latest"
  }
  expect_failures = [var.image_tag]
}

run "refuses_a_margin_shorter_than_a_transaction" {
  command = plan
  variables {
    lease = { millis = 1000, margin_millis = 200, stay_millis = 5000, rest_millis = 5000 }
  }
  expect_failures = [var.lease]
}

run "refuses_a_zone_that_is_none" {
  command = plan
  variables {
    zone_id = "pay.example.com"
  }
  expect_failures = [var.zone_id]
}

run "refuses_an_unknown_mode" {
  command = plan
  variables {
    mode = "both"
  }
  expect_failures = [var.mode]
}
