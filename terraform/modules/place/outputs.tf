output "place" {
  description = "What a module of one region needs to know about where it stands."
  value = {
    name        = "catamaran-${var.environment}"
    label       = var.region
    aws_region  = var.regions[var.region].aws_region
    cidr        = var.regions[var.region].cidr
    account_id  = var.account_id
    mode        = var.mode
    tier        = local.tier
    is_primary  = local.is_primary
    primary     = var.primary
    homes       = sort(keys(var.regions))
    peer        = local.peer
    peer_region = var.regions[local.peer].aws_region
    peer_cidr   = var.regions[local.peer].cidr
  }
}
