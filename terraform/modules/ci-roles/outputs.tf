output "role_arns" {
  description = "Roles by what they are for."
  value       = { for name, role in aws_iam_role.this : name => role.arn }
}

output "policies" {
  description = "Policies by role, as JSON."
  value       = { for name, policy in aws_iam_role_policy.this : name => policy.policy }
}

output "makes_the_provider" {
  description = "Whether GitHub's OIDC provider is in this state."
  value       = length(aws_iam_openid_connect_provider.this) > 0
}
