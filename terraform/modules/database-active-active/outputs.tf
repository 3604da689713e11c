output "writer_host" {
  description = "Host that takes writes."
  value       = aws_db_instance.this.address
}

output "hosts" {
  description = "All hosts, the writer first."
  value       = [aws_db_instance.this.address]
}

output "arns" {
  description = "What a controller may promote: nothing, every region writes already."
  value       = []
}
