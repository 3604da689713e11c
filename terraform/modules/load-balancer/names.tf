# The region's own name. The common name app.<domain> is in global/ and points here.
resource "aws_route53_record" "this" {
  zone_id = var.zone_id
  name    = "${var.place.label}.${var.domain}"
  type    = "A"
  alias {
    name                   = aws_lb.this.dns_name
    zone_id                = aws_lb.this.zone_id
    evaluate_target_health = false
  }
}

resource "aws_globalaccelerator_endpoint_group" "this" {
  count = var.accelerator_listener_arn == null ? 0 : 1

  # No health check: the accelerator asks a load balancer for the health of its targets and ignores any other wish. So it leaves a region
  # without a ready gateway, and not one whose gateways help nobody, as the DNS records do.
  listener_arn          = var.accelerator_listener_arn
  endpoint_group_region = var.place.aws_region
  # in active-passive customers go to the primary while it is healthy; the accelerator overrules a dial of 0 when nothing else is
  traffic_dial_percentage = var.place.tier == "active" ? 100 : 0
  endpoint_configuration {
    endpoint_id                    = aws_lb.this.arn
    weight                         = 128
    client_ip_preservation_enabled = true
  }
}
