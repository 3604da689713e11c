# FIS's own managed policies: they name what each action needs, and follow when AWS changes an action.
resource "aws_iam_role" "this" {
  name        = "${var.place.name}-${var.place.label}-faults"
  description = "Injects the faults of a drill"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "fis.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.place.account_id } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset(["NetworkAccess", "RDSAccess"])

  role       = aws_iam_role.this.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSFaultInjectionSimulator${each.key}"
}
