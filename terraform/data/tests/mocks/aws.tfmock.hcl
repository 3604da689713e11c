mock_data "aws_availability_zones" {
  defaults = {
    names = ["zone-a", "zone-b", "zone-c"]
  }
}

mock_resource "aws_kms_key" {
  defaults = {
    arn = "arn:aws:kms:eu-west-1:123456789012:key/mock"
  }
}

mock_resource "aws_elasticache_replication_group" {
  defaults = {
    id = "catamaran-demo-west"
  }
}

# The names are those of both regions: each takes its own.
mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
    domain_validation_options = [
      {
        domain_name           = "peer.west.pay.example.com"
        resource_record_name  = "_1.peer.west.pay.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_1.proof.example.internal."
      },
      {
        domain_name           = "peer.central.pay.example.com"
        resource_record_name  = "_2.peer.central.pay.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_2.proof.example.internal."
      },
    ]
  }
}
