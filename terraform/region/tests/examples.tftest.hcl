# The example environments as they are, in both modes.
mock_provider "aws" {
  source = "./tests/mocks"
}

run "example_passive" {
  command = apply
  module {
    source = "../environments"
  }
  variables {
    name = "active-passive"
  }
}

run "active_passive_west" {
  command = plan
  variables {
    environment              = run.example_passive.deployment.environment
    account_id               = run.example_passive.deployment.account_id
    domain                   = run.example_passive.deployment.domain
    mode                     = run.example_passive.deployment.mode
    standby                  = run.example_passive.deployment.standby
    passive_engine           = run.example_passive.deployment.passive_engine
    passive_sessions         = run.example_passive.deployment.passive_sessions
    regions                  = run.example_passive.deployment.regions
    primary                  = run.example_passive.deployment.primary
    witness                  = run.example_passive.deployment.witness
    protect                  = run.example_passive.deployment.protect
    zone_id                  = run.example_passive.region.zone_id
    accelerator_listener_arn = run.example_passive.region.accelerator_listener_arn
    image_tag                = run.example_passive.region.image_tag
    tool_tags                = run.example_passive.region.tool_tags
    architecture             = run.example_passive.region.architecture
    alarm_emails             = run.example_passive.region.alarm_emails
    facts                    = "./tests/facts"
    region                   = "west"
  }
  assert {
    condition     = startswith(output.address, "https://")
    error_message = "The example active-passive does not plan as it should."
  }
}

run "active_passive_central" {
  command = plan
  variables {
    environment              = run.example_passive.deployment.environment
    account_id               = run.example_passive.deployment.account_id
    domain                   = run.example_passive.deployment.domain
    mode                     = run.example_passive.deployment.mode
    standby                  = run.example_passive.deployment.standby
    passive_engine           = run.example_passive.deployment.passive_engine
    passive_sessions         = run.example_passive.deployment.passive_sessions
    regions                  = run.example_passive.deployment.regions
    primary                  = run.example_passive.deployment.primary
    witness                  = run.example_passive.deployment.witness
    protect                  = run.example_passive.deployment.protect
    zone_id                  = run.example_passive.region.zone_id
    accelerator_listener_arn = run.example_passive.region.accelerator_listener_arn
    image_tag                = run.example_passive.region.image_tag
    tool_tags                = run.example_passive.region.tool_tags
    architecture             = run.example_passive.region.architecture
    alarm_emails             = run.example_passive.region.alarm_emails
    facts                    = "./tests/facts"
    region                   = "central"
  }
  assert {
    condition     = startswith(output.address, "https://")
    error_message = "The example active-passive does not plan as it should."
  }
}

run "example_active" {
  command = apply
  module {
    source = "../environments"
  }
  variables {
    name = "active-active"
  }
}

run "active_active_west" {
  command = plan
  variables {
    environment              = run.example_active.deployment.environment
    account_id               = run.example_active.deployment.account_id
    domain                   = run.example_active.deployment.domain
    mode                     = run.example_active.deployment.mode
    standby                  = run.example_active.deployment.standby
    passive_engine           = run.example_active.deployment.passive_engine
    passive_sessions         = run.example_active.deployment.passive_sessions
    regions                  = run.example_active.deployment.regions
    primary                  = run.example_active.deployment.primary
    witness                  = run.example_active.deployment.witness
    protect                  = run.example_active.deployment.protect
    zone_id                  = run.example_active.region.zone_id
    accelerator_listener_arn = run.example_active.region.accelerator_listener_arn
    image_tag                = run.example_active.region.image_tag
    tool_tags                = run.example_active.region.tool_tags
    architecture             = run.example_active.region.architecture
    alarm_emails             = run.example_active.region.alarm_emails
    facts                    = "./tests/facts"
    region                   = "west"
  }
  assert {
    condition     = startswith(output.address, "https://")
    error_message = "The example active-active does not plan as it should."
  }
}

run "active_active_central" {
  command = plan
  variables {
    environment              = run.example_active.deployment.environment
    account_id               = run.example_active.deployment.account_id
    domain                   = run.example_active.deployment.domain
    mode                     = run.example_active.deployment.mode
    standby                  = run.example_active.deployment.standby
    passive_engine           = run.example_active.deployment.passive_engine
    passive_sessions         = run.example_active.deployment.passive_sessions
    regions                  = run.example_active.deployment.regions
    primary                  = run.example_active.deployment.primary
    witness                  = run.example_active.deployment.witness
    protect                  = run.example_active.deployment.protect
    zone_id                  = run.example_active.region.zone_id
    accelerator_listener_arn = run.example_active.region.accelerator_listener_arn
    image_tag                = run.example_active.region.image_tag
    tool_tags                = run.example_active.region.tool_tags
    architecture             = run.example_active.region.architecture
    alarm_emails             = run.example_active.region.alarm_emails
    facts                    = "./tests/facts"
    region                   = "central"
  }
  assert {
    condition     = startswith(output.address, "https://")
    error_message = "The example active-active does not plan as it should."
  }
}
