mock_provider "aws" {}

run "passive" {
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

run "leading" {
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

run "active" {
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

run "a_standby_follows" {
  command = plan
  variables {
    place            = run.passive.place
    kind             = "global-datastore"
    global_id        = "abcde-catamaran-demo"
    size             = { node = "cache.m7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  assert {
    condition     = aws_elasticache_replication_group.member[0].global_replication_group_id == "abcde-catamaran-demo"
    error_message = "The standby's store follows."
  }
  assert {
    condition     = aws_elasticache_replication_group.member[0].automatic_failover_enabled && aws_elasticache_replication_group.member[0].num_cache_clusters >= 2
    error_message = "It has the leader's automatic failover, and the second node that this needs."
  }
  assert {
    condition     = length(aws_elasticache_parameter_group.this) == 0 && length(aws_elasticache_global_replication_group.this) == 0
    error_message = "It takes the leader's settings and leads nothing."
  }
}

run "the_leader_is_encrypted_and_keeps_its_password_in_a_run_without_secrets" {
  command = plan
  variables {
    place            = run.leading.place
    kind             = "global-datastore"
    size             = { node = "cache.m7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password_version = 1
  }
  assert {
    condition     = tobool(aws_elasticache_replication_group.member[0].at_rest_encryption_enabled) && aws_elasticache_replication_group.member[0].transit_encryption_enabled
    error_message = "The leader decides for its followers: encrypted on disk and on the way."
  }
  assert {
    condition     = aws_elasticache_replication_group.member[0].auth_token_wo_version == 1
    error_message = "A version that changes with the secrets would be a new password."
  }
}

run "each_region_has_its_own" {
  command = plan
  variables {
    place            = run.active.place
    kind             = "regional"
    size             = { node = "cache.t4g.small", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  assert {
    condition     = length(aws_elasticache_global_replication_group.this) == 0 && aws_elasticache_replication_group.regional[0].engine == "valkey"
    error_message = "Each region has its own."
  }
  assert {
    condition     = tobool(aws_elasticache_replication_group.regional[0].at_rest_encryption_enabled) && aws_elasticache_replication_group.regional[0].transit_encryption_enabled
    error_message = "Encrypted on disk and on the way."
  }
  assert {
    condition     = aws_elasticache_replication_group.regional[0].region == "eu-central-1" && aws_elasticache_replication_group.regional[0].automatic_failover_enabled
    error_message = "In its region, with a second node."
  }
  assert {
    condition     = one(aws_elasticache_parameter_group.this[0].parameter).value == "noeviction"
    error_message = "A full store refuses, it does not log customers out."
  }
}

run "refuses_one_writer_in_active_active" {
  command = plan
  variables {
    place            = run.active.place
    kind             = "global-datastore"
    global_id        = "abcde"
    size             = { node = "cache.m7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  expect_failures = [var.kind]
}

run "refuses_a_standby_without_its_leader" {
  command = plan
  variables {
    place            = run.passive.place
    kind             = "global-datastore"
    size             = { node = "cache.m7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  expect_failures = [var.global_id]
}

run "refuses_small_nodes_in_a_global_datastore" {
  command = plan
  variables {
    place            = run.passive.place
    kind             = "global-datastore"
    global_id        = "abcde"
    size             = { node = "cache.t4g.small", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  expect_failures = [var.size]
}

run "another_size_is_given_to_the_datastore" {
  command = plan
  variables {
    place            = run.leading.place
    kind             = "global-datastore"
    size             = { node = "cache.r7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  assert {
    condition     = one(aws_elasticache_global_replication_group.this).cache_node_type == "cache.r7g.large"
    error_message = "What its members leave alone, the datastore must change."
  }
}

run "made_with_small_nodes" {
  variables {
    place            = run.active.place
    kind             = "regional"
    size             = { node = "cache.t4g.small", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
}

run "a_regional_store_grows_with_its_size" {
  command = plan
  variables {
    place            = run.active.place
    kind             = "regional"
    size             = { node = "cache.m7g.large", nodes = 2 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  assert {
    condition     = aws_elasticache_replication_group.regional[0].node_type == "cache.m7g.large"
    error_message = "Another size in sizes.json must reach the store."
  }
}

run "refuses_a_single_node_in_a_global_datastore" {
  command = plan
  variables {
    place            = run.passive.place
    kind             = "global-datastore"
    global_id        = "abcde"
    size             = { node = "cache.m7g.large", nodes = 1 }
    vpc_id           = "vpc-1"
    subnets          = ["subnet-1", "subnet-2"]
    key_arn          = "arn:aws:kms:eu-west-1:123456789012:key/1"
    password         = "0123456789abcdef0123456789abcdef"
    password_version = 1
  }
  expect_failures = [var.size]
}
