# Where the peer's gateway comes in: an internal load balancer that ends TLS, open to the peer's network only. It belongs to the data
# root because its name must be known before the peer's services start: a resolver remembers for minutes that there was none.
resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-peer-entry"
  description = "Gateways of the peer"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "peer" {
  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Gateways of the peer region"
  cidr_ipv4         = var.place.peer_cidr
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
}

resource "aws_vpc_security_group_egress_rule" "gateways" {
  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Gateways of this region, and their health"
  cidr_ipv4         = var.place.cidr
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = 9000
}

resource "aws_lb" "this" {
  region                           = var.place.aws_region
  name                             = "${var.place.name}-peer"
  load_balancer_type               = "network"
  internal                         = true
  subnets                          = var.subnets
  security_groups                  = [aws_security_group.this.id]
  enable_cross_zone_load_balancing = true
}

resource "aws_lb_target_group" "this" {
  region               = var.place.aws_region
  name                 = "${var.place.name}-peer"
  vpc_id               = var.vpc_id
  target_type          = "ip"
  protocol             = "TCP"
  port                 = var.port
  deregistration_delay = 30
  health_check {
    protocol            = "HTTP"
    port                = "9000"
    path                = "/q/health/ready"
    interval            = 5
    timeout             = 2
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }
}

resource "aws_lb_listener" "this" {
  region            = var.place.aws_region
  load_balancer_arn = aws_lb.this.arn
  protocol          = "TLS"
  port              = var.port
  certificate_arn   = var.certificate_arn
  # both ends are of this project: only ciphers with forward secrecy
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

# In the zone that everybody can ask, with addresses that only the two networks reach.
resource "aws_route53_record" "this" {
  zone_id = var.zone_id
  name    = var.name
  type    = "A"
  alias {
    name                   = aws_lb.this.dns_name
    zone_id                = aws_lb.this.zone_id
    evaluate_target_health = false
  }
}
