resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-${var.name}"
  description = "Tasks of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "callers" {
  for_each = var.callers

  region                       = var.place.aws_region
  security_group_id            = aws_security_group.this.id
  description                  = each.key
  referenced_security_group_id = each.value.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_egress_rule" "networks" {
  for_each = { region = var.place.cidr, peer = var.place.peer_cidr }

  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Services and stores in the network of this ${each.key}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 9000
}

# the private subnets' only roads out are the gateway endpoints of these two services
resource "aws_vpc_security_group_egress_rule" "endpoints" {
  for_each = toset(["s3", "dynamodb"])

  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Gateway endpoint of ${each.key}"
  prefix_list_id    = data.aws_prefix_list.endpoints[each.key].id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

data "aws_prefix_list" "endpoints" {
  for_each = toset(["s3", "dynamodb"])

  region = var.place.aws_region
  name   = "com.amazonaws.${var.place.aws_region}.${each.key}"
}
