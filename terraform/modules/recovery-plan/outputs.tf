output "arn" {
  description = "ARN of the plan."
  value       = aws_arcregionswitch_plan.this.arn
}
