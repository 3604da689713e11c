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
  image              = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catamaran-demo/postgres:18.6"
  architecture       = "X86_64"
  database_host      = "db.west.example.internal"
  peer_database_host = "db.central.example.internal"
  database_ca        = "-----BEGIN CERTIFICATE-----\nplanted\n-----END CERTIFICATE-----"
  key_arn            = "arn:aws:kms:eu-west-1:123456789012:key/1"
  secret_arn         = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:catamaran-demo/west/shared-abcdef"
}

run "the_peer_finds_the_subscription_by_its_name_and_both_give_up_on_a_silent_one" {
  command = plan
  variables {
    place = run.west.place
  }
  assert {
    condition     = strcontains(local.steps.subscribe.script, "application_name=to_west ")
    error_message = "The peer's controller looks for application_name = to_<label>: without it every switchover is refused."
  }
  assert {
    condition     = strcontains(local.steps.subscribe.script, " sslmode=require channel_binding=require ")
    error_message = "Whoever cannot prove that he knows the password for this very connection is not the peer."
  }
  assert {
    condition = alltrue([for text in [
      local.steps.subscribe.script,
      file("../../../infra/compose/jobs/sql"),
      file("../../../infra/compose/jobs/copy"),
      ] : strcontains(replace(text, "\\\n", ""), regex("connect_timeout=2 [a-z0-9_= ]+", file("../../../infra/postgres/src/main/java/dev/catamaran/postgres/Upstream.java")))
    ])
    error_message = "Lab, Compose and AWS connect with the same time-outs: those of Upstream.java."
  }
}
