mock_provider "aws" {}

run "west" {
  module {
    source = "../place"
  }
  variables {
    environment = "demo"
    account_id  = "123456789012"
    mode        = "active-active"
    standby     = "warm"
    primary     = "west"
    region      = "west"
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
    }
  }
}

run "every_subnet_is_hit_by_targets_of_five_arns_at_most" {
  command = plan
  variables {
    place          = run.west.place
    subnets        = ["subnet-1", "subnet-2", "subnet-3", "subnet-4", "subnet-5", "subnet-6", "subnet-7", "subnet-8", "subnet-9"]
    aurora         = false
    stop_alarm_arn = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:drill-stop"
  }
  assert {
    condition     = alltrue(flatten([for template in aws_fis_experiment_template.this : [for target in template.target : length(coalesce(target.resource_arns, [])) <= 5]]))
    error_message = "FIS takes 5 ARNs a target."
  }
  assert {
    condition = alltrue([for name in ["kill-region", "isolate-region"] : sort(flatten([
      for target in aws_fis_experiment_template.this[name].target : [for arn in coalesce(target.resource_arns, []) : split("/", arn)[1]]
    ])) == sort(var.subnets)])
    error_message = "Each subnet is in exactly one target."
  }
  assert {
    condition = alltrue([for template in aws_fis_experiment_template.this : toset([for target in template.target : target.name]) == toset(flatten([
      for action in template.action : [for target in action.target : target.value]
    ]))])
    error_message = "Each target has an action, and no action another target."
  }
  assert {
    condition     = alltrue(flatten([for template in aws_fis_experiment_template.this : [for action in template.action : action.start_after == null]]))
    error_message = "All actions start at the same time: a region is lost at once."
  }
  assert {
    condition     = alltrue(flatten([for template in aws_fis_experiment_template.this : [for target in template.target : length(target.resource_tag) == 0]]))
    error_message = "What is found by tags is limited to 5 tasks an experiment, and a region has more."
  }
}
