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

# https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html: the condition is the log group, in the context
run "logs_are_encrypted_for_the_log_groups_of_this_environment" {
  command = plan
  variables {
    place = run.west.place
  }
  assert {
    condition = [
      for one in jsondecode(aws_kms_key.this.policy).Statement : one.Condition
      if strcontains(jsonencode(one.Principal), "logs.eu-west-1.amazonaws.com")
    ] == [{ ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-west-1:123456789012:log-group:/catamaran-demo/*" } }]
    error_message = "CloudWatch Logs is known by the log group in the encryption context: by anything else it may use no key."
  }
}
