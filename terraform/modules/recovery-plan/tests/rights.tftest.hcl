mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = {
      arn = "arn:aws:iam::123456789012:role/catamaran-demo-recovery-plan"
    }
  }
}

variables {
  name       = "catamaran-demo"
  aws_region = "us-east-1"
  account_id = "123456789012"
  primary    = "west"
  regions = {
    west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
    central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
  }
}

# The sample policies of AWS: https://docs.aws.amazon.com/r53recovery/latest/dg/security_iam_region_switch_complete_policy.html,
# ..._aurora.html and ..._ecs.html.
run "the_role_has_the_rights_of_its_steps" {
  command = apply
  assert {
    condition = alltrue([for action in [
      "arc-region-switch:GetPlan", "arc-region-switch:GetPlanExecution", "arc-region-switch:ListPlanExecutions",
      "rds:DescribeGlobalClusters", "rds:DescribeDBClusters",
    ] : anytrue([for one in jsondecode(aws_iam_role_policy.this.policy).Statement : contains(one.Action, action) && one.Resource == "*"])])
    error_message = "The plan reads itself and looks for its clusters, and neither by an ARN."
  }
  assert {
    condition = alltrue([for action in [
      "iam:SimulatePrincipalPolicy", "rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster", "ecs:DescribeServices", "ecs:UpdateService",
      "ecs:DescribeClusters",
    ] : anytrue([for one in jsondecode(aws_iam_role_policy.this.policy).Statement : contains(one.Action, action) && one.Resource != "*"])])
    error_message = "What changes something, and what tells of roles, is for named things only."
  }
  assert {
    condition = alltrue([for action in [
      "ecs:ListServices", "cloudwatch:GetMetricStatistics", "application-autoscaling:DescribeScalableTargets",
      "application-autoscaling:RegisterScalableTarget",
    ] : anytrue([for one in jsondecode(aws_iam_role_policy.this.policy).Statement : contains(one.Action, action)])])
    error_message = "The services are counted, and their floor is set."
  }
}
