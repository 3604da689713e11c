# One container as Fargate runs it: read-only, not root, its secrets put in by the execution role, its own role with only
# what the statements of its caller allow.
locals {
  full_name = "${var.place.name}-${var.name}"

  container = {
    name                   = var.name
    image                  = var.image
    essential              = true
    command                = var.command
    readonlyRootFilesystem = true
    user                   = var.user
    environment            = [for name in sort(keys(var.environment)) : { name = name, value = var.environment[name] }]
    secrets                = [for name in sort(keys(var.secrets)) : { name = name, valueFrom = var.secrets[name] }]
    mountPoints            = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
    portMappings = [for name, port in var.ports : {
      name = name, containerPort = port, hostPort = port, protocol = "tcp", appProtocol = name == "api" ? "http" : null
    }]
    healthCheck = var.health_command == null ? null : {
      command = ["CMD-SHELL", var.health_command], interval = 10, timeout = 5, retries = 3, startPeriod = 60
    }
    logConfiguration = local.logs["app"]
  }
  sidecar = var.sidecar == null ? [] : [{
    name                   = "collector"
    image                  = var.sidecar.image
    essential              = false
    readonlyRootFilesystem = true
    environment            = [for name in sort(keys(var.sidecar.environment)) : { name = name, value = var.sidecar.environment[name] }]
    logConfiguration       = local.logs["collector"]
  }]
  logs = { for prefix in ["app", "collector"] : prefix => {
    logDriver = "awslogs"
    options = {
      "awslogs-group"         = aws_cloudwatch_log_group.this.name
      "awslogs-region"        = var.place.aws_region
      "awslogs-stream-prefix" = prefix
    }
  } }
}

resource "aws_cloudwatch_log_group" "this" {
  region            = var.place.aws_region
  name              = "/${var.place.name}/${var.name}"
  retention_in_days = 30
  kms_key_id        = var.key_arn
}

resource "aws_ecs_task_definition" "this" {
  region                   = var.place.aws_region
  family                   = local.full_name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = tostring(var.size.cpu)
  memory                   = tostring(var.size.memory_mb)
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode(concat([local.container], local.sidecar))

  volume {
    name = "scratch"
  }
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.architecture
  }
}
