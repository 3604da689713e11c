mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = {
      arn = "arn:aws:iam::123456789012:role/catamaran-demo"
    }
  }
}

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

run "refuses_a_second_secret_in_plain_sight" {
  command = plan
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:1"
    environment = { CATAMARAN_PEER_SECRET_ALSO = "x" }
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

run "user_10001_can_write_to_what_is_mounted" {
  command = apply
  variables {
    place       = run.west.place
    name        = "payments"
    key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/1"
    size        = { cpu = 512, memory_mb = 1024 }
    image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/payments:1"
    environment = {}
  }
  # https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html: root's and 0755, unless the image has a volume there
  assert {
    condition = length(jsondecode(output.containers)[0].mountPoints) > 0 && alltrue([
      for mount in jsondecode(output.containers)[0].mountPoints :
      strcontains(file("../../../infra/docker/Dockerfile"), "\nRUN chmod 1777 ${mount.containerPath}\nVOLUME [\"${mount.containerPath}\"]\n")
    ])
    error_message = "Fargate gives an empty volume to root alone where infra/docker/Dockerfile declares none: no app could start."
  }
}
