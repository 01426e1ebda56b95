"""The append-only store: what was read, what was said about it, and what follows from both."""
