"""Peoples: the words by which a text means first nations, and not the state whose people are called alike."""

from __future__ import annotations

from functools import cache

from accord.lexicon.load import load_words


@cache
def first_nations() -> frozenset[str]:
    """Return the words before "Indians" that are no nation's name and mean no people of India ("Amazon")."""
    return load_words("offices", "first_nations")


@cache
def of_first_nations() -> frozenset[str]:
    """Return the words that a text about first nations uses of them ("indigenous")."""
    return load_words("offices", "of_first_nations")
