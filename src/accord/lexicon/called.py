"""Called: the nouns by which a text goes on to call a body that it named: "the group", "the opposition"."""

from __future__ import annotations

from functools import cache

from accord.lexicon.load import load_words


@cache
def rebel_nouns() -> frozenset[str]:
    """Return the nouns by which a text goes on to call an armed group ("the group", "the rebels")."""
    return _listed("rebel_nouns")


@cache
def again_words() -> frozenset[str]:
    """Return the nouns by which a text speaks again of a body that it named ("the party", "the bloc", "the group")."""
    return rebel_nouns() | opposing_words() | _listed("again")


@cache
def opposing_words() -> frozenset[str]:
    """Return the nouns by which a text goes on to call an alliance that stood beside one ("the opposition")."""
    return _listed("opposing")


@cache
def coalition_words() -> frozenset[str]:
    """Return the nouns in the name of an alliance of parties ("front", "coalition")."""
    return _listed("coalitions")


@cache
def rebel_words() -> frozenset[str]:
    """Return the words that may stand before such a noun ("militant", "armed")."""
    return _listed("rebel_words")


@cache
def _listed(key: str) -> frozenset[str]:
    return load_words("offices", key)
