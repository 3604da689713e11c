output "topic_arn" {
  description = "Where alarms go."
  value       = aws_sns_topic.this.arn
}

output "drill_stop_arn" {
  description = "The alarm that stops a running experiment."
  value       = aws_cloudwatch_metric_alarm.drill_stop.arn
}

output "names" {
  description = "Names of all alarms that tell people."
  value       = sort(concat(keys(aws_cloudwatch_metric_alarm.simple), keys(aws_cloudwatch_metric_alarm.of_home)))
}
