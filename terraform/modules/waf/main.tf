# In front of the load balancer: AWS's rules for known bad requests, and a limit for one address. The gateway limits by customer itself.
resource "aws_wafv2_web_acl" "this" {
  region      = var.place.aws_region
  name        = var.place.name
  description = "Customers of ${var.place.label}"
  scope       = "REGIONAL"

  default_action {
    allow {}
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = true
    metric_name                = var.place.name
  }

  rule {
    name     = "one-address"
    priority = 0
    action {
      block {
        custom_response {
          response_code = 429
        }
      }
    }
    statement {
      rate_based_statement {
        limit                 = var.requests_per_address
        evaluation_window_sec = 300
        aggregate_key_type    = "IP"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "one-address"
    }
  }

  dynamic "rule" {
    for_each = { for index, name in var.managed_rules : name => index + 1 }
    content {
      name     = rule.key
      priority = rule.value
      override_action {
        none {}
      }
      statement {
        managed_rule_group_statement {
          vendor_name = "AWS"
          name        = rule.key
        }
      }
      visibility_config {
        cloudwatch_metrics_enabled = true
        sampled_requests_enabled   = true
        metric_name                = rule.key
      }
    }
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  region       = var.place.aws_region
  resource_arn = var.load_balancer_arn
  web_acl_arn  = aws_wafv2_web_acl.this.arn
}
