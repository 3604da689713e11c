output "backends" {
  description = "Save each as environments/<environment>/<name>.s3.tfbackend."
  value       = { for name, bucket in module.state_bucket : name => bucket.backend }
}
