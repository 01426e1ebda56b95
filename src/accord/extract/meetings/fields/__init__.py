"""Fields: from a contact and its tellings to a claim, each field with its own words."""
