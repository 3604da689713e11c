# RDS for PostgreSQL 18, one independent writer a region. Logical replication both ways is made by modules/database-setup with
# the SQL files of infra/postgres, the same as in the lab.
locals {
  # The password's version needs a password, also in a run without secrets. It is read only when the version is new, and RDS
  # refuses this one, so that no database ever has it.
  not_given = "no / in a password"
}

resource "aws_db_subnet_group" "this" {
  region     = var.place.aws_region
  name       = "${var.place.name}-${var.place.label}"
  subnet_ids = var.subnets
}

resource "aws_db_parameter_group" "this" {
  region      = var.place.aws_region
  name_prefix = "${var.place.name}-${var.place.label}-"
  family      = "postgres${split(".", var.postgres_version)[0]}"
  description = "infra/postgres/region.conf"

  dynamic "parameter" {
    for_each = merge(var.parameters, { "rds.logical_replication" = "1", "rds.force_ssl" = "1" })
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
  region                          = var.place.aws_region
  identifier                      = "${var.place.name}-${var.place.label}"
  engine                          = "postgres"
  engine_version                  = var.postgres_version
  instance_class                  = var.size.class
  allocated_storage               = var.size.storage_gb
  max_allocated_storage           = var.size.storage_gb * 4
  storage_type                    = "gp3"
  storage_encrypted               = true
  kms_key_id                      = var.key_arn
  multi_az                        = var.size.multi_az
  db_name                         = "catamaran"
  username                        = "postgres"
  password_wo                     = coalesce(var.password, local.not_given)
  password_wo_version             = var.password_version
  port                            = 5432
  db_subnet_group_name            = aws_db_subnet_group.this.name
  parameter_group_name            = aws_db_parameter_group.this.name
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
  final_snapshot_identifier       = "${var.place.name}-${var.place.label}-last"
}
