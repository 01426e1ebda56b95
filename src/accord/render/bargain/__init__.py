"""The options paper as text, page, JSON and drawings."""
