# A registry's repositories: the apps', and the two images copied from elsewhere, since private subnets reach no other registry.
resource "aws_ecr_repository" "this" {
  for_each = toset(var.repositories)

  region               = var.aws_region
  name                 = "${var.name}/${each.key}"
  image_tag_mutability = "IMMUTABLE"
  force_delete         = !var.protect

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key_arn
  }
  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  for_each = aws_ecr_repository.this

  region     = var.aws_region
  repository = each.value.name
  policy = jsonencode({ rules = [{
    rulePriority = 1
    description  = "Keep the last 30"
    selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 30 }
    action       = { type = "expire" }
  }] })
}

resource "aws_ecr_replication_configuration" "this" {
  count = length(var.copies_to) > 0 ? 1 : 0

  region = var.aws_region
  replication_configuration {
    rule {
      repository_filter {
        filter      = "${var.name}/"
        filter_type = "PREFIX_MATCH"
      }
      dynamic "destination" {
        for_each = var.copies_to
        content {
          region      = destination.value
          registry_id = var.account_id
        }
      }
    }
  }
}
