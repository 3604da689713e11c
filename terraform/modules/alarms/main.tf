# Alarms tell people. Nothing recovers by them: leases, gates and DNS health checks decide by themselves, within seconds.
locals {
  label = var.place.label

  # one metric each: name = namespace, metric, statistic, dimensions, bad when, for how many minutes, what its silence means
  simple = merge({
    replication-lag = {
      text    = "The peer's changes arrive late", metric = "catamaran_replication_lag_millis", namespace = var.namespace
      stat    = "Maximum", dimensions = { region = local.label }, bad = "GreaterThanThreshold", threshold = var.lag_millis
      minutes = 3, silence = "notBreaching"
    }
    conflicts = {
      text      = "Replication conflicts: the two ledgers may differ. Stop and look", metric = "catamaran_replication_conflicts"
      namespace = var.namespace, stat = "Maximum", dimensions = { region = local.label }, bad = "GreaterThanThreshold", threshold = 0
      minutes   = 1, silence = "notBreaching"
    }
    quorum-lost = {
      text      = "The controller does not reach the quorum, or does not run", metric = "catamaran_quorum_connected"
      namespace = var.namespace, stat = "Minimum", dimensions = { region = local.label }, bad = "LessThanThreshold", threshold = 1
      minutes   = 2, silence = "breaching"
    }
    sessions-full = {
      text      = "The session store is nearly full and evicts nothing", metric = "DatabaseMemoryUsagePercentage"
      namespace = "AWS/ElastiCache", stat = "Maximum", dimensions = { CacheClusterId = "${var.place.name}-${local.label}-001" }
      bad       = "GreaterThanThreshold", threshold = 80, minutes = 5, silence = "missing"
    }
    no-gateway = {
      text       = "No gateway is ready", metric = "HealthyHostCount", namespace = "AWS/ApplicationELB", stat = "Maximum"
      dimensions = { LoadBalancer = var.load_balancer, TargetGroup = var.target_group }
      bad        = "LessThanThreshold", threshold = 1, minutes = 1, silence = "breaching"
    }
  }, var.storage_lag == null ? {} : { storage-lag = merge(var.storage_lag, { text = "The database's own copy is behind", minutes = 3, stat = "Maximum", bad = "GreaterThanThreshold", silence = "notBreaching" }) })

  # two or more metrics: each home's gate, and whether its lease has moved
  of_home = merge([for home in var.place.homes : {
    "gate-shut-${home}" = {
      text       = "This region holds the lease of ${home} and its gate is shut: payments wait", home = home
      expression = "IF(held > 0 AND open < 1, 1, 0)", metrics = { held = "catamaran_lease_held", open = "catamaran_gate_open" }, minutes = 1
    }
    "lease-moved-${home}" = {
      text       = "The lease of ${home} has a new epoch: it moved, or its holder came back", home = home
      expression = "DIFF(epoch)", metrics = { epoch = "catamaran_lease_epoch" }, minutes = 1
    }
  }]...)
}

resource "aws_sns_topic" "this" {
  region            = var.place.aws_region
  name              = "${var.place.name}-alarms"
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic_subscription" "people" {
  for_each = toset(var.emails)

  region    = var.place.aws_region
  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.key
}

resource "aws_cloudwatch_metric_alarm" "simple" {
  for_each = local.simple

  region              = var.place.aws_region
  alarm_name          = "${var.place.name}-${each.key}"
  alarm_description   = each.value.text
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.stat
  comparison_operator = each.value.bad
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = each.value.minutes
  treat_missing_data  = each.value.silence
  alarm_actions       = [aws_sns_topic.this.arn]
  ok_actions          = [aws_sns_topic.this.arn]
}

resource "aws_cloudwatch_metric_alarm" "of_home" {
  for_each = local.of_home

  region              = var.place.aws_region
  alarm_name          = "${var.place.name}-${each.key}"
  alarm_description   = each.value.text
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = each.value.minutes
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.this.arn]

  metric_query {
    id          = "result"
    expression  = each.value.expression
    label       = each.key
    return_data = true
  }
  dynamic "metric_query" {
    for_each = each.value.metrics
    content {
      id = metric_query.key
      metric {
        namespace   = var.namespace
        metric_name = metric_query.value
        dimensions  = { region = local.label, home = each.value.home }
        period      = 60
        stat        = "Minimum"
      }
    }
  }
}

# What stops a running fault experiment: customers of this region get errors of the load balancer's own.
resource "aws_cloudwatch_metric_alarm" "drill_stop" {
  region              = var.place.aws_region
  alarm_name          = "${var.place.name}-drill-stop"
  alarm_description   = "Too many errors for a drill"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  dimensions          = { LoadBalancer = var.load_balancer }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.drill_errors
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "notBreaching"
}
