module "alarms" {
  source = "../modules/alarms"

  place         = local.place
  key_arn       = local.own.key_arn
  namespace     = module.metrics_collector.namespace
  load_balancer = module.load_balancer.arn_suffix
  target_group  = module.load_balancer.target_suffix
  emails        = var.alarm_emails
  gateways_run  = local.counts.gateway.min > 0
  storage_lag = var.mode == "active-active" ? {
    namespace  = "AWS/RDS", metric = "OldestReplicationSlotLag", threshold = 536870912 # bytes kept for a peer that is away, of 2 GB
    dimensions = { DBInstanceIdentifier = "${local.place.name}-${local.place.label}" }
    } : local.aurora ? {
    namespace  = "AWS/RDS", metric = "AuroraGlobalDBReplicationLag", threshold = 5000 # milliseconds
    dimensions = { DBClusterIdentifier = "${local.place.name}-${local.place.label}" }
    } : {
    namespace  = "AWS/RDS", metric = "ReplicaLag", threshold = 5 # seconds
    dimensions = { DBInstanceIdentifier = "${local.place.name}-${local.place.label}" }
  }
}

module "fault_experiments" {
  source = "../modules/fault-experiments"

  place          = local.place
  subnets        = flatten(values(local.own.subnets))
  aurora         = local.aurora
  stop_alarm_arn = module.alarms.drill_stop_arn
}
