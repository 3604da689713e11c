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
