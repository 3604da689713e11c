mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::123456789012:role/mock"
  }
}

mock_resource "aws_iam_openid_connect_provider" {
  defaults = {
    arn = "arn:aws:iam::123456789012:oidc-provider/mock"
  }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:eu-west-3:123456789012:certificate/1"
    domain_validation_options = [{
      domain_name           = "app.pay.example.com"
      resource_record_name  = "_1.app.pay.example.com."
      resource_record_type  = "CNAME"
      resource_record_value = "_1.proof.example.internal."
    }]
  }
}
