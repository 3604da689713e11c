# One writer, in the primary region, and a copy that follows. engine decides who copies:
#   aurora-global  Aurora Global Database: storage-level copy, lag usually below a second, managed failover
#   rds-replica    RDS with a cross-region read replica: cheaper, promotion makes it an instance of its own
# The second region joins by names and ARNs that follow from names, never by the first region's state.
locals {
  aurora      = var.engine == "aurora-global"
  identifier  = "${var.place.name}-${var.place.label}"
  global_name = var.place.name
  peer_arn    = "arn:aws:rds:${var.place.peer_region}:${var.place.account_id}"
  family      = "${local.aurora ? "aurora-postgresql" : "postgres"}${split(".", var.postgres_version)[0]}"

  # The password's version needs a password, also in a run without secrets. It is read only when the version is new, and RDS
  # refuses this one, so that no database ever has it.
  not_given = "no / in a password"
}

resource "aws_db_subnet_group" "this" {
  region     = var.place.aws_region
  name       = local.identifier
  subnet_ids = var.subnets
}
