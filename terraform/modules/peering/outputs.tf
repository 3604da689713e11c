output "asked_id" {
  description = "The peering connection that this region asked for; null where it accepts."
  value       = one(aws_vpc_peering_connection.asked[*].id)
}
