# tflint --init && tflint --recursive --config "$PWD/.tflint.hcl"
# Written for tflint 0.50 or newer; it has not run where this file was written.
config {
  call_module_type = "local"
}

plugin "terraform" {
  enabled = true
  preset  = "recommended"
}

plugin "aws" {
  enabled = true
  version = "0.40.0"
  source  = "github.com/terraform-linters/tflint-ruleset-aws"
}

rule "terraform_naming_convention" {
  enabled = true
}

# a module of one page keeps its outputs and variables in files of these names
rule "terraform_standard_module_structure" {
  enabled = false
}
