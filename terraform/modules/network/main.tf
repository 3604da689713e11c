# A VPC with three kinds of subnets. public: only the load balancer. private: services, without a route to the internet.
# data: databases and sessions, without any route but to the peer. No NAT gateway: see modules/private-endpoints.
locals {
  zones = slice(var.zones, 0, var.zone_count)
  kinds = { public = 0, private = 1, data = 2 }
  subnets = merge([for kind, place in local.kinds : {
    for index, zone in local.zones : "${kind}-${index}" => {
      kind = kind
      zone = zone
      cidr = cidrsubnet(var.place.cidr, 4, place * 4 + index)
    }
  }]...)
}

resource "aws_vpc" "this" {
  region               = var.place.aws_region
  cidr_block           = var.place.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.place.name}-${var.place.label}" }
}

# nobody may use the group that everything falls back to
resource "aws_default_security_group" "this" {
  region = var.place.aws_region
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  region                  = var.place.aws_region
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.value.zone
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = false
  tags                    = { Name = "${var.place.name}-${each.key}", Kind = each.value.kind }
}

resource "aws_internet_gateway" "this" {
  region = var.place.aws_region
  vpc_id = aws_vpc.this.id
}

resource "aws_route_table" "this" {
  for_each = local.kinds

  region = var.place.aws_region
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.place.name}-${each.key}" }
}

resource "aws_route_table_association" "this" {
  for_each = local.subnets

  region         = var.place.aws_region
  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = aws_route_table.this[each.value.kind].id
}

resource "aws_route" "internet" {
  region                 = var.place.aws_region
  route_table_id         = aws_route_table.this["public"].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}
