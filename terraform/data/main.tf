# What a region keeps: its network, its key, its database, its sessions, its secrets. Applied once for each region, each with a state of
# its own in that region. The pair is joined by names and by facts that were saved as files, never by reading the other region.
locals {
  sizes  = jsondecode(file("${path.module}/../sizes.json"))
  place  = module.place.place
  peer   = try(jsondecode(file("${var.facts}/${local.place.peer}.json")), null)
  active = var.mode == "active-active"
  # by which the peer's gateways call this region's
  peer_name = "peer.${local.place.label}.${var.domain}"

  engine   = local.active ? "active-active" : var.passive_engine
  sessions = local.active ? "regional" : var.passive_sessions
  database = local.active ? module.database_active_active[0] : module.database_active_passive[0]
}

data "aws_availability_zones" "here" {
  region = local.place.aws_region
  state  = "available"
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

module "key" {
  source = "../modules/key"
  place  = local.place
}

module "network" {
  source = "../modules/network"

  place      = local.place
  zones      = data.aws_availability_zones.here.names
  zone_count = local.sizes.zones
  key_arn    = module.key.arn
}

module "private_endpoints" {
  source = "../modules/private-endpoints"

  place        = local.place
  vpc_id       = module.network.vpc_id
  subnets      = module.network.subnets["private"]
  route_tables = [module.network.route_tables["private"]]
}

module "peering" {
  source = "../modules/peering"
  count  = local.peer == null ? 0 : 1

  place        = local.place
  vpc_id       = module.network.vpc_id
  peer_vpc_id  = local.peer.vpc_id
  asked_id     = local.peer.peering_id
  route_tables = { for kind in ["private", "data"] : kind => module.network.route_tables[kind] }
}

module "peer_certificate" {
  source = "../modules/certificate"

  place   = local.place
  zone_id = var.zone_id
  names   = [local.peer_name]
}

module "peer_entry" {
  source = "../modules/peer-entry"

  place           = local.place
  vpc_id          = module.network.vpc_id
  subnets         = module.network.subnets["private"]
  name            = local.peer_name
  certificate_arn = module.peer_certificate.arn
  zone_id         = var.zone_id
}

module "images" {
  source = "../modules/images"

  name       = local.place.name
  aws_region = local.place.aws_region
  account_id = var.account_id
  key_arn    = module.key.arn
  protect    = var.protect
}
