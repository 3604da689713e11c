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
    aws_elasticache_replication_group = ["at_rest_encryption_enabled += true\n", "transit_encryption_enabled += true\n", "kms_key_id += "]
    aws_rds_cluster                   = ["storage_encrypted += true\n", "kms_key_id += "]
    aws_rds_cluster_instance          = ["performance_insights_kms_key_id += "]
    aws_rds_global_cluster            = ["storage_encrypted += true\n"]
    aws_secretsmanager_secret         = ["kms_key_id += "]
    aws_sns_topic                     = ["kms_master_key_id += "]
  }
  databases = ["aws_db_instance", "aws_rds_cluster_instance"]
  plain     = "(?m)^ +(password|master_password|auth_token|secret_string|passwords) += "

  found = {
    without_region   = [for block in local.blocks : block.at if !can(regex(local.global, block.type)) && !can(regex("(?m)^  region += (var|local)[.]", block.body))]
    public_database  = [for block in local.resources : block.at if contains(local.databases, block.type) && !can(regex("publicly_accessible += false\n", block.body))]
    public_address   = [for block in local.resources : block.at if can(regex("(map_public_ip_on_launch|assign_public_ip) += true", block.body))]
    not_encrypted    = [for block in local.resources : block.at if !alltrue([for said in lookup(local.encrypted, block.type, []) : can(regex(said, block.body))])]
    readable_secret  = [for block in local.resources : block.at if can(regex(local.plain, block.body))]
    wildcard_action  = sort(flatten([for file, text in local.texts : [for hit in regexall("\"[a-z0-9-]+:[A-Za-z]*\\*\"|[Aa]ctions? += \\[?\"\\*\"", text) : "${file}: ${hit}"]]))
    loose_variable   = [for variable in local.variables : variable.at if !alltrue([for said in ["description += \"", "type += ", "validation \\{"] : can(regex(said, variable.body))])]
    long_file        = [for file, text in local.texts : file if length(split("\n", text)) > var.most_lines]
    other_deployment = length(toset([for file, text in local.texts : sha256(text) if basename(file) == "deployment.tf"])) > 1 ? ["deployment.tf"] : []
  }
}
