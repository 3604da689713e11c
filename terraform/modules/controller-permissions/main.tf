# All that a controller may call in AWS: the register's entries, and the promotion of its own region.
locals {
  account = var.place.account_id
  table   = "arn:aws:dynamodb:${var.place.aws_region}:${local.account}:table/${var.place.name}-quorum"
  passive = var.place.mode == "active-passive"

  register = [{ actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DescribeTable"], resources = [local.table] }]
  metrics = [{
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
    resources = ["arn:aws:logs:${var.place.aws_region}:${local.account}:log-group:${var.metrics_log_group}:*"]
  }]
  # a replica of plain RDS is promoted by a person, and active-active has nothing to promote
  promotion = !local.passive || !var.aurora ? [] : [
    { actions = ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"], resources = var.database_arns },
  ]
  sessions = !local.passive || !var.global_datastore ? [] : [
    { actions = ["elasticache:FailoverGlobalReplicationGroup"], resources = var.session_arns },
  ]
}
