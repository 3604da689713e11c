# What GitHub's workflows may do, without a stored key: push images, start a drill. Neither may apply Terraform: people do.
locals {
  issuer = "token.actions.githubusercontent.com"
  # named and not looked up: it may be another environment's
  provider_arn = "arn:aws:iam::${var.account_id}:oidc-provider/${local.issuer}"
  roles = {
    images = {
      subject = "repo:${var.repository}:ref:refs/heads/main"
      statements = [
        { Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
        {
          Effect = "Allow"
          Action = [
            "ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload",
            "ecr:PutImage", "ecr:BatchGetImage", "ecr:DescribeImages",
          ]
          Resource = [for aws_region in var.aws_regions : "arn:aws:ecr:${aws_region}:${var.account_id}:repository/${var.name}/*"]
        },
      ]
    }
    drill = {
      subject = "repo:${var.repository}:environment:drill"
      statements = [
        {
          Effect    = "Allow"
          Action    = ["fis:StartExperiment"]
          Resource  = ["arn:aws:fis:*:${var.account_id}:experiment-template/*", "arn:aws:fis:*:${var.account_id}:experiment/*"]
          Condition = { StringEquals = { "aws:RequestedRegion" = var.aws_regions } }
        },
        {
          Effect   = "Allow"
          Action   = ["fis:GetExperiment", "fis:StopExperiment"]
          Resource = ["arn:aws:fis:*:${var.account_id}:experiment/*"]
        },
      ]
    }
  }
}

resource "aws_iam_openid_connect_provider" "this" {
  count = var.oidc_provider ? 1 : 0

  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "this" {
  for_each = local.roles

  name                 = "${var.name}-ci-${each.key}"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = local.provider_arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = { "${local.issuer}:aud" = "sts.amazonaws.com", "${local.issuer}:sub" = each.value.subject } }
    }]
  })
  depends_on = [aws_iam_openid_connect_provider.this]
}

resource "aws_iam_role_policy" "this" {
  for_each = local.roles

  name   = "work"
  role   = aws_iam_role.this[each.key].id
  policy = jsonencode({ Version = "2012-10-17", Statement = each.value.statements })
}
