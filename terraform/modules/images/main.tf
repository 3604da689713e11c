# A region's repositories: the apps', and the two images copied from elsewhere, since private subnets reach no other registry. Each region
# is pushed to: the rules by which a registry copies to others are one list for the whole account, and environments would overwrite them.
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
