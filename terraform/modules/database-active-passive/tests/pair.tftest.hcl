mock_provider "aws" {}

run "west" {
  module {
    source = "../place"
  }
  variables {
    environment = "demo"
    account_id  = "123456789012"
    mode        = "active-passive"
    standby     = "warm"
    primary     = "west"
    region      = "west"
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
    }
  }
}

run "central" {
  module {
    source = "../place"
  }
  variables {
    environment = "demo"
    account_id  = "123456789012"
    mode        = "active-passive"
    standby     = "warm"
    primary     = "west"
    region      = "central"
    regions = {
      west    = { aws_region = "eu-west-1", cidr = "10.10.0.0/16" }
      central = { aws_region = "eu-central-1", cidr = "10.20.0.0/16" }
    }
  }
}

run "aurora_is_led_by_the_primary" {
  command = plan
  variables {
    place            = run.west.place
    engine           = "aurora-global"
    size             = { class = "db.r8g.large", storage_gb = 0, instances = 2 }
    postgres_version = "17.7"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200", log_error_verbosity = "terse" }
  }
  assert {
    condition     = contains([for one in aws_rds_cluster_parameter_group.this[0].parameter : one.value if one.name == "log_error_verbosity"], "terse")
    error_message = "Its log quotes no rows."
  }
  assert {
    condition     = length(aws_rds_global_cluster.this) == 1 && aws_rds_global_cluster.this[0].storage_encrypted
    error_message = "The primary makes the global cluster, encrypted."
  }
  assert {
    condition     = aws_rds_cluster.this[0].master_username == "postgres" && aws_rds_cluster.this[0].source_region == null
    error_message = "It has the administrator and no source."
  }
  assert {
    condition     = aws_rds_cluster.this[0].region == "eu-west-1" && aws_rds_cluster.this[0].storage_encrypted
    error_message = "In its own region, encrypted."
  }
  assert {
    condition     = length(aws_rds_cluster_instance.this) == 2 && alltrue([for one in aws_rds_cluster_instance.this : !one.publicly_accessible])
    error_message = "Two instances, none public."
  }
  assert {
    condition     = length(aws_db_instance.this) == 0
    error_message = "No instance of plain RDS."
  }
}

run "aurora_is_followed_by_name" {
  command = plan
  variables {
    place            = run.central.place
    engine           = "aurora-global"
    size             = { class = "db.r8g.large", storage_gb = 0, instances = 1 }
    postgres_version = "17.7"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  assert {
    condition     = length(aws_rds_global_cluster.this) == 0
    error_message = "One state owns the global cluster."
  }
  assert {
    condition     = aws_rds_cluster.this[0].global_cluster_identifier == "catamaran-demo"
    error_message = "It joins by name."
  }
  assert {
    condition     = aws_rds_cluster.this[0].master_password_wo_version == null && aws_rds_cluster.this[0].source_region == "eu-west-1"
    error_message = "It is given no password of its own."
  }
  assert {
    condition     = aws_rds_cluster.this[0].region == "eu-central-1" && length(aws_rds_cluster_instance.this) == 1
    error_message = "One instance in its own region."
  }
}

run "a_replica_follows_by_arn" {
  command = plan
  variables {
    place            = run.central.place
    engine           = "rds-replica"
    size             = { class = "db.m8g.large", storage_gb = 100, instances = 1 }
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
    condition     = aws_db_instance.this[0].replicate_source_db == "arn:aws:rds:eu-west-1:123456789012:db:catamaran-demo-west"
    error_message = "It follows the primary by ARN."
  }
  assert {
    condition     = !aws_db_instance.this[0].publicly_accessible && aws_db_instance.this[0].storage_encrypted
    error_message = "Neither public nor open."
  }
  assert {
    condition     = aws_db_instance.this[0].password_wo_version == null && length(aws_rds_cluster.this) == 0
    error_message = "No password of its own, no Aurora."
  }
}

run "refuses_a_burstable_class_in_a_global_database" {
  command = plan
  variables {
    place            = run.central.place
    engine           = "aurora-global"
    size             = { class = "db.t4g.medium", storage_gb = 0, instances = 1 }
    postgres_version = "17.7"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  expect_failures = [var.size]
}

run "aurora_keeps_its_password_in_a_run_without_secrets" {
  command = plan
  variables {
    place            = run.west.place
    engine           = "aurora-global"
    size             = { class = "db.r8g.large", storage_gb = 0, instances = 2 }
    postgres_version = "17.7"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  assert {
    condition     = aws_rds_cluster.this[0].master_password_wo_version == 1
    error_message = "A version that changes with the secrets would be a new password."
  }
}

run "the_primary_of_a_replica_keeps_its_password_in_a_run_without_secrets" {
  command = plan
  variables {
    place            = run.west.place
    engine           = "rds-replica"
    size             = { class = "db.m8g.large", storage_gb = 100, instances = 2 }
    postgres_version = "18"
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password_version = 1
    protect          = true
    parameters       = { track_commit_timestamp = "1", wal_writer_delay = "10", jit = "0", max_connections = "200" }
  }
  assert {
    condition     = aws_db_instance.this[0].password_wo_version == 1
    error_message = "A version that changes with the secrets would be a new password."
  }
}
