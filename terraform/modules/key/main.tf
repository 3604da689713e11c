# One KMS key for a region's data. Its policy names every action: nothing is given by a wildcard.
locals {
  administration = [
    "kms:DescribeKey", "kms:GetKeyPolicy", "kms:PutKeyPolicy", "kms:ListKeyPolicies", "kms:EnableKey", "kms:DisableKey",
    "kms:GetKeyRotationStatus", "kms:EnableKeyRotation", "kms:DisableKeyRotation", "kms:ListResourceTags",
    "kms:TagResource", "kms:UntagResource", "kms:UpdateKeyDescription", "kms:CreateAlias", "kms:DeleteAlias",
    "kms:UpdateAlias", "kms:ListGrants", "kms:RevokeGrant", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion",
  ]
  use = [
    "kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey",
  ]
  account = "arn:aws:iam::${var.place.account_id}:root"
}

resource "aws_kms_key" "this" {
  region                  = var.place.aws_region
  description             = "${var.place.name} ${var.place.label}: databases, sessions, secrets, logs, topics"
  enable_key_rotation     = true
  deletion_window_in_days = 7

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TheAccountDecidesByItsRoles"
        Effect    = "Allow"
        Principal = { AWS = local.account }
        Action    = concat(local.administration, local.use, ["kms:CreateGrant"])
        Resource  = "*"
      },
      {
        # CloudWatch Logs names the log group and no source account
        Sid       = "LogsEncrypt"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.place.aws_region}.amazonaws.com" }
        Action    = local.use
        Resource  = "*"
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${var.place.aws_region}:${var.place.account_id}:log-group:/${var.place.name}/*" } }
      },
      {
        Sid       = "AlarmsReachTheirTopic"
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = var.place.account_id } }
      },
    ]
  })
}

resource "aws_kms_alias" "this" {
  region        = var.place.aws_region
  name          = "alias/${var.place.name}-${var.place.label}"
  target_key_id = aws_kms_key.this.key_id
}
