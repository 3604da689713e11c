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
