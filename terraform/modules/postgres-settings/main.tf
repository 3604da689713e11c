# The settings of infra/postgres/region.conf as RDS wants them: read from that file, so that there is no second copy.
# RDS sets wal_level, hot_standby and synchronous_standby_names itself (its sync replica is not in another region), and takes
# plain numbers in the unit of the parameter.
locals {
  lines = [for line in split("\n", file("${path.module}/../../${var.file}")) : regexall("^([a-z_]+) = '?([^' ]*)'?$", trimspace(line))]
  conf  = { for found in flatten([for line in local.lines : [for hit in line : { name = hit[0], value = hit[1] }]]) : found.name => found.value }

  # name = unit of the parameter in RDS
  taken = {
    max_wal_senders                = ""
    max_replication_slots          = ""
    max_active_replication_origins = ""
    max_worker_processes           = ""
    hot_standby_feedback           = ""
    track_commit_timestamp         = ""
    wal_sender_timeout             = "ms"
    wal_receiver_timeout           = "ms"
    wal_receiver_status_interval   = "s"
    wal_retrieve_retry_interval    = "ms"
    tcp_keepalives_idle            = "s"
    tcp_keepalives_interval        = "s"
    tcp_keepalives_count           = ""
    max_slot_wal_keep_size         = "MB"
    wal_writer_delay               = "ms"
    max_connections                = ""
    jit                            = ""
    # no rows in the logs
    log_error_verbosity               = ""
    log_min_error_statement           = ""
    log_parameter_max_length          = ""
    log_parameter_max_length_on_error = ""
  }
  # how many of the unit one of the suffix is
  factors = {
    ms = { ms = 1, s = 1000, min = 60000 }
    s  = { s = 1, min = 60 }
    MB = { MB = 1, GB = 1024 }
  }
  split = { for name, unit in local.taken : name => regex("^([0-9]*)([A-Za-z]*)$", lookup(local.conf, name, "")) if unit != "" }

  parameters = { for name, unit in local.taken : name => unit == "" || try(local.split[name][1], "") == "" ? (
    contains(["on", "off"], local.conf[name]) ? (local.conf[name] == "on" ? "1" : "0") : local.conf[name]
  ) : tostring(tonumber(local.split[name][0]) * local.factors[unit][local.split[name][1]]) }
}
