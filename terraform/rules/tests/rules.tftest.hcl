# The rules on all files, and each rule on a planted fault that it must find.
run "all_files_were_read" {
  command = plan
  assert {
    condition     = output.read.files > 80 && output.read.resources > 100 && output.read.variables > 100
    error_message = "Too little was read: ${jsonencode(output.read)}"
  }
}

run "every_regional_resource_carries_its_region" {
  command = plan
  assert {
    condition     = length(output.found.without_region) == 0
    error_message = "Without a region of its own: ${join(", ", output.found.without_region)}"
  }
}

run "no_database_is_public" {
  command = plan
  assert {
    condition     = length(output.found.public_database) == 0
    error_message = "Does not say publicly_accessible = false: ${join(", ", output.found.public_database)}"
  }
}

run "nothing_in_a_network_gets_a_public_address" {
  command = plan
  assert {
    condition     = length(output.found.public_address) == 0
    error_message = "Gets a public address: ${join(", ", output.found.public_address)}"
  }
}

run "everything_that_keeps_data_is_encrypted" {
  command = plan
  assert {
    condition     = length(output.found.not_encrypted) == 0
    error_message = "Not encrypted: ${join(", ", output.found.not_encrypted)}"
  }
}

run "no_secret_is_readable_in_a_plan_or_state" {
  command = plan
  assert {
    condition     = length(output.found.readable_secret) == 0
    error_message = "Takes a secret that is not write-only: ${join(", ", output.found.readable_secret)}"
  }
}

run "no_follower_says_its_own_encryption" {
  command = plan
  assert {
    condition     = length(output.found.own_encryption) == 0
    error_message = "Takes its encryption from the leader, and may not say it: ${join(", ", output.found.own_encryption)}"
  }
}

run "every_security_group_text_is_one_that_ec2_takes" {
  command = plan
  assert {
    condition     = length(output.found.group_text) == 0
    error_message = "Has a text that EC2 refuses: letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* at most 255: ${join(", ", output.found.group_text)}"
  }
}

run "every_version_of_a_secret_has_its_value_also_without_secrets" {
  command = plan
  assert {
    condition     = length(output.found.lone_version) == 0
    error_message = "A ..._wo_version without its ..._wo in a run without secrets: ${join(", ", output.found.lone_version)}"
  }
}

run "every_listener_ends_tls_or_leads_to_one_that_does" {
  command = plan
  assert {
    condition     = length(output.found.clear_listener) == 0
    error_message = "Neither TLS 1.2 at least nor a redirect to it: ${join(", ", output.found.clear_listener)}"
  }
}

run "every_health_check_times_out_before_the_next" {
  command = plan
  assert {
    condition     = length(output.found.slow_check) == 0
    error_message = "Does not say a timeout below its interval: ${join(", ", output.found.slow_check)}"
  }
}

run "no_accelerator_is_told_a_check_that_it_ignores" {
  command = plan
  assert {
    condition     = length(output.found.ignored_check) == 0
    error_message = "A load balancer behind an accelerator is asked by its target groups' checks alone: ${join(", ", output.found.ignored_check)}"
  }
}

run "nothing_that_an_account_has_once_is_made_by_each_environment" {
  command = plan
  assert {
    condition     = length(output.found.once_an_account) == 0
    error_message = "A second environment breaks it, or is refused: ${join(", ", output.found.once_an_account)}"
  }
}

run "nothing_of_both_regions_is_in_the_state_of_one" {
  command = plan
  assert {
    condition     = length(output.found.of_both_regions) == 0
    error_message = "The provider asks both regions for it: with one dark no plan of this root is possible: ${join(", ", output.found.of_both_regions)}"
  }
}

run "no_policy_has_a_wildcard_action" {
  command = plan
  assert {
    condition     = length(output.found.wildcard_action) == 0
    error_message = "A wildcard in an action: ${join(", ", output.found.wildcard_action)}"
  }
}

run "every_variable_has_description_type_and_validation" {
  command = plan
  assert {
    condition     = length(output.found.loose_variable) == 0
    error_message = "Lacks description, type or validation: ${join(", ", output.found.loose_variable)}"
  }
}

run "files_stay_short" {
  command = plan
  assert {
    condition     = length(output.found.long_file) == 0
    error_message = "Longer than most_lines: ${join(", ", output.found.long_file)}"
  }
}

run "a_deployment_is_described_alike_in_every_root" {
  command = plan
  assert {
    condition     = length(output.found.other_deployment) == 0
    error_message = "Differs between the roots: ${join(", ", output.found.other_deployment)}"
  }
}

run "each_planted_fault_is_found" {
  command = plan
  variables {
    folder  = "./tests/planted"
    pattern = "**/*.planted"
  }

  assert {
    condition     = anytrue([for at in output.found.without_region : startswith(at, "without_region.planted")])
    error_message = "The rule without_region does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.public_database : startswith(at, "public_database.planted")])
    error_message = "The rule public_database does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.public_address : startswith(at, "public_address.planted")])
    error_message = "The rule public_address does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.not_encrypted : startswith(at, "not_encrypted.planted")])
    error_message = "The rule not_encrypted does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.readable_secret : startswith(at, "readable_secret.planted")])
    error_message = "The rule readable_secret does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.wildcard_action : startswith(at, "wildcard_action.planted")])
    error_message = "The rule wildcard_action does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.loose_variable : startswith(at, "loose_variable.planted")])
    error_message = "The rule loose_variable does not find what was planted for it."
  }
  assert {
    condition     = length([for at in output.found.not_encrypted : at if startswith(at, "unencrypted_leader.planted")]) == 2
    error_message = "The rule not_encrypted does not find the leaders planted in unencrypted_leader."
  }
  assert {
    condition     = anytrue([for at in output.found.own_encryption : startswith(at, "own_encryption.planted")])
    error_message = "The rule own_encryption does not find what was planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.group_text : startswith(at, "group_text.planted")])
    error_message = "The rule group_text does not find what was planted for it."
  }
  assert {
    condition     = length([for at in output.found.lone_version : at if startswith(at, "lone_version.planted")]) == 2
    error_message = "The rule lone_version does not find both that were planted for it."
  }
  assert {
    condition     = length([for at in output.found.clear_listener : at if startswith(at, "clear_listener.planted")]) == 2
    error_message = "The rule clear_listener does not find both that were planted for it."
  }
  assert {
    condition     = length([for at in output.found.slow_check : at if startswith(at, "slow_check.planted")]) == 2
    error_message = "The rule slow_check does not find both that were planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.ignored_check : startswith(at, "ignored_check.planted")])
    error_message = "The rule ignored_check does not find what was planted for it."
  }
  assert {
    condition     = length([for at in output.found.once_an_account : at if startswith(at, "once_an_account.planted")]) == 2
    error_message = "The rule once_an_account does not find both that were planted for it."
  }
  assert {
    condition     = anytrue([for at in output.found.of_both_regions : startswith(at, "of_both_regions.planted")])
    error_message = "The rule of_both_regions does not find what was planted for it."
  }
}
