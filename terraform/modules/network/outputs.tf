output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "subnets" {
  description = "Subnet ids by kind: public, private, data."
  value = {
    for kind in keys(local.kinds) :
    kind => [for key in sort(keys(local.subnets)) : aws_subnet.this[key].id if local.subnets[key].kind == kind]
  }
}

output "route_tables" {
  description = "Route table ids by kind."
  value       = { for kind, table in aws_route_table.this : kind => table.id }
}
