resource "aws_rds_global_cluster" "this" {
  count = local.aurora && var.place.is_primary ? 1 : 0

  region                    = var.place.aws_region
  global_cluster_identifier = local.global_name
  engine                    = "aurora-postgresql"
  engine_version            = var.postgres_version
  database_name             = "catamaran"
  storage_encrypted         = true
  deletion_protection       = var.protect
}

# Aurora replicates its storage and does not take the settings of WAL senders: only these of region.conf, and those of the log.
resource "aws_rds_cluster_parameter_group" "this" {
  count = local.aurora ? 1 : 0

  region      = var.place.aws_region
  name_prefix = "${local.identifier}-"
  family      = local.family
  description = "infra/postgres/region.conf, what Aurora takes of it"

  dynamic "parameter" {
    for_each = merge(
      { for name, value in var.parameters : name => value if contains(["track_commit_timestamp", "max_connections", "jit"], name) || startswith(name, "log_") },
      { "rds.force_ssl" = "1" },
    )
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

# Aurora Global Database cannot use passwords managed by RDS: the administrator's is write-only, and only the primary has one.
resource "aws_rds_cluster" "this" {
  count = local.aurora ? 1 : 0

  region                          = var.place.aws_region
  cluster_identifier              = local.identifier
  global_cluster_identifier       = local.global_name
  engine                          = "aurora-postgresql"
  engine_version                  = var.postgres_version
  database_name                   = var.place.is_primary ? "catamaran" : null
  master_username                 = var.place.is_primary ? "postgres" : null
  master_password_wo              = var.place.is_primary ? coalesce(var.password, local.not_given) : null
  master_password_wo_version      = var.place.is_primary ? var.password_version : null
  source_region                   = var.place.is_primary ? null : var.place.peer_region
  storage_encrypted               = true
  kms_key_id                      = var.key_arn
  port                            = 5432
  db_subnet_group_name            = aws_db_subnet_group.this.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this[0].name
  vpc_security_group_ids          = [aws_security_group.this.id]
  backup_retention_period         = 7
  copy_tags_to_snapshot           = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
  deletion_protection             = var.protect
  skip_final_snapshot             = !var.protect
  final_snapshot_identifier       = "${local.identifier}-last"

  lifecycle {
    # a failover changes who copies from whom: Terraform must not turn it back
    ignore_changes = [replication_source_identifier, source_region, engine_version]
  }
  depends_on = [aws_rds_global_cluster.this]
}

resource "aws_rds_cluster_instance" "this" {
  count = local.aurora ? var.size.instances : 0

  region                          = var.place.aws_region
  identifier                      = "${local.identifier}-${count.index}"
  cluster_identifier              = aws_rds_cluster.this[0].id
  engine                          = "aurora-postgresql"
  instance_class                  = var.size.class
  db_subnet_group_name            = aws_db_subnet_group.this.name
  publicly_accessible             = false
  auto_minor_version_upgrade      = false
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.key_arn
}
