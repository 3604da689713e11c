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

run "refuses_the_tag_latest" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:latest"
    environment = {}
  }
  expect_failures = [var.image]
}

run "refuses_an_image_from_elsewhere" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "payments:1"
    environment = {}
  }
  expect_failures = [var.image]
}

run "refuses_a_password_in_plain_sight" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:1"
    environment = { CATAMARAN_DATABASE_PASSWORD = "x" }
  }
  expect_failures = [var.environment]
}

run "refuses_root" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:1"
    environment = {}
    user        = "root"
  }
  expect_failures = [var.user]
}

run "refuses_a_wildcard_action" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:1"
    environment = {}
    statements  = [{ actions = ["dynamodb:*"], resources = ["*"] }]
  }
  expect_failures = [var.statements]
}
