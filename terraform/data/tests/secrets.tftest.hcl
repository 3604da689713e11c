# docs/deploy.md applies data/ with secrets, then without, and destroys it without: each store takes both, in the same state. At its end
# each file destroys what it made, with the variables of its last run.
mock_provider "aws" {
  source = "./tests/mocks"
}

run "active_active_with_secrets" {
  state_key = "active_active"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "active-active"
    region = "west"
    given  = true
  }
}

run "active_active_without" {
  state_key = "active_active"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "active-active"
    region = "west"
    given  = false
  }
  assert {
    condition     = output.made == run.active_active_with_secrets.made
    error_message = "Without secrets what is there stays."
  }
}

run "aurora_with_secrets" {
  state_key = "aurora"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "aurora-global"
    region = "west"
    given  = true
  }
}

run "aurora_without" {
  state_key = "aurora"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "aurora-global"
    region = "west"
    given  = false
  }
  assert {
    condition     = output.made == run.aurora_with_secrets.made
    error_message = "Without secrets what is there stays."
  }
}

run "aurora_standby_with_secrets" {
  state_key = "aurora_standby"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "aurora-global"
    region = "central"
    given  = true
  }
}

run "aurora_standby_without" {
  state_key = "aurora_standby"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "aurora-global"
    region = "central"
    given  = false
  }
  assert {
    condition     = output.made == run.aurora_standby_with_secrets.made
    error_message = "Without secrets what is there stays."
  }
}

run "replica_with_secrets" {
  state_key = "replica"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "rds-replica"
    region = "west"
    given  = true
  }
}

run "replica_without" {
  state_key = "replica"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "rds-replica"
    region = "west"
    given  = false
  }
  assert {
    condition     = output.made == run.replica_with_secrets.made
    error_message = "Without secrets what is there stays."
  }
}

run "replica_standby_with_secrets" {
  state_key = "replica_standby"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "rds-replica"
    region = "central"
    given  = true
  }
}

run "replica_standby_without" {
  state_key = "replica_standby"
  module {
    source = "./tests/stores"
  }
  variables {
    engine = "rds-replica"
    region = "central"
    given  = false
  }
  assert {
    condition     = output.made == run.replica_standby_with_secrets.made
    error_message = "Without secrets what is there stays."
  }
}

run "new_secrets" {
  state_key = "active_active"
  module {
    source = "./tests/stores"
  }
  variables {
    engine          = "active-active"
    region          = "west"
    given           = true
    secrets_version = 2
  }
}
