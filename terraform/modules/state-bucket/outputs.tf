output "backend" {
  description = "Content of the .s3.tfbackend file for this region."
  value       = <<-END
    bucket     = "${aws_s3_bucket.this.bucket}"
    region     = "${var.aws_region}"
    kms_key_id = "${aws_kms_key.this.arn}"
  END
}

output "aws_region" {
  description = "Where the bucket is."
  value       = aws_s3_bucket.this.region
}
