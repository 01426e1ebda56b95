"""Apart: one sentence may tell of a contact with each of several others: "calls with A and with B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.who.attendee import Attendance

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_PARTNERS = frozenset(("with", "to", "object"))
_ONE_TO_ONE = frozenset(("phone-call", "conversation", "summit"))  # "calls with A and B" are several
_ACTORS = frozenset(("subject", "holder"))
_ALONE = frozenset(("separately", "individually"))
_APART = frozenset(("separate", "separately", "individually", "bilateral"))


def attendances(doc: Doc, cue: Cue, together: Attendance) -> tuple[Attendance, ...]:
    """Return who was at each of the contacts that a cue tells of: as a rule all at one."""
    partners = [each for each in together.attendees if each.edge in _PARTNERS and each.part == "party"]
    actors = [each for each in together.attendees if each.edge in _ACTORS and each.part == "party"]
    if len({each.side for each in partners}) == 1 and _is_of_each(doc, cue):
        partners = actors
    elif len({each.side for each in partners}) < 2 or not is_apart(doc, cue):
        return (together,)
    others = [each for each in together.attendees if each not in partners]
    sides = dict.fromkeys(each.side for each in partners)
    return tuple(
        replace(together, attendees=(*others, *(each for each in partners if each.side == side))) for side in sides
    )


def _is_of_each(doc: Doc, cue: Cue) -> bool:
    """Return whether each of those who act met the partner alone: "A and B each met C", "met C individually"."""
    verb = doc[cue.top].head if cue.entry.noun else doc[cue.token]
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    each = any(child.lower_ == "each" for word in (verb, *subjects, *_joined(subjects)) for child in word.children)
    return each or any(child.lower_ in _ALONE for child in verb.children)


def _joined(words: list[Token]) -> Iterator[Token]:
    return (other for word in words for other in word.conjuncts)


def is_apart(doc: Doc, cue: Cue) -> bool:
    """Return whether a cue is said with each of its partners anew: "with A and with B", "separately with A and B"."""
    words = [child for token in {cue.token, cue.top} for child in doc[token].children]
    twice = any(
        inner.dep_ == "conj" and inner.lower_ == child.lower_ == "with" for child in words for inner in child.children
    )
    if doc[cue.top].tag_ == "NNS" and cue.entry.id in _ONE_TO_ONE:
        return True
    return twice or any(child.lower_ in _APART for child in (*words, *_of_verb(doc, cue)))


def _of_verb(doc: Doc, cue: Cue) -> list[Token]:
    verb = doc[cue.top].head
    return list(verb.children) if cue.entry.noun and verb.pos_ == "VERB" else []
