# Alarms tell people. Nothing recovers by them: leases, gates and DNS health checks decide by themselves, within seconds.
# Silence is never good news: of the controller's metrics it makes quorum-lost go off, and every other alarm say INSUFFICIENT_DATA.
locals {
  label = var.place.label

  # one metric each: name = namespace, metric, statistic, dimensions, bad when, for how many minutes, what its silence means
  simple = merge({
    replication-lag = {
      text    = "The peer's changes arrive late", metric = "catamaran_replication_lag_millis", namespace = var.namespace
      stat    = "Maximum", dimensions = { region = local.label }, bad = "GreaterThanThreshold", threshold = var.lag_millis
      minutes = 3, silence = "missing"
    }
    conflicts = {
      text      = "Replication conflicts: the two ledgers may differ. Stop and look", metric = "catamaran_replication_conflicts"
      namespace = var.namespace, stat = "Maximum", dimensions = { region = local.label }, bad = "GreaterThanThreshold", threshold = 0
      minutes   = 1, silence = "missing"
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
    storage-lag = merge(var.storage_lag, {
      text = "The database's own copy is behind. Without data where the writer is", minutes = 3, stat = "Maximum"
      bad  = "GreaterThanThreshold", silence = "missing"
    })
    }, !var.gateways_run ? {} : { no-gateway = merge(local.ready, {
      text = "No gateway is ready", bad = "LessThanThreshold", threshold = 1, minutes = 1, silence = "breaching"
  }) })
  ready = {
    metric     = "HealthyHostCount", namespace = "AWS/ApplicationELB", stat = "Maximum"
    dimensions = { LoadBalancer = var.load_balancer, TargetGroup = var.target_group }
  }

  # two or more metrics: each home's gate, whether its lease has moved, and in a pilot light whether its gateways came with the lease
  of_home = merge([for home in var.place.homes : merge({
    "gate-shut-${home}" = {
      text       = "This region holds the lease of ${home} and its gate is shut: payments wait", minutes = 1
      expression = "IF(held > 0 AND open < 1, 1, 0)", metrics = { held = local.home[home]["catamaran_lease_held"], open = local.home[home]["catamaran_gate_open"] }
    }
    "lease-moved-${home}" = {
      text       = "The lease of ${home} has a new epoch: it moved, or its holder came back", minutes = 1
      expression = "DIFF(epoch)", metrics = { epoch = local.home[home]["catamaran_lease_epoch"] }
    }
    }, var.gateways_run ? {} : {
    "no-gateway-${home}" = {
      text       = "This region holds the lease of ${home} and no gateway is ready", minutes = 3
      expression = "IF(held > 0 AND FILL(ready, 0) < 1, 1, 0)", metrics = { held = local.home[home]["catamaran_lease_held"], ready = local.ready }
    }
  })]...)
  home = { for home in var.place.homes : home => { for name in ["catamaran_lease_held", "catamaran_lease_epoch", "catamaran_gate_open"] : name => {
    metric = name, namespace = var.namespace, stat = "Minimum", dimensions = { region = local.label, home = home }
  } } }
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
  treat_missing_data  = "missing"
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
        namespace   = metric_query.value.namespace
        metric_name = metric_query.value.metric
        dimensions  = metric_query.value.dimensions
        period      = 60
        stat        = metric_query.value.stat
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
