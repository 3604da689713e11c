# The road between the two networks. The region that is applied second asks, the primary accepts: each side is in its own
# state and knows the other by facts in a file, so a dead region never blocks the living one's plan.
resource "aws_vpc_peering_connection" "asked" {
  count = var.place.is_primary ? 0 : 1

  region      = var.place.aws_region
  vpc_id      = var.vpc_id
  peer_vpc_id = var.peer_vpc_id
  peer_region = var.place.peer_region
  auto_accept = false
  tags        = { Name = "${var.place.name}-${var.place.label}-${var.place.peer}" }
}

resource "aws_vpc_peering_connection_accepter" "accepted" {
  count = var.place.is_primary ? 1 : 0

  region                    = var.place.aws_region
  vpc_peering_connection_id = var.asked_id
  auto_accept               = true
}

locals {
  id = var.place.is_primary ? var.asked_id : one(aws_vpc_peering_connection.asked[*].id)
}

resource "aws_route" "to_peer" {
  for_each = var.route_tables

  region                    = var.place.aws_region
  route_table_id            = each.value
  destination_cidr_block    = var.place.peer_cidr
  vpc_peering_connection_id = local.id
}
