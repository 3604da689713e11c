# Who this region is in the pair: pure arithmetic, no resource. Every other module is given its answer.
locals {
  peer       = one([for label in keys(var.regions) : label if label != var.region])
  is_primary = var.region == var.primary
  # active-active has no standby: both regions are the same size
  tier = var.mode == "active-active" || local.is_primary ? "active" : var.standby
}
