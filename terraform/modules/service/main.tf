# A task that is kept running: how many, where, who may call it, how it grows.
# Waits for the services alone: the callers' security groups, which they need of this module, are there before.
resource "terraform_data" "after" {
  input = var.after
}

resource "aws_ecs_service" "this" {
  region                             = var.place.aws_region
  name                               = var.name
  cluster                            = var.cluster.arn
  task_definition                    = var.task_definition
  desired_count                      = var.count_range.min
  launch_type                        = "FARGATE"
  deployment_minimum_healthy_percent = var.single ? 0 : 100
  deployment_maximum_percent         = var.single ? 100 : 200
  availability_zone_rebalancing      = var.single ? "DISABLED" : "ENABLED"
  enable_execute_command             = false
  propagate_tags                     = "SERVICE"
  health_check_grace_period_seconds  = length(var.target_groups) > 0 ? 300 : null

  network_configuration {
    subnets          = var.subnets
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  service_connect_configuration {
    enabled   = true
    namespace = var.cluster.namespace_arn
    dynamic "service" {
      for_each = var.name == "gateway" ? [] : [var.name]
      content {
        port_name      = "api"
        discovery_name = service.value
        client_alias {
          dns_name = service.value
          port     = 8080
        }
      }
    }
  }
  dynamic "load_balancer" {
    for_each = var.target_groups
    content {
      target_group_arn = load_balancer.value.arn
      container_name   = var.name
      container_port   = load_balancer.value.port
    }
  }
  lifecycle {
    # autoscaling and, in a recovery, the Region switch plan decide: a later apply must not shrink what they grew
    ignore_changes = [desired_count]
  }
  depends_on = [terraform_data.after]
}

resource "aws_appautoscaling_target" "this" {
  count = var.single ? 0 : 1

  region             = var.place.aws_region
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.this.name}"
  min_capacity       = var.count_range.min
  max_capacity       = var.count_range.max
}

resource "aws_appautoscaling_policy" "cpu" {
  count = var.single ? 0 : 1

  region             = var.place.aws_region
  name               = "${var.name}-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  resource_id        = aws_appautoscaling_target.this[0].resource_id

  # half full: the region that is left over must carry the other's customers too until it has grown
  target_tracking_scaling_policy_configuration {
    target_value       = 50
    scale_out_cooldown = 30
    scale_in_cooldown  = 300
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}
