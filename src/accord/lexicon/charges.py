"""Charges: what a chief is the chief of, which tells the "UN refugee chief" from "the UN humanitarian chief"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

from accord.lexicon.load import load_table

_CHIEFS = frozenset(("chief", "head", "boss"))


def is_chief_of_else(noun: str, words: Iterable[str], role: str, *, sided: bool) -> bool:
    """Return whether a description of a chief, by its noun and the words before it, cannot mean who holds a role.

    A chief of all that a state or body is (`sided`) is no chief of one thing there; a director of what a body deals
    with need not say so. All words are in small letters.

    >>> is_chief_of_else("chief", ["un", "humanitarian"], "un chief", sided=True)
    True
    >>> is_chief_of_else("chief", ["un"], "un refugee chief", sided=True)
    True
    >>> is_chief_of_else("chief", ["un", "aid"], "un humanitarian chief", sided=True)
    False
    >>> is_chief_of_else("chief", ["un", "nuclear"], "iaea director", sided=True)
    False
    """
    if noun not in _CHIEFS:
        return False
    held = frozenset(role.replace("-", " ").split())
    told, own = _charges(words), _charges(held)
    if told:
        return not told & own and (bool(own) or "director" not in held)
    return sided and bool(own and held & _CHIEFS)


def _charges(words: Iterable[str]) -> frozenset[str]:
    known = _known()
    return frozenset(known[word] for word in words if word in known)


@cache
def _known() -> dict[str, str]:
    """Return each word for a charge with the one that it means as much as: "aid" with "humanitarian"."""
    table = cast("dict[str, list[str]]", load_table("offices")["charges"])
    return {word: charge for charge, words in table.items() for word in words}
