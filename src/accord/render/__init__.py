"""Views as terminal text and HTML."""
