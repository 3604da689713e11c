entry              = "dns" # or accelerator
repository         = null  # your GitHub repository, owner/name
monthly_budget_usd = 1000
budget_emails      = ["you@example.com"] # yours
