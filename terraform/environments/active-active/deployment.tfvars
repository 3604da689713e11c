# One deployment: the same file for every root. Change what is marked, then follow docs/deploy.md.
environment = "active"
account_id  = "123456789012"    # yours
domain      = "pay.example.com" # yours: a domain, or a part of one, that you can delegate

mode = "active-active"

# The labels are the homes of customers and never change. Two regions and a witness of one set: see variable witness.
regions = {
  west    = { aws_region = "eu-west-1", cidr = "10.30.0.0/16" }
  central = { aws_region = "eu-central-1", cidr = "10.40.0.0/16" }
}
primary = "west"
witness = "eu-west-3"
protect = true
