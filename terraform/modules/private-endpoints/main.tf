# The AWS services that a private subnet may reach, and nothing else of the internet: images, logs, secrets, and for the
# controller the register and the promotion calls.
resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-endpoints"
  description = "AWS services, from this network only"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "HTTPS from this network"
  cidr_ipv4         = var.place.cidr
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(var.interfaces)

  region              = var.place.aws_region
  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.${var.place.aws_region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = var.subnets
  security_group_ids  = [aws_security_group.this.id]
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(["s3", "dynamodb"])

  region            = var.place.aws_region
  vpc_id            = var.vpc_id
  service_name      = "com.amazonaws.${var.place.aws_region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = var.route_tables
}
