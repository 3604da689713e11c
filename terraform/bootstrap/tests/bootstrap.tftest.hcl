mock_provider "aws" {}

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
  mode    = "active-active"
}

run "a_bucket_in_each_of_three_regions" {
  command = plan
  assert {
    condition     = toset(keys(output.backends)) == toset(["west", "central", "global"])
    error_message = "A bucket for each region and one with the witness."
  }
  assert {
    condition     = { for name, bucket in module.state_bucket : name => bucket.aws_region } == { west = "eu-west-1", central = "eu-central-1", global = "eu-west-3" }
    error_message = "Each state lives where its resources live."
  }
}

run "refuses_a_witness_inside_the_pair" {
  command = plan
  variables {
    witness = "eu-west-1"
  }
  expect_failures = [var.witness]
}
