output "name" {
  description = "Name of the table, the same in both regions."
  value       = aws_dynamodb_table.this.name
}
