locals {
  ports = {
    for app in keys(local.sizes.tasks) :
    app => merge({ api = 8080, management = 9000 }, app == "gateway" ? { peer = 8081 } : {})
  }
  from_customers = {
    "customers"           = { security_group_id = module.load_balancer.security_group_id, port = 8080 }
    "check for customers" = { security_group_id = module.load_balancer.security_group_id, port = 9000 }
    "the peer"            = { security_group_id = local.own.peer_security_group, port = 8081 }
    "check for the peer"  = { security_group_id = local.own.peer_security_group, port = 9000 }
  }
}

resource "aws_cloudwatch_log_group" "metrics" {
  region            = local.place.aws_region
  name              = "/${local.place.name}/metrics"
  retention_in_days = 7
  kms_key_id        = local.own.key_arn
}

module "metrics_collector" {
  source = "../modules/metrics-collector"

  place     = local.place
  log_group = aws_cloudwatch_log_group.metrics.name
}

module "controller_permissions" {
  source = "../modules/controller-permissions"

  place             = local.place
  metrics_log_group = "/${local.place.name}/metrics"
  aurora            = local.aurora
  database_arns     = local.own.database_arns
  global_datastore  = local.global_datastore
  session_arns      = concat(local.own.session_arns, local.peer.session_arns)
}

module "task" {
  source   = "../modules/task"
  for_each = local.sizes.tasks

  place          = local.place
  name           = each.key
  image          = local.images[each.key]
  size           = each.value
  architecture   = var.architecture
  health_command = var.health_command
  environment    = local.environments[each.key]
  secrets        = local.secrets[each.key]
  ports          = local.ports[each.key]
  key_arn        = local.own.key_arn
  statements     = each.key == "controller" ? module.controller_permissions.statements : []
  sidecar = each.key != "controller" ? null : {
    image       = "${local.registry}/collector:${var.tool_tags.collector}"
    environment = module.metrics_collector.environment
  }
}

module "gateway" {
  source = "../modules/service"

  place           = local.place
  name            = "gateway"
  cluster         = module.cluster
  task_definition = module.task["gateway"].arn
  count_range     = local.counts.gateway
  after           = [for service in module.service : service.name]
  vpc_id          = local.own.vpc_id
  subnets         = local.own.subnets.private
  callers         = local.from_customers
  target_groups   = merge(module.load_balancer.target_groups, { peer = { arn = local.own.peer_target_group, port = 8081 } })
}

module "service" {
  source   = "../modules/service"
  for_each = toset([for app in keys(local.sizes.tasks) : app if app != "gateway"])

  place           = local.place
  name            = each.key
  cluster         = module.cluster
  task_definition = module.task[each.key].arn
  count_range     = local.counts[each.key]
  single          = each.key == "controller"
  vpc_id          = local.own.vpc_id
  subnets         = local.own.subnets.private
  # gateways ask a controller for its leases; orders are taken on the management port, which they do not reach
  callers = merge(
    { "gateways" = { security_group_id = module.gateway.security_group_id, port = 8080 } },
    each.key != "controller" ? {} : {
      "operators" = { security_group_id = aws_security_group.one_off.id, port = 8080 }
      "orders"    = { security_group_id = aws_security_group.one_off.id, port = 9000 }
    },
  )
}
