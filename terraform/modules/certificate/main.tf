# A certificate of this region. ACM wants the same proof of a name in every region of an account: that of a name which both regions have
# stands with the zone, and stays when a region goes.
locals {
  names = concat(var.common[*], var.names)
}

resource "aws_acm_certificate" "this" {
  region                    = var.place.aws_region
  domain_name               = local.names[0]
  subject_alternative_names = slice(local.names, 1, length(local.names))
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "proof" {
  for_each = toset(var.names)

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
