"""Text: bytes to words, the day they are of, their language, and whether they are an article at all."""
