output "address" {
  description = "This region's own address; customers use app.<domain>."
  value       = "https://${local.place.label}.${var.domain}"
}

output "faults" {
  description = "Experiment templates by fault."
  value       = module.fault_experiments.templates
}

output "alarms" {
  description = "Names of the alarms that tell people."
  value       = module.alarms.names
}

output "one_off" {
  description = "What aws ecs run-task needs: task definitions by step, cluster, network."
  value = {
    cluster         = module.cluster.name
    aws_region      = local.place.aws_region
    log_prefix      = "/${local.place.name}"
    subnets         = local.own.subnets.private
    security_group  = aws_security_group.one_off.id
    task_definition = merge(module.database_setup.tasks, { for app, task in module.release : "release-${app}" => task.arn }, { order = module.order.arn })
  }
}

output "size" {
  description = "What this root pays for in this region, by sizes.json."
  value = {
    tier   = local.place.tier
    tasks  = local.sizes.tasks
    counts = local.counts
  }
}
