mock_provider "aws" {
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
          domain_name           = "peer.west.pay.example.com"
          resource_record_name  = "_3.peer.west.pay.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_3.proof.example.internal."
        },
      ]
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

run "a_region_keeps_no_proof_that_the_other_needs" {
  command = apply
  variables {
    place   = run.west.place
    zone_id = "Z0123456789"
    common  = "app.pay.example.com"
    names   = ["west.pay.example.com"]
  }
  assert {
    condition     = keys(aws_route53_record.proof) == ["west.pay.example.com"]
    error_message = "With the region its records go: the other renews its certificate with the common name's."
  }
}

run "a_name_of_one_region_is_proven_with_it" {
  command = apply
  variables {
    place   = run.west.place
    zone_id = "Z0123456789"
    names   = ["peer.west.pay.example.com"]
  }
  assert {
    condition     = aws_acm_certificate.this.domain_name == "peer.west.pay.example.com" && keys(aws_route53_record.proof) == ["peer.west.pay.example.com"]
    error_message = "A certificate without a common name is for its own, and proves it."
  }
}
