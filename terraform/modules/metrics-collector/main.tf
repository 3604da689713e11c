# What the ADOT collector beside the controller is told: read the controller's Prometheus page, write its few gauges to CloudWatch
# as embedded metrics. Chosen over metric filters on the log: a gauge that stays at 0 writes no log line, and an alarm needs it.
locals {
  of_region = ["quorum_connected", "takeovers", "replication_lag_millis", "replication_lag_bytes", "replication_conflicts"]
  of_home   = ["lease_epoch", "lease_held", "gate_open"]

  config = {
    receivers = { prometheus = { config = { scrape_configs = [{
      job_name        = "controller"
      scrape_interval = "${var.every_seconds}s"
      metrics_path    = "/q/metrics"
      static_configs  = [{ targets = ["127.0.0.1:9000"], labels = { region = var.place.label } }]
    }] } } }
    exporters = { awsemf = {
      region                  = var.place.aws_region
      namespace               = "Catamaran/${var.place.name}"
      log_group_name          = var.log_group
      log_stream_name         = "controller"
      dimension_rollup_option = "NoDimensionRollup"
      metric_declarations = [
        { dimensions = [["region"]], metric_name_selectors = [for name in local.of_region : "^catamaran_${name}$"] },
        { dimensions = [["region", "home"]], metric_name_selectors = [for name in local.of_home : "^catamaran_${name}$"] },
      ]
    } }
    service = { pipelines = { metrics = { receivers = ["prometheus"], exporters = ["awsemf"] } } }
  }
}
