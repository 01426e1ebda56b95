"""Parted: several contacts that one breath tells of, each with its own partner, place or day."""
