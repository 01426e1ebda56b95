"""Deals and plans that somebody only hopes for or is asked to make: nothing of them is on the table yet."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.pacts.status import is_drafted, names_a_draft
from accord.lexicon.pacts import pact_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_DEFINITE = frozenset(("the", "this", "that", "these", "those"))


def is_only_aimed_at(head: Token) -> bool:
    """Return whether a noun names what is yet to be made: "push for a deal", "urged to develop a plan"."""
    if is_drafted(head) or _is_definite(head):
        return False
    if _is_to_be_made(head) or _is_goal(head):
        return True
    return not names_a_draft(head) and any(hopes(head) for hopes in _HOPES)


def _is_definite(head: Token) -> bool:
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in head.lefts)


def _is_to_be_made(head: Token) -> bool:
    """Return whether somebody is asked to make what a noun names: "encouraged them to draw up a plan"."""
    verb = head.head
    if head.dep_ != "dobj" or verb.tag_ != "VB" or verb.lemma_.lower() not in pact_words("presenting"):
        return False
    over = verb.head
    return verb.dep_ in ("xcomp", "ccomp") and over.lemma_.lower() in pact_words("demanding") | pact_words("asking")


def _is_goal(head: Token) -> bool:
    """Return whether a text calls it a goal: "the goal is to return with a peace plan"."""
    above = [word for word in islice(head.ancestors, 4) if word.lemma_ == "be"]
    subjects = (child for verb in above for child in verb.lefts if child.dep_ == "nsubj")
    return any(word.lemma_.lower() in pact_words("demands") for word in subjects)


def _is_ahead(head: Token) -> bool:
    """Return whether a deal is where somebody would go, or not: "a push for a deal", "closed the door on a deal"."""
    if head.dep_ != "pobj":
        return False
    above = head.head.head
    over = (above, *(child for child in above.rights if child.dep_ == "dobj" and child.i < head.i))
    return any(f"{word.lemma_.lower()} {head.head.lower_}" in pact_words("ahead") for word in over)


def _is_far_or_near(head: Token) -> bool:
    """Return whether a deal is said to be far or near: "a deal was close"."""
    if head.dep_ != "nsubj" or head.head.lemma_ != "be":
        return False
    return any(child.lower_ in pact_words("distances") for child in head.head.rights)


_HOPES = (_is_ahead, _is_far_or_near)
