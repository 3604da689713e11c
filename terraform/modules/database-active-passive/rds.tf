resource "aws_db_parameter_group" "this" {
  count = local.aurora ? 0 : 1

  region      = var.place.aws_region
  name_prefix = "${local.identifier}-"
  family      = local.family
  description = "infra/postgres/region.conf"

  dynamic "parameter" {
    for_each = merge(var.parameters, { "rds.force_ssl" = "1" })
    content {
      name         = parameter.key
      value        = parameter.value
      apply_method = "pending-reboot"
    }
  }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "this" {
  count = local.aurora ? 0 : 1

  region                          = var.place.aws_region
  identifier                      = local.identifier
  replicate_source_db             = var.place.is_primary ? null : "${local.peer_arn}:db:${var.place.name}-${var.place.peer}"
  engine                          = var.place.is_primary ? "postgres" : null
  engine_version                  = var.place.is_primary ? var.postgres_version : null
  db_name                         = var.place.is_primary ? "catamaran" : null
  username                        = var.place.is_primary ? "postgres" : null
  password_wo                     = var.place.is_primary ? coalesce(var.password, local.not_given) : null
  password_wo_version             = var.place.is_primary ? var.password_version : null
  allocated_storage               = var.place.is_primary ? var.size.storage_gb : null
  max_allocated_storage           = var.size.storage_gb * 4
  storage_type                    = "gp3"
  instance_class                  = var.size.class
  storage_encrypted               = true
  kms_key_id                      = var.key_arn
  multi_az                        = var.size.instances > 1
  port                            = 5432
  db_subnet_group_name            = aws_db_subnet_group.this.name
  parameter_group_name            = aws_db_parameter_group.this[0].name
  vpc_security_group_ids          = [aws_security_group.this.id]
  publicly_accessible             = false
  backup_retention_period         = 7
  copy_tags_to_snapshot           = true
  auto_minor_version_upgrade      = true
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.key_arn
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
  deletion_protection             = var.protect
  skip_final_snapshot             = !var.protect
  final_snapshot_identifier       = "${local.identifier}-last"

  lifecycle {
    # a promoted copy has no source any more: Terraform must not try to give it back
    ignore_changes = [replicate_source_db]
  }
}
