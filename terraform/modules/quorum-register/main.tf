# The compare-and-set register: a DynamoDB table with multi-region strong consistency, two replicas and a witness. A write is
# acknowledged when two of the three regions have it. The primary's data/ owns the table; its replica serves the peer by itself.
# Encrypted with the account's KMS key for DynamoDB: the entries are leases and signs of life, nothing of a customer.
resource "aws_dynamodb_table" "this" {
  region                      = var.place.aws_region
  name                        = "${var.place.name}-quorum"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.key
  deletion_protection_enabled = var.protect

  attribute {
    name = var.key
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
  replica {
    region_name      = var.place.peer_region
    consistency_mode = "STRONG"
    propagate_tags   = true
  }
  global_table_witness {
    region_name = var.witness
  }
}
