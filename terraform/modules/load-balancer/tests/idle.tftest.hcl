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
  zone_id         = "Z0123456789"
  domain          = "pay.example.com"
  certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
  protect         = true
  vpc_id          = "vpc-1"
  subnets         = ["subnet-1", "subnet-2"]
}

# https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html, HTTP 502
run "the_load_balancer_lets_go_of_a_connection_before_the_gateway_does" {
  command = plan
  variables {
    place = run.west.place
  }
  assert {
    condition     = aws_lb.this.idle_timeout < tonumber(regex("@WithDefault\\(\"([0-9]+)\"\\)\\s+@Min\\(1\\)\\s+int idleSeconds", file("../../../gateway/src/main/java/dev/catamaran/gateway/config/TimeoutConfig.java"))[0])
    error_message = "A gateway that closes first answers the request on its way with a 502."
  }
}
