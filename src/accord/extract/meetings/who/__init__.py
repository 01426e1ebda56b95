"""Who was at a contact, by the words that bring them in, and which part each took."""
