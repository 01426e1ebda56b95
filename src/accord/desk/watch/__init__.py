"""Feeds followed, and what came of them put on record."""
