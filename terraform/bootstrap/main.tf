# A state bucket in each of the three regions: the state of a region lives in that region, global/'s with the witness. The loss of one
# region then never takes another one's state away.
locals {
  places = merge({ for label, region in var.regions : label => region.aws_region }, { global = var.witness })
}

module "state_bucket" {
  source   = "../modules/state-bucket"
  for_each = local.places

  name       = "catamaran-${var.environment}"
  aws_region = each.value
  account_id = var.account_id
}
