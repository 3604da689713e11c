# The region's certificate for the name that customers use and for the region's own. ACM wants the same proof of the common name in every
# region of an account: it stands with the zone, and stays when a region goes.
locals {
  names = ["app.${var.domain}", "${var.place.label}.${var.domain}"]
}

resource "aws_acm_certificate" "this" {
  region                    = var.place.aws_region
  domain_name               = local.names[0]
  subject_alternative_names = [local.names[1]]
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "proof" {
  for_each = toset([local.names[1]])

  zone_id = var.zone_id
  ttl     = 300
  name    = one([for proof in aws_acm_certificate.this.domain_validation_options : proof.resource_record_name if proof.domain_name == each.key])
  type    = one([for proof in aws_acm_certificate.this.domain_validation_options : proof.resource_record_type if proof.domain_name == each.key])
  records = [for proof in aws_acm_certificate.this.domain_validation_options : proof.resource_record_value if proof.domain_name == each.key]
}

resource "aws_acm_certificate_validation" "this" {
  region          = var.place.aws_region
  certificate_arn = aws_acm_certificate.this.arn
  depends_on      = [aws_route53_record.proof]
}
