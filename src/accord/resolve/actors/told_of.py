"""Told of: whose minister it is of whom a president speaks by office: "Foreign Minister" Koc would go, he said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import without_term
from accord.lexicon.cues import classes_of
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_LEADERS = ("president", "prime minister", "premier", "chancellor", "king")
_MINISTERS = ("minister", "chief of staff", "intelligence chief", "spy chief", "national security adviser")
_ROW = frozenset(("conj", "appos", "compound", "flat", "nmod"))


def with_ministers_told_of(doc: Doc, people: Sequence[Reference]) -> list[Reference]:
    """Return the people, those without a side whom a leader of a state says to do something, by their bare office.

    Of whom a leader speaks by the office alone is of the leader's own cabinet, if nobody else of that state holds the
    office in the text; whom the leader has met or spoken with may be another's.
    """
    settled = {person.key for person in people if person.side or person.owner}
    held = {(person.side, _office(person)) for person in people if person.side}
    found = {
        person.key: leader.side
        for leader, person in _told_of(doc, people)
        if person.key not in settled and (leader.side, _office(person)) not in held
    }
    return [replace(person, side=found[person.key]) if person.key in found else person for person in people]


def _told_of(doc: Doc, people: Sequence[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """Yield each leader with each minister that the leader says to do something."""
    leaders = {person.root: person for person in people if person.side and _leads(person)}
    for person in people:
        verb = _clause_of(doc[person.root]) if _is_minister(person) else None
        speaking = verb.head if verb is not None and verb.dep_ == "ccomp" else None
        if speaking is None or not classes_of(speaking.lemma_.lower()):
            continue
        for subject in speaking.lefts:
            if subject.dep_ == "nsubj" and subject.i in leaders:
                yield leaders[subject.i], person


def _clause_of(name: Token) -> Token | None:
    """Return the verb whose subject somebody is, alone or in a row, or beside the title that is."""
    while name.dep_ in _ROW and name.head.pos_ in ("PROPN", "NOUN"):
        name = name.head
    return name.head if name.dep_ in SUBJECTS else None


def _leads(person: Reference) -> bool:
    role = (person.role or "").lower()
    return role.endswith(_LEADERS) and not any(word in role.split() for word in ("former", "vice", "deputy", "ex"))


def _is_minister(person: Reference) -> bool:
    office = _office(person)
    return office.endswith(_MINISTERS)


def _office(person: Reference) -> str:
    return without_term((person.role or "").lower())
