# The compare-and-set register: a DynamoDB table with multi-region strong consistency, two replicas and a witness. A write is
# acknowledged when two of the three regions have it.
# A root of its own: a plan of it asks both regions, so while one is dark nobody can plan it, and nobody else is kept from planning.
# Encrypted with the account's KMS key for DynamoDB: the entries are leases and signs of life, nothing of a customer.
locals {
  first  = var.regions[var.primary].aws_region
  second = one([for label, region in var.regions : region.aws_region if label != var.primary])
}

resource "aws_dynamodb_table" "this" {
  region                      = local.first
  name                        = "catamaran-${var.environment}-quorum"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "entry" # as the controller's register writes it
  deletion_protection_enabled = var.protect

  attribute {
    name = "entry"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
  replica {
    region_name      = local.second
    consistency_mode = "STRONG"
    propagate_tags   = true
  }
  global_table_witness {
    region_name = var.witness
  }
}
