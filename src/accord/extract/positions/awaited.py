"""Awaited: what a sentence names only as the time by which, or until when, something else is to be.

"Wants the map drawn before any [pullback of troops]" is no stand on the pullback, "will not sign until Mali
[disarms]" none of Mali's, and an election is a day of the calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_turn
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_MARKS = frozenset(("before", "until", "till"))
_PREPOSITIONS = frozenset(("before", "until", "till", "after", "following", "pending"))
_AHEAD = frozenset(("ahead", "prior"))


def names_a_time(link: Token, word: Token) -> bool:
    """Return whether a link by which a word hangs on another opens, or is, a time by which that is to be."""
    if link.dep_ == "advcl":
        opening = (child for child in link.lefts if child.dep_ in ("mark", "advmod") and child.lower_ in _MARKS)
        return any(child.i < word.i for child in opening)
    if link.dep_ == "prep" and link.lower_ == "to":
        return link.head.lower_ == "prior"
    if link.dep_ == "prep" and link.lower_ == "of":
        return link.head.lower_ == "ahead"
    return link.dep_ == "prep" and link.lower_ in _PREPOSITIONS | _AHEAD


def is_awaited(verb: Token) -> bool:
    """Return whether a clause with its own subject tells what another waits for: "will not sign until [Mali leaves]".

    What had happened by then is no such thing: "before Mali rejected the plan".
    """
    if verb.dep_ == "pcomp" and (verb.head.lower_ in _MARKS or is_turn(verb.head.head, "terms")):
        return True
    if not any(child.dep_ in SUBJECTS and child.pos_ != "PRON" for child in verb.children):
        top = verb.head if verb.dep_ in ("xcomp", "conj", "ccomp") else None
        return top is not None and top.dep_ == "advcl" and is_awaited(top)
    if verb.dep_ != "advcl" or not names_a_time(verb, verb):
        return False
    helping = (child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass"))
    return verb.tag_ != "VBD" and not any(word in ("was", "were", "had", "did") for word in helping)


def is_dated(link: Token) -> bool:
    """Return whether a preposition of time names only a day of the calendar: "before [the June elections]"."""
    noun = next((child for child in link.rights if child.dep_ == "pobj"), None)
    if noun is None:
        return False
    near = (noun, *(child for child in noun.children if child.dep_ in ("compound", "poss", "nmod", "amod")))
    own = any(word.ent_type_ in ("DATE", "TIME") for word in near)
    return own or (is_turn(noun, "calendar") and not any(child.lower_ in ("any", "a", "an") for child in noun.lefts))
