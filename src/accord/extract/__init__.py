"""Marked text to claims: one module per kind."""
