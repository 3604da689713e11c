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

run "two_replicas_and_a_witness" {
  command = plan
  assert {
    condition     = aws_dynamodb_table.this.region == "eu-west-1" && one(aws_dynamodb_table.this.replica).region_name == "eu-central-1"
    error_message = "A replica in each region."
  }
  assert {
    condition     = one(aws_dynamodb_table.this.replica).consistency_mode == "STRONG"
    error_message = "Strong: two regions never hold one lease."
  }
  assert {
    condition     = one(aws_dynamodb_table.this.global_table_witness).region_name == "eu-west-3"
    error_message = "The witness votes in a third region."
  }
  assert {
    condition     = one(aws_dynamodb_table.this.server_side_encryption).enabled
    error_message = "Encrypted."
  }
  assert {
    condition     = aws_dynamodb_table.this.hash_key == "entry" && aws_dynamodb_table.this.name == "catamaran-demo-quorum"
    error_message = "The table and the key that the controller's register writes."
  }
}

run "refuses_a_witness_inside_the_pair" {
  command = plan
  variables {
    witness = "eu-central-1"
  }
  expect_failures = [var.witness]
}
