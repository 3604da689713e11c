# global/ prints these two
zone_id                  = "Z0000000000000000000"
accelerator_listener_arn = null

# what was pushed to the registry
image_tag    = "0000000"
tool_tags    = { collector = "v0.47.0", postgres = "18.6" }
architecture = "X86_64"

alarm_emails = ["you@example.com"] # yours
