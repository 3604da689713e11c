mock_provider "aws" {}

run "central" {
  module {
    source = "../place"
  }
  variables {
    environment = "demo"
    account_id  = "123456789012"
    mode        = "active-active"
    standby     = "warm"
    primary     = "west"
    region      = "central"
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
    }
  }
}

run "each_region_writes_for_itself" {
  command = plan
  variables {
    place            = run.central.place
    size             = { class = "db.m8g.large", storage_gb = 100, multi_az = true }
    postgres_version = "18"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  assert {
    condition     = aws_db_instance.this.region == "eu-central-1"
    error_message = "The instance is in its own region."
  }
  assert {
    condition     = !aws_db_instance.this.publicly_accessible
    error_message = "No public database."
  }
  assert {
    condition     = aws_db_instance.this.storage_encrypted && aws_db_instance.this.kms_key_id != null
    error_message = "Encrypted with the region's key."
  }
  assert {
    condition     = aws_db_instance.this.deletion_protection && !aws_db_instance.this.skip_final_snapshot
    error_message = "Protected, with a last snapshot."
  }
  assert {
    condition     = aws_db_instance.this.replicate_source_db == null
    error_message = "Both regions write: no instance follows another."
  }
  assert {
    condition     = aws_db_parameter_group.this.family == "postgres18"
    error_message = "The parameters are those of PostgreSQL 18."
  }
  assert {
    condition     = contains([for one in aws_db_parameter_group.this.parameter : one.name if one.value == "1"], "rds.logical_replication")
    error_message = "Logical replication is on."
  }
  assert {
    condition     = toset([for rule in aws_vpc_security_group_ingress_rule.postgres : rule.cidr_ipv4]) == toset(["10.10.0.0/16", "10.20.0.0/16"])
    error_message = "Only the two networks may connect."
  }
}

run "keeps_its_password_in_a_run_without_secrets" {
  command = plan
  variables {
    place            = run.central.place
    size             = { class = "db.m8g.large", storage_gb = 100, multi_az = true }
    postgres_version = "18"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  assert {
    condition     = aws_db_instance.this.password_wo_version == 1
    error_message = "A version that changes with the secrets would be a new password."
  }
}
