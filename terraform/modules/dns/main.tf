# Which region a customer's request enters. Answered by Route 53's data plane and its health checks: no run of Terraform, and no
# controller, is needed to move customers. The gateway that is entered finds the lease's region itself, so DNS may be late.
locals {
  latency = var.mode == "active-active"
}

resource "aws_route53_zone" "this" {
  name    = var.domain
  comment = var.name
}

# Proves the common name for the certificates of both regions, now and when they are renewed. The certificate itself serves nobody.
resource "aws_acm_certificate" "customers" {
  region            = var.aws_region
  domain_name       = "app.${var.domain}"
  validation_method = "DNS"
}

resource "aws_route53_record" "proof" {
  zone_id = aws_route53_zone.this.zone_id
  ttl     = 300
  name    = one(aws_acm_certificate.customers.domain_validation_options).resource_record_name
  type    = one(aws_acm_certificate.customers.domain_validation_options).resource_record_type
  records = [one(aws_acm_certificate.customers.domain_validation_options).resource_record_value]
}

# Whether a real gateway can help customers: one whose region serves nobody and that is cut off from the other says no. An alias with evaluate_target_health would call a load balancer without any gateway healthy.
resource "aws_route53_health_check" "this" {
  for_each = var.regions

  type              = "HTTPS"
  fqdn              = "${each.key}.${var.domain}"
  port              = 443
  resource_path     = "/q/health/group/entry"
  enable_sni        = true
  request_interval  = 10
  failure_threshold = 2
  reference_name    = "${var.name}-${each.key}"
}

resource "aws_route53_record" "customers" {
  for_each = var.accelerator == null ? var.regions : {}

  zone_id         = aws_route53_zone.this.zone_id
  name            = "app.${var.domain}"
  type            = "CNAME"
  ttl             = var.ttl_seconds
  records         = ["${each.key}.${var.domain}"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.this[each.key].id

  dynamic "latency_routing_policy" {
    for_each = local.latency ? [each.value.aws_region] : []
    content {
      region = latency_routing_policy.value
    }
  }
  dynamic "failover_routing_policy" {
    for_each = local.latency ? [] : [each.key == var.primary ? "PRIMARY" : "SECONDARY"]
    content {
      type = failover_routing_policy.value
    }
  }
}

resource "aws_route53_record" "accelerator" {
  count = var.accelerator == null ? 0 : 1

  zone_id = aws_route53_zone.this.zone_id
  name    = "app.${var.domain}"
  type    = "A"
  alias {
    name                   = var.accelerator.dns_name
    zone_id                = var.accelerator.zone_id
    evaluate_target_health = true
  }
}
