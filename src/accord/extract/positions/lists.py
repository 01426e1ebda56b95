"""Lists: the parts of what a side asks for in one breath, "[a truce], [an amnesty] and [a vote]", each on its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NOUNS = ("NOUN", "PROPN")
_OWN = ("nsubj", "nsubjpass", "expl")
_MOST = 6  # parts of one list


def further_parts(head: Token) -> Iterator[Token]:
    """Yield the heads of the further parts of a list that starts with a word: nouns by a noun, acts by an act.

    A noun with no words of its own, as in "food and [water]", is no part by itself; nor is a clause that tells on.
    """
    part: Token | None = head
    for _ in range(_MOST):
        part = next((child for child in part.children if child.dep_ == "conj"), None) if part is not None else None
        if part is None:
            return
        if _is_part(part, head):
            yield part


def _is_part(part: Token, head: Token) -> bool:
    if head.pos_ in _NOUNS:
        return part.pos_ in _NOUNS and any(child.dep_ in ("det", "prep", "poss", "amod") for child in part.children)
    acts = head.pos_ == "VERB" and part.pos_ == "VERB" and part.tag_ == head.tag_ and head.tag_ in ("VB", "VBG")
    return acts and not any(child.dep_ in _OWN for child in part.children)
