mock_provider "aws" {
  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-west-1:123456789012:catamaran-demo-alarms"
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

variables {
  namespace     = "Catamaran/catamaran-demo"
  load_balancer = "app/catamaran-demo/1"
  target_group  = "targetgroup/catamaran-demo-api/1"
  key_arn       = "arn:aws:kms:eu-west-1:123456789012:key/1"
  storage_lag   = { namespace = "AWS/RDS", metric = "AuroraGlobalDBReplicationLag", threshold = 5000, dimensions = { DBClusterIdentifier = "catamaran-demo-west" } }
}

run "silence_is_never_good_news" {
  command = plan
  variables {
    place        = run.west.place
    gateways_run = true
  }
  assert {
    condition = alltrue([
      for alarm in concat(values(aws_cloudwatch_metric_alarm.simple), values(aws_cloudwatch_metric_alarm.of_home)) :
      contains(["missing", "breaching"], alarm.treat_missing_data)
    ])
    error_message = "An alarm that takes silence for good news sleeps when its controller is dead."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.simple["quorum-lost"].treat_missing_data == "breaching"
    error_message = "A silent controller goes off somewhere."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.simple["no-gateway"].treat_missing_data == "breaching" && !contains(keys(aws_cloudwatch_metric_alarm.of_home), "no-gateway-west")
    error_message = "Where gateways always run, none is an alarm."
  }
}

run "a_pilot_light_has_no_gateway_and_no_alarm_until_it_holds_a_lease" {
  command = plan
  variables {
    place        = run.west.place
    gateways_run = false
  }
  assert {
    condition     = !contains(keys(aws_cloudwatch_metric_alarm.simple), "no-gateway")
    error_message = "An alarm that is always on tells nothing."
  }
  assert {
    condition = alltrue([for home in ["west", "central"] : toset([
      for query in aws_cloudwatch_metric_alarm.of_home["no-gateway-${home}"].metric_query : one(query.metric[*].metric_name) if !coalesce(query.return_data, false)
    ]) == toset(["catamaran_lease_held", "HealthyHostCount"])])
    error_message = "With a lease, a region needs a gateway."
  }
}
