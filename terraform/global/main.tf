# What belongs to no region: names, roles of the workflows, the recovery plan, the budget. Regional things of it are in the witness's
# region, so that neither region's loss blocks a plan here. Nothing here is needed to take over.
locals {
  name = "catamaran-${var.environment}"
}

module "budget" {
  source = "../modules/budget"

  name        = local.name
  monthly_usd = var.monthly_budget_usd
  emails      = var.budget_emails
}

module "accelerator" {
  source = "../modules/accelerator"
  count  = var.entry == "accelerator" ? 1 : 0

  name = local.name
}

module "dns" {
  source = "../modules/dns"

  name        = local.name
  aws_region  = var.witness
  domain      = var.domain
  mode        = var.mode
  regions     = var.regions
  primary     = var.primary
  accelerator = one(module.accelerator[*].record)
}

module "ci_roles" {
  source = "../modules/ci-roles"
  count  = var.repository == null ? 0 : 1

  name          = local.name
  account_id    = var.account_id
  repository    = var.repository
  oidc_provider = var.oidc_provider
  aws_regions   = [for region in var.regions : region.aws_region]
}

module "recovery_plan" {
  source = "../modules/recovery-plan"
  count  = var.mode == "active-passive" && var.passive_engine == "aurora-global" ? 1 : 0

  name       = local.name
  aws_region = "us-east-1" # the only home of its control plane, as of Route 53's; it runs in each region
  account_id = var.account_id
  regions    = var.regions
  primary    = var.primary
}
