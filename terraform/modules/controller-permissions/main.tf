# All that a controller may call in AWS: the register's entries, and the promotion of its own region.
locals {
  account  = var.place.account_id
  table    = "arn:aws:dynamodb:${var.place.aws_region}:${local.account}:table/${var.place.name}-quorum"
  passive  = var.place.mode == "active-passive"
  plan_arn = "arn:aws:arc-region-switch::${local.account}:plan/${var.place.name}:*"

  register = [{ actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DescribeTable"], resources = [local.table] }]
  metrics = [{
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
    resources = ["arn:aws:logs:${var.place.aws_region}:${local.account}:log-group:${var.metrics_log_group}:*"]
  }]
  promotion = !local.passive ? [] : var.aurora ? [
    { actions = ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster", "rds:DescribeGlobalClusters"], resources = var.database_arns },
    {
      actions   = ["arc-region-switch:StartPlanExecution", "arc-region-switch:GetPlanExecution", "arc-region-switch:ListPlanExecutions"]
      resources = [local.plan_arn]
    },
    ] : [
    { actions = ["rds:PromoteReadReplica", "rds:DescribeDBInstances"], resources = var.database_arns },
  ]
  sessions = !local.passive || !var.global_datastore ? [] : [
    { actions = ["elasticache:FailoverGlobalReplicationGroup"], resources = var.session_arns },
  ]
}
