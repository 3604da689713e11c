# The region's ECS cluster, and the names by which services find each other (Service Connect).
resource "aws_service_discovery_http_namespace" "this" {
  region      = var.place.aws_region
  name        = "${var.place.name}-${var.place.label}"
  description = "Services of ${var.place.label}"
}

resource "aws_ecs_cluster" "this" {
  region = var.place.aws_region
  name   = var.place.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
  service_connect_defaults {
    namespace = aws_service_discovery_http_namespace.this.arn
  }
}
