"""Rebuild the small trained parts from annotated articles: one module per kind of claim."""
