"""Folds over claims: they can be thrown away and made again."""
