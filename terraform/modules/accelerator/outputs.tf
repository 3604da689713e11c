output "record" {
  description = "For modules/dns."
  value = {
    dns_name = aws_globalaccelerator_accelerator.this.dns_name
    zone_id  = aws_globalaccelerator_accelerator.this.hosted_zone_id
  }
}

output "listener_arn" {
  description = "For region/: where it adds its endpoint group."
  value       = aws_globalaccelerator_listener.this.arn
}
