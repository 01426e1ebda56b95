"""Tenses: that of a verb with its auxiliaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Tense: TypeAlias = Literal[
    "past", "perfect", "present", "progressive", "future", "modal", "should", "would", "infinitive", "none"
]


def tense_of(verb: Token) -> Tense:
    """Return the tense of a verb with its auxiliaries."""
    aux = {child.lower_: child for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.lemma_ == "be" and verb.pos_ == "AUX":
        aux.setdefault(verb.lower_, verb)
    for words, tense in _AUXILIARIES:
        if words & aux.keys():
            return tense
    if "to" in aux:
        return "perfect" if "have" in aux else "infinitive"
    if {"have", "has", "'ve", "’ve", "had"} & aux.keys():
        return "perfect"
    if {"was", "were", "did"} & aux.keys():
        return "past"
    if verb.tag_ == "VBG":
        return "none" if not aux else "future" if _is_about_to(verb) else "progressive"
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ == "VBN":
        return "present" if {"is", "are", "being", "'s", "be"} & aux.keys() else "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") else "none"


def _is_about_to(verb: Token) -> bool:
    """Return whether "going" only says that something will be: "the visit is going to happen"."""
    return verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.rights)


def is_yielding(verb: Token) -> bool:
    """Return whether a verb tells what may or will come of a contact, which says nothing of whether that is held.

    "The talks could lead to a deal"; not "the talks could bring both sides together", "may end on Friday".
    """
    if verb.lemma_.lower() not in word_class("yielding") or tense_of(verb) not in _STILL_OPEN:
        return False
    if any(child.lower_ == "together" for child in verb.children):
        return False
    return verb.lemma_.lower() != "end" or any(child.lower_ in ("with", "without") for child in verb.rights)


_STILL_OPEN: frozenset[Tense] = frozenset(("future", "modal", "would", "should"))
_AUXILIARIES: tuple[tuple[frozenset[str], Tense], ...] = (
    (frozenset(("will", "shall", "'ll", "’ll", "wo")), "future"),
    (frozenset(("may", "might", "could", "can", "ca")), "modal"),
    (frozenset(("should", "must", "ought")), "should"),
    (frozenset(("would", "'d", "’d")), "would"),
)
