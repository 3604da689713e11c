# Rules over the text of every Terraform file here, as a test: what a mocked plan cannot see for every resource at once, such as a
# forgotten region, is seen here for all, also for resources that are added later. No provider, no plan of anything.
terraform {
  required_version = ">= 1.11"
}

locals {
  texts = { for name in fileset(var.folder, var.pattern) : name => file("${var.folder}/${name}") if !strcontains(name, ".terraform/") }

  blocks = flatten([for file, text in local.texts : [
    for found in regexall("(?ms)^(resource|data|ephemeral) \"(aws_[a-z0-9_]+)\" \"([a-z0-9_]+)\" \\{\n(.*?)^\\}", text) :
    { at = "${file}: ${found[1]}.${found[2]}", kind = found[0], type = found[1], body = found[3] }
  ]])
  resources = [for block in local.blocks : block if block.kind == "resource"]
  variables = flatten([for file, text in local.texts : [
    for found in regexall("(?ms)^variable \"([a-z_]+)\" \\{\n(.*?)^\\}", text) : { at = "${file}: var.${found[0]}", body = found[1] }
  ]])

  # services without regions
  global = "^aws_(iam|route53|globalaccelerator|budgets|caller_identity)(_|$)"

  # what each type must say so that its data is encrypted
  encrypted = {
    aws_cloudwatch_log_group          = ["kms_key_id += "]
    aws_db_instance                   = ["storage_encrypted += true\n", "kms_key_id += ", "performance_insights_kms_key_id += "]
    aws_dynamodb_table                = ["server_side_encryption \\{\n +enabled += true\n"]
    aws_ecr_repository                = ["encryption_type += \"KMS\"\n"]
    aws_elasticache_replication_group = ["at_rest_encryption_enabled += true( #|\n)", "transit_encryption_enabled += true( #|\n)", "kms_key_id += "]
    aws_rds_cluster                   = ["storage_encrypted += true\n", "kms_key_id += "]
    aws_rds_cluster_instance          = ["performance_insights_kms_key_id += "]
    aws_rds_global_cluster            = ["storage_encrypted += true\n"]
    aws_secretsmanager_secret         = ["kms_key_id += "]
    aws_sns_topic                     = ["kms_master_key_id += "]
  }
  # A follower in a global datastore takes its encryption from the leader and may not say it: null, by the same condition that makes
  # it a follower. Everybody else says true: hence such a body is read as its leader's.
  joins   = "global_replication_group_id += local[.]follows \\? "
  leaders = { for block in local.resources : block.at => can(regex(local.joins, block.body)) ? replace(block.body, "= local.follows ? null : ", "= ") : block.body }

  # What security groups say of themselves: EC2 takes no other characters, and 255 of them at most.
  group       = "^aws_(default_)?security_group(_rule)?$|^aws_vpc_security_group_(in|e)gress_rule$"
  group_texts = { for block in local.resources : block.at => flatten([for line in regexall("(?m)^ +description += (.*)$", block.body) : regexall("\"([^\"]*)\"", line[0])]) if can(regex(local.group, block.type)) }
  group_text  = "^[a-zA-Z0-9. _:/()#,@+=&;{}!$*\\[\\]-]{0,255}$"

  # write-only arguments with what they take when there are no secrets, and their versions; each with the condition it stands under
  written = { for block in local.resources : block.at => {
    values   = [for found in regexall("(?m)^ +([a-z_]+)_wo += ([a-z._]+ \\? )?(?:coalesce\\(|var[.][a-z_]+ == null \\? \"\" : )", block.body) : join(" ", compact(found))]
    versions = [for found in regexall("(?m)^ +([a-z_]+)_wo_version += ([a-z._]+ \\? )?", block.body) : join(" ", compact(found))]
  } }

  databases = ["aws_db_instance", "aws_rds_cluster_instance"]
  plain     = "(?m)^ +(password|master_password|auth_token|secret_string|passwords) += "

  found = {
    without_region   = [for block in local.blocks : block.at if !can(regex(local.global, block.type)) && !can(regex("(?m)^  region += (var|local)[.]", block.body))]
    public_database  = [for block in local.resources : block.at if contains(local.databases, block.type) && !can(regex("publicly_accessible += false\n", block.body))]
    public_address   = [for block in local.resources : block.at if can(regex("(map_public_ip_on_launch|assign_public_ip) += true", block.body))]
    not_encrypted    = [for block in local.resources : block.at if !alltrue([for said in lookup(local.encrypted, block.type, []) : can(regex(said, local.leaders[block.at]))])]
    own_encryption   = [for block in local.resources : block.at if can(regex("global_replication_group_id += ", block.body)) && can(regex("_encryption_enabled += ", replace(block.body, "/_encryption_enabled += local[.]follows \\? null : /", "")))]
    group_text       = [for block in local.resources : block.at if !alltrue([for text in lookup(local.group_texts, block.at, []) : can(regex(local.group_text, text))])]
    lone_version     = [for block in local.resources : block.at if length(setsubtract(local.written[block.at].versions, local.written[block.at].values)) > 0]
    slow_check       = [for block in local.resources : block.at if can(regex("^aws_a?lb_target_group$", block.type)) && !try(tonumber(regex("(?m)^    timeout += ([0-9]+)$", block.body)[0]) < tonumber(regex("(?m)^    interval += ([0-9]+)$", block.body)[0]), false)]
    clear_listener   = [for block in local.resources : block.at if can(regex("^aws_a?lb_listener$", block.type)) && !can(regex("ssl_policy += \"ELBSecurityPolicy-TLS13-1-[23]-", block.body)) && !can(regex("type += \"redirect\"", block.body))]
    ignored_check    = [for block in local.resources : block.at if block.type == "aws_globalaccelerator_endpoint_group" && can(regex("health_check_|threshold_count", block.body))]
    once_an_account  = [for block in local.resources : block.at if can(regex("^aws_ecr_(replication_configuration|registry_policy|registry_scanning_configuration)$", block.type)) || block.type == "aws_iam_openid_connect_provider" && !can(regex("(?m)^  count = var[.]", block.body))]
    of_both_regions  = [for block in local.resources : block.at if block.type == "aws_dynamodb_table" && can(regex("(?m)^  replica \\{", block.body)) && !startswith(block.at, "register/")]
    readable_secret  = [for block in local.resources : block.at if can(regex(local.plain, block.body))]
    wildcard_action  = sort(flatten([for file, text in local.texts : [for hit in regexall("\"[a-z0-9-]+:[A-Za-z]*\\*\"|[Aa]ctions? += \\[?\"\\*\"", text) : "${file}: ${hit}"]]))
    loose_variable   = [for variable in local.variables : variable.at if !alltrue([for said in ["description += \"", "type += ", "validation \\{"] : can(regex(said, variable.body))])]
    long_file        = [for file, text in local.texts : file if length(split("\n", text)) > var.most_lines]
    other_deployment = length(toset([for file, text in local.texts : sha256(text) if basename(file) == "deployment.tf"])) > 1 ? ["deployment.tf"] : []
  }
}
