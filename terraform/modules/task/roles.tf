locals {
  ecs_may_assume = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.place.account_id } }
    }]
  })
  # a secret's ARN without the :key:: that picks one value of it
  secret_arns = distinct([for reference in values(var.secrets) : join(":", slice(split(":", reference), 0, 7))])
  repository  = "arn:aws:ecr:${var.place.aws_region}:${var.place.account_id}:repository/${var.place.name}/*"

  may_start = concat(
    [
      { Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
      {
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"]
        Resource = [local.repository]
      },
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.this.arn}:*"]
      },
    ],
    [for arns in [local.secret_arns] : { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = arns } if length(arns) > 0],
    [for arns in [local.secret_arns] : { Effect = "Allow", Action = ["kms:Decrypt"], Resource = [var.key_arn] } if length(arns) > 0],
  )
}

resource "aws_iam_role" "execution" {
  name               = "${local.full_name}-${var.place.label}-start"
  description        = "Starts ${var.name}: image, log, secrets"
  assume_role_policy = local.ecs_may_assume
}

resource "aws_iam_role_policy" "execution" {
  name   = "start"
  role   = aws_iam_role.execution.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.may_start })
}

resource "aws_iam_role" "task" {
  name               = "${local.full_name}-${var.place.label}"
  description        = "What ${var.name} itself may call in AWS"
  assume_role_policy = local.ecs_may_assume
}

# most apps call nothing in AWS and get no policy at all
resource "aws_iam_role_policy" "task" {
  count = length(var.statements) > 0 ? 1 : 0

  name = "work"
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for one in var.statements : { Effect = "Allow", Action = one.actions, Resource = one.resources }]
  })
}
