# The stamp: everything of a region that keeps nothing. Applied once for each region, each with a state of its own in that region.
# Destroy it and apply it again whenever you like; data/ stays.
locals {
  sizes = jsondecode(file("${path.module}/../sizes.json"))
  place = module.place.place
  facts = { for label in keys(var.regions) : label => jsondecode(file("${var.facts}/${label}.json")) }
  own   = local.facts[var.region]
  peer  = local.facts[local.place.peer]
  # who signs the certificate of this region's database
  database_ca = trimspace(file("${var.facts}/${var.region}.pem"))

  counts = local.sizes.counts[local.place.tier]

  aurora           = var.mode == "active-passive" && var.passive_engine == "aurora-global"
  global_datastore = var.mode == "active-passive" && var.passive_sessions == "global-datastore"

  registry = "${var.account_id}.dkr.ecr.${local.place.aws_region}.amazonaws.com/${local.place.name}"
  images   = { for app in keys(local.sizes.tasks) : app => "${local.registry}/${app}:${var.image_tag}" }
}

module "place" {
  source = "../modules/place"

  environment = var.environment
  account_id  = var.account_id
  mode        = var.mode
  standby     = var.standby
  regions     = var.regions
  primary     = var.primary
  region      = var.region
}

module "cluster" {
  source = "../modules/cluster"
  place  = local.place
}

module "certificate" {
  source = "../modules/certificate"

  place   = local.place
  zone_id = var.zone_id
  common  = "app.${var.domain}"
  names   = ["${local.place.label}.${var.domain}"]
}

module "load_balancer" {
  source = "../modules/load-balancer"

  place                    = local.place
  vpc_id                   = local.own.vpc_id
  subnets                  = local.own.subnets.public
  certificate_arn          = module.certificate.arn
  zone_id                  = var.zone_id
  domain                   = var.domain
  accelerator_listener_arn = var.accelerator_listener_arn
  protect                  = var.protect
}

module "waf" {
  source = "../modules/waf"

  place                = local.place
  load_balancer_arn    = module.load_balancer.arn
  requests_per_address = var.requests_per_address
}
