# An ARC Region switch plan for people: moves the Aurora global database and grows the services of the region that takes over. It is
# kept and run by AWS in each region, so it works while Terraform, its state or the other region does not. It opens no write gate:
# only the lease does, so running it by mistake cannot let two regions write.
locals {
  rds = { for label, region in var.regions : label => "arn:aws:rds:${region.aws_region}:${var.account_id}:cluster:${var.name}-${label}" }
  ecs = { for label, region in var.regions : label => "arn:aws:ecs:${region.aws_region}:${var.account_id}" }
}

resource "aws_arcregionswitch_plan" "this" {
  region                          = var.aws_region
  name                            = var.name
  description                     = "Moves ${var.name} from one region to the other"
  recovery_approach               = "activePassive"
  recovery_time_objective_minutes = 15
  primary_region                  = var.regions[var.primary].aws_region
  regions                         = [for region in var.regions : region.aws_region]
  execution_role                  = aws_iam_role.this.arn

  dynamic "workflow" {
    for_each = var.regions
    content {
      workflow_target_action = "activate"
      workflow_target_region = workflow.value.aws_region
      workflow_description   = "${workflow.key} takes over"

      step {
        name                 = "grow-services"
        description          = "As many tasks as the other region ran"
        execution_block_type = "ECSServiceScaling"
        ecs_capacity_increase_config {
          target_percent               = 100
          capacity_monitoring_approach = "sampledMaxInLast24Hours"
          timeout_minutes              = 10
          dynamic "service" {
            for_each = setproduct(keys(var.regions), var.services)
            content {
              cluster_arn = "${local.ecs[service.value[0]]}:cluster/${var.name}"
              service_arn = "${local.ecs[service.value[0]]}:service/${var.name}/${service.value[1]}"
            }
          }
          ungraceful {
            minimum_success_percentage = 50
          }
        }
      }
      step {
        name                 = "move-database"
        description          = "Without loss while both regions live; with the loss of what never arrived when one is gone"
        execution_block_type = "AuroraGlobalDatabase"
        global_aurora_config {
          behavior                  = "switchoverOnly"
          global_cluster_identifier = var.name
          database_cluster_arns     = [for label in sort(keys(var.regions)) : local.rds[label]]
          timeout_minutes           = 10
          ungraceful {
            ungraceful = "failover"
          }
        }
      }
    }
  }
}

resource "aws_iam_role" "this" {
  name        = "${var.name}-recovery-plan"
  description = "Runs the recovery plan"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "arc-region-switch.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "switch"
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # each evaluation of the plan asks whether its own role may do what the plan says
        Effect   = "Allow"
        Action   = ["iam:SimulatePrincipalPolicy"]
        Resource = [aws_iam_role.this.arn]
      },
      {
        Effect   = "Allow"
        Action   = ["arc-region-switch:GetPlan", "arc-region-switch:GetPlanExecution", "arc-region-switch:ListPlanExecutions"]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = ["rds:DescribeGlobalClusters", "rds:DescribeDBClusters"]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"]
        Resource = concat(["arn:aws:rds::${var.account_id}:global-cluster:${var.name}"], values(local.rds))
      },
      {
        Effect   = "Allow"
        Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
        Resource = flatten([for arn in values(local.ecs) : [for service in var.services : "${arn}:service/${var.name}/${service}"]])
      },
      {
        Effect   = "Allow"
        Action   = ["ecs:DescribeClusters"]
        Resource = [for arn in values(local.ecs) : "${arn}:cluster/${var.name}"]
      },
      {
        # these know no resource; they read, and set the floor of a service's scaling
        Effect = "Allow"
        Action = [
          "ecs:ListServices", "cloudwatch:GetMetricStatistics", "application-autoscaling:DescribeScalableTargets",
          "application-autoscaling:RegisterScalableTarget",
        ]
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestedRegion" = [for region in var.regions : region.aws_region] } }
      },
    ]
  })
}
