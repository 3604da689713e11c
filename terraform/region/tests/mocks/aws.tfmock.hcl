# ARNs and names that other resources parse must look like real ones.
mock_resource "aws_lb" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/catamaran-demo/1"
    arn_suffix = "app/catamaran-demo/1"
    dns_name   = "catamaran-demo.example.internal"
    zone_id    = "Z0LB"
  }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/catamaran-demo/1"
    arn_suffix = "targetgroup/catamaran-demo/1"
  }
}

mock_resource "aws_cloudwatch_metric_alarm" {
  defaults = {
    arn = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:catamaran-demo"
  }
}

mock_resource "aws_lb_listener" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/catamaran-demo/1/1"
  }
}

mock_resource "aws_sns_topic" {
  defaults = {
    arn = "arn:aws:sns:eu-west-1:123456789012:catamaran-demo-alarms"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::123456789012:role/catamaran-demo"
  }
}

mock_resource "aws_service_discovery_http_namespace" {
  defaults = {
    arn = "arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-1"
  }
}

mock_resource "aws_ecs_cluster" {
  defaults = {
    arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/catamaran-demo"
  }
}

mock_resource "aws_wafv2_web_acl" {
  defaults = {
    arn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/catamaran-demo/1"
  }
}

# The names are those of both regions: each takes its two of these three.
mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
    domain_validation_options = [
      {
        domain_name           = "app.pay.example.com"
        resource_record_name  = "_1.app.pay.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_1.proof.example.internal."
      },
      {
        domain_name           = "west.pay.example.com"
        resource_record_name  = "_2.west.pay.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_2.proof.example.internal."
      },
      {
        domain_name           = "central.pay.example.com"
        resource_record_name  = "_3.central.pay.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_3.proof.example.internal."
      },
    ]
  }
}
