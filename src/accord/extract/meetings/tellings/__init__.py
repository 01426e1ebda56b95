"""Tellings: each place in the text that tells of a contact, what it says of it, and the verdict on it."""
