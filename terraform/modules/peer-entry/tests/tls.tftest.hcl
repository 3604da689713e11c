mock_provider "aws" {
  mock_resource "aws_lb" {
    defaults = {
      arn      = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/catamaran-demo-peer/1"
      dns_name = "peer.example.internal"
      zone_id  = "Z0LB"
    }
  }
  mock_resource "aws_lb_target_group" {
    defaults = {
      arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/catamaran-demo-peer/1"
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

run "the_peer_comes_in_by_tls_and_by_the_name_of_the_certificate" {
  command = apply
  variables {
    place           = run.west.place
    vpc_id          = "vpc-1"
    subnets         = ["subnet-1", "subnet-2"]
    name            = "peer.west.pay.example.com"
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
    zone_id         = "Z0123456789"
  }
  assert {
    condition     = aws_lb_listener.this.protocol == "TLS" && can(regex("^ELBSecurityPolicy-TLS13-1-[23]-", aws_lb_listener.this.ssl_policy)) && aws_lb_listener.this.certificate_arn == var.certificate_arn
    error_message = "The secret of the gateways and what customers send cross the peering by TLS 1.2 at least."
  }
  assert {
    condition     = output.url == "https://peer.west.pay.example.com:8081" && aws_route53_record.this.name == "peer.west.pay.example.com"
    error_message = "A gateway refuses a certificate for another name than that it called."
  }
  assert {
    condition     = one(aws_route53_record.this.alias).name == aws_lb.this.dns_name
    error_message = "The name leads to the load balancer."
  }
}
