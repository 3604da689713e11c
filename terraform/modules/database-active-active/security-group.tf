# Only this region's services and, for replication, the peer's database network may connect; never the internet.
resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-database"
  description = "PostgreSQL"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "postgres" {
  for_each = { region = var.place.cidr, peer = var.place.peer_cidr }

  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "PostgreSQL from the network of this ${each.key}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}

# logical replication: the subscription dials the peer
resource "aws_vpc_security_group_egress_rule" "peer" {
  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Database of the peer"
  cidr_ipv4         = var.place.peer_cidr
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}
