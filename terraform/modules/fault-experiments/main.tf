# The drills' faults on AWS: templates only, nothing runs until a person or the drill's role starts one. Each stops by itself after
# its duration, and earlier when the drill-stop alarm goes off.
#   kill-region      no subnet of the region reaches anything or is reached. Its tasks are not stopped: FIS takes 5 that it finds by tags
#                    (its quota), and an order to stop lets a controller put its leases to rest, which no dying region does
#   isolate-region   the region runs on, cut off from its peer (the register's own replication is AWS's and cannot be cut)
#   lose-database    the database fails over inside the region, which also ends every connection
locals {
  duration    = "PT${var.minutes}M"
  subnet_arns = [for id in var.subnets : "arn:aws:ec2:${var.place.aws_region}:${var.place.account_id}:subnet/${id}"]
  # A target takes 5 ARNs and an action one target: hence several targets, and for each an action. All start at the same time.
  subnets = [for index, arns in chunklist(local.subnet_arns, 5) : {
    name           = "subnets-${index + 1}"
    resource_type  = "aws:ec2:subnet"
    selection_mode = "ALL"
    resource_arns  = arns
  }]
  database = {
    name           = "database"
    resource_type  = var.aurora ? "aws:rds:cluster" : "aws:rds:db"
    selection_mode = "ALL"
    resource_arns  = ["arn:aws:rds:${var.place.aws_region}:${var.place.account_id}:${var.aurora ? "cluster" : "db"}:${var.place.name}-${var.place.label}"]
  }

  experiments = {
    kill-region = {
      text    = "The region is lost: its networks are dark"
      targets = local.subnets
      actions = { for subnets in local.subnets : "dark-${subnets.name}" => {
        id         = "aws:network:disrupt-connectivity", key = "Subnets", target = subnets.name
        parameters = { duration = local.duration, scope = "all" }
      } }
    }
    isolate-region = {
      text    = "The road to the peer is cut"
      targets = local.subnets
      actions = { for subnets in local.subnets : "cut-${subnets.name}" => {
        id         = "aws:network:route-table-disrupt-cross-region-connectivity", key = "Subnets", target = subnets.name
        parameters = { duration = local.duration, region = var.place.peer_region }
      } }
    }
    lose-database = {
      text    = "The database fails over inside the region"
      targets = [local.database]
      actions = {
        database = var.aurora ? {
          id = "aws:rds:failover-db-cluster", key = "Clusters", target = "database", parameters = {}
          } : {
          id = "aws:rds:reboot-db-instances", key = "DBInstances", target = "database", parameters = { forceFailover = "true" }
        }
      }
    }
  }
}

resource "aws_fis_experiment_template" "this" {
  for_each = local.experiments

  region      = var.place.aws_region
  description = "${var.place.name} ${var.place.label}: ${each.value.text}"
  role_arn    = aws_iam_role.this.arn
  tags        = { Name = "${var.place.name}-${each.key}" }

  stop_condition {
    source = "aws:cloudwatch:alarm"
    value  = var.stop_alarm_arn
  }
  dynamic "target" {
    for_each = { for target in each.value.targets : target.name => target }
    content {
      name           = target.key
      resource_type  = target.value.resource_type
      selection_mode = target.value.selection_mode
      resource_arns  = target.value.resource_arns
    }
  }
  dynamic "action" {
    for_each = each.value.actions
    content {
      name      = action.key
      action_id = action.value.id
      target {
        key   = action.value.key
        value = action.value.target
      }
      dynamic "parameter" {
        for_each = action.value.parameters
        content {
          key   = parameter.key
          value = parameter.value
        }
      }
    }
  }
}
