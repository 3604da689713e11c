run "units_are_those_of_the_parameters" {
  command = plan
  assert {
    condition     = output.parameters["wal_sender_timeout"] == "30000" && output.parameters["wal_writer_delay"] == "10"
    error_message = "Milliseconds: ${jsonencode(output.parameters)}"
  }
  assert {
    condition     = output.parameters["max_slot_wal_keep_size"] == "2048"
    error_message = "Megabytes: ${jsonencode(output.parameters)}"
  }
  assert {
    condition     = output.parameters["jit"] == "0" && output.parameters["track_commit_timestamp"] == "1"
    error_message = "on and off are 1 and 0: ${jsonencode(output.parameters)}"
  }
  assert {
    condition     = output.parameters["max_replication_slots"] == "10" && output.parameters["wal_receiver_status_interval"] == "1"
    error_message = "Numbers stay: ${jsonencode(output.parameters)}"
  }
  assert {
    condition     = output.parameters["log_error_verbosity"] == "terse" && output.parameters["log_parameter_max_length_on_error"] == "0"
    error_message = "No rows in the logs: ${jsonencode(output.parameters)}"
  }
}
