"""Scenarios as files: ours, and those of other programs."""
