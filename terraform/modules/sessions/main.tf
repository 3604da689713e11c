# Valkey for sessions. global-datastore: the standby's store follows the primary's. regional: every region has its own, and the
# controllers copy session changes through a stream.
locals {
  follows = var.kind == "global-datastore" && !var.place.is_primary
  leads   = var.kind == "global-datastore" && var.place.is_primary

  # The password's version needs a password, also in a run without secrets. It is read only when the version is new, and
  # ElastiCache refuses this one, so that no store ever has it.
  not_given = "no : in a password"
}

resource "aws_elasticache_subnet_group" "this" {
  region     = var.place.aws_region
  name       = "${var.place.name}-${var.place.label}"
  subnet_ids = var.subnets
}

# a session store that throws sessions away logs customers out: full is an error, and an alarm
resource "aws_elasticache_parameter_group" "this" {
  count = local.follows ? 0 : 1

  region      = var.place.aws_region
  name        = "${var.place.name}-${var.place.label}"
  family      = "valkey8"
  description = "Sessions are never evicted"
  parameter {
    name  = "maxmemory-policy"
    value = "noeviction"
  }
}

resource "aws_elasticache_replication_group" "regional" {
  count = var.kind == "regional" ? 1 : 0

  region                     = var.place.aws_region
  replication_group_id       = "${var.place.name}-${var.place.label}"
  description                = "Sessions of ${var.place.label}"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = var.size.node
  parameter_group_name       = aws_elasticache_parameter_group.this[0].name
  num_cache_clusters         = var.size.nodes
  automatic_failover_enabled = var.size.nodes > 1
  multi_az_enabled           = var.size.nodes > 1
  port                       = 6379
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.this.id]
  at_rest_encryption_enabled = true
  kms_key_id                 = var.key_arn
  transit_encryption_enabled = true
  auth_token_wo              = coalesce(var.password, local.not_given)
  auth_token_wo_version      = var.password_version
  auth_token_update_strategy = "ROTATE"
  snapshot_retention_limit   = 1
}

# A group apart: its node type and version are changed at the datastore, and which arguments are left alone takes no condition.
resource "aws_elasticache_replication_group" "member" {
  count = var.kind == "global-datastore" ? 1 : 0

  region                      = var.place.aws_region
  replication_group_id        = "${var.place.name}-${var.place.label}"
  description                 = "Sessions of ${var.place.label}"
  global_replication_group_id = local.follows ? var.global_id : null
  engine                      = local.follows ? null : "valkey"
  engine_version              = local.follows ? null : "8.0"
  node_type                   = local.follows ? null : var.size.node
  parameter_group_name        = one(aws_elasticache_parameter_group.this[*].name)
  num_cache_clusters          = var.size.nodes
  automatic_failover_enabled  = true
  multi_az_enabled            = true
  port                        = 6379
  subnet_group_name           = aws_elasticache_subnet_group.this.name
  security_group_ids          = [aws_security_group.this.id]
  at_rest_encryption_enabled  = local.follows ? null : true # a follower takes it from the leader
  kms_key_id                  = var.key_arn
  transit_encryption_enabled  = local.follows ? null : true
  auth_token_wo               = coalesce(var.password, local.not_given)
  auth_token_wo_version       = var.password_version
  auth_token_update_strategy  = "ROTATE"
  snapshot_retention_limit    = 1

  lifecycle {
    ignore_changes = [engine_version, node_type]
  }
}

locals {
  group = { for what in ["id", "arn", "primary_endpoint_address"] : what =>
    one(concat(aws_elasticache_replication_group.regional[*][what], aws_elasticache_replication_group.member[*][what]))
  }
}

resource "aws_elasticache_global_replication_group" "this" {
  count = local.leads ? 1 : 0

  region                             = var.place.aws_region
  global_replication_group_id_suffix = var.place.name
  primary_replication_group_id       = local.group.id
  cache_node_type                    = var.size.node
}

resource "aws_security_group" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-sessions"
  description = "Valkey"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "valkey" {
  for_each = { region = var.place.cidr, peer = var.place.peer_cidr }

  region            = var.place.aws_region
  security_group_id = aws_security_group.this.id
  description       = "Valkey from the network of this ${each.key}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
}
