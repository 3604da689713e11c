mock_provider "aws" {}

variables {
  name       = "catamaran-demo"
  domain     = "pay.example.com"
  primary    = "west"
  aws_region = "eu-west-3"
  regions = {
    west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
    central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
  }
}

run "active_passive_prefers_the_primary" {
  command = plan
  variables {
    mode = "active-passive"
  }
  assert {
    condition     = one(aws_route53_record.customers["west"].failover_routing_policy).type == "PRIMARY"
    error_message = "The primary is first."
  }
  assert {
    condition     = one(aws_route53_record.customers["central"].failover_routing_policy).type == "SECONDARY"
    error_message = "The other is second."
  }
  assert {
    condition     = alltrue([for check in aws_route53_health_check.this : check.resource_path == "/q/health/group/entry"])
    error_message = "A gateway is asked, not a load balancer's."
  }
}

run "active_active_prefers_the_nearest" {
  command = plan
  variables {
    mode = "active-active"
  }
  assert {
    condition     = { for label, record in aws_route53_record.customers : label => one(record.latency_routing_policy).region } == { west = "eu-west-1", central = "eu-central-1" }
    error_message = "Each region has a latency record."
  }
  assert {
    condition     = alltrue([for record in aws_route53_record.customers : record.ttl <= 60])
    error_message = "Resolvers forget within a minute."
  }
}

run "the_proof_of_the_common_name_outlives_both_regions" {
  command = plan
  variables {
    mode = "active-active"
  }
  assert {
    condition     = aws_acm_certificate.customers.domain_name == "app.pay.example.com" && aws_acm_certificate.customers.region == "eu-west-3"
    error_message = "The certificates of both regions are renewed with a record that neither takes away."
  }
}
