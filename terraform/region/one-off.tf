# Tasks that a person or a workflow runs once, with aws ecs run-task: see docs/deploy.md.
module "database_setup" {
  source = "../modules/database-setup"

  place              = local.place
  image              = "${local.registry}/postgres:${var.tool_tags.postgres}"
  architecture       = var.architecture
  database_host      = local.own.database_host
  peer_database_host = local.peer.database_host
  database_ca        = local.database_ca
  key_arn            = local.own.key_arn
  secret_arn         = local.own.shared_secret_arn
}

# The apps' migrations, as the owner of the schemas: the app starts, migrates and ends. As in Compose, Flyway is given an address of
# its own: with the app's it would also have the app's time-outs, and a migration takes longer than a payment.
module "release" {
  source   = "../modules/task"
  for_each = toset(["identity", "payments"])

  place        = local.place
  name         = "release-${each.key}"
  image        = local.images[each.key]
  size         = local.sizes.tasks[each.key]
  architecture = var.architecture
  environment = merge(local.environments[each.key], {
    CATAMARAN_MIGRATE       = "true"
    QUARKUS_INIT_AND_EXIT   = "true"
    QUARKUS_FLYWAY_JDBC_URL = local.database.CATAMARAN_DATABASE_URL
    QUARKUS_FLYWAY_USERNAME = "catamaran"
  })
  secrets = merge(local.secrets[each.key], { QUARKUS_FLYWAY_PASSWORD = local.shared.owner })
  key_arn = local.own.key_arn
}

# An operator's order or question to the controller, which only this network reaches: bin/order fills in ADDRESS, CALL and BODY.
module "order" {
  source = "../modules/task"

  place        = local.place
  name         = "order"
  image        = "${local.registry}/postgres:${var.tool_tags.postgres}"
  size         = { cpu = 256, memory_mb = 512 }
  architecture = var.architecture
  user         = "999"
  key_arn      = local.own.key_arn
  environment  = { ADDRESS = "", CALL = "GET /status", BODY = "" }
  secrets      = { ORDERS_TOKEN = local.shared.orders_token }
  command = ["bash", "-ceu", <<-END
    port=8080
    [ "$${CALL%% *}" = GET ] || port=9000
    exec 3<>"/dev/tcp/$ADDRESS/$port"
    printf '%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' \
      "$CALL" "$ADDRESS:$port" "$ORDERS_TOKEN" "$${#BODY}" "$BODY" >&3
    cat <&3
  END
  ]
}

# Such a task needs a group: out to the database and the endpoints, in from nobody.
resource "aws_security_group" "one_off" {
  region      = local.place.aws_region
  name        = "${local.place.name}-one-off"
  description = "One-off tasks"
  vpc_id      = local.own.vpc_id
}

resource "aws_vpc_security_group_egress_rule" "one_off" {
  for_each = { network = local.place.cidr, endpoints = "0.0.0.0/0" }

  region            = local.place.aws_region
  security_group_id = aws_security_group.one_off.id
  description       = each.key == "network" ? "Database, controller and AWS services" : "Image layers in S3: the only road out is its endpoint"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = each.key == "network" ? 9000 : 443
}
