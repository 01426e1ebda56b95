"""Where a contact was: the places that its own sentence names, and those that only belong to somebody."""
