# The door for customers: HTTPS only, one path of the management port (readiness, for health checks from outside), the rest of it shut.
# An application load balancer whose target groups are empty counts as healthy in DNS: hence real health checks on that path.
resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-customers"
  description = "Customers"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "customers" {
  for_each = { http = 80, https = 443 }

  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Customers, ${each.key}"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}

resource "aws_vpc_security_group_egress_rule" "gateways" {
  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Gateways and their health"
  cidr_ipv4         = var.place.cidr
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 9000
}

resource "aws_lb" "this" {
  region                     = var.place.aws_region
  name                       = var.place.name
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = var.subnets
  security_groups            = [aws_security_group.this.id]
  drop_invalid_header_fields = true
  enable_deletion_protection = var.protect
  # shorter than a gateway's (TimeoutConfig.idleSeconds): a request that meets a connection just closed by it would be a 502
  idle_timeout = 50
}

resource "aws_lb_target_group" "this" {
  for_each = { api = 8080, ready = 9000 }

  region               = var.place.aws_region
  name                 = "${var.place.name}-${each.key}"
  vpc_id               = var.vpc_id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = each.value
  deregistration_delay = 20
  health_check {
    path                = "/q/health/ready"
    port                = "9000"
    interval            = 5
    timeout             = 2
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }
}

resource "aws_lb_listener" "http" {
  region            = var.place.aws_region
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  region            = var.place.aws_region
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this["api"].arn
  }
}

resource "aws_lb_listener_rule" "ready" {
  region       = var.place.aws_region
  listener_arn = aws_lb_listener.https.arn
  priority     = 10
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this["ready"].arn
  }
  condition {
    path_pattern {
      values = ["/q/health/group/entry"]
    }
  }
}

resource "aws_lb_listener_rule" "management_is_shut" {
  region       = var.place.aws_region
  listener_arn = aws_lb_listener.https.arn
  priority     = 20
  action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
  condition {
    path_pattern {
      values = ["/q/*"]
    }
  }
}
