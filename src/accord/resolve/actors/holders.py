"""Holders: the one person whom a description by office means, as in "the Kenyan president" and "the top diplomat"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.lexicon.charges import is_chief_of_else
from accord.lexicon.offices import (
    bare_titles,
    body_words,
    leader_words,
    movement_words,
    place_offices,
    portfolio_words,
    vague_words,
)
from accord.resolve.actors.numbering import most_said
from accord.resolve.actors.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_TOP = frozenset(("leader", "chief", "president", "premier", "chancellor", "monarch", "ruler", "strongman"))
_DIPLOMATS = (
    "foreign minister",
    "secretary of state",
    "external affairs minister",
    "foreign secretary",
    "foreign policy",
)
_ITS = ("its", "their")
_LOWER = frozenset(("deputy", "vice", "former", "acting", "first", "ex", "under", "assistant"))
_SPOKEN_OF = frozenset(
    ("minister", "diplomat", "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy", "secretary")
)
_QUOTE = re.compile(r"[\"“][^\"“”\n]*[\"”] ")
_NEAR = 2  # sentences
_HEAD_LINES, _HEAD_WIDTH = 2, 60  # lines above the first paragraph, and letters of the longest
_BELOW = 1200  # characters


@dataclass(frozen=True, slots=True)
class Person:
    """What an article says of one person: side, offices, and where it names the person."""

    key: str
    side: str | None
    roles: tuple[str, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """The words of a description: the noun, the words before it that belong to the office, the side they name."""

    noun: str
    words: frozenset[str]
    side: str | None
    start: int


def join_to_holders(
    doc: Doc, people: Sequence[Reference], described: Sequence[Reference], home: str | None
) -> list[Reference]:
    """Return the descriptions, those that can mean only one person of the text with the key of that person.

    A description that names a side, where nobody is known to hold the office there, may give the side to the one
    person just named who holds such an office and whose side nothing shows.
    """
    cast = _cast(people)
    found: list[Reference] = []
    for reference in described:
        office = _office(doc, reference)
        person = _holder(doc, office, cast, home) if office else None
        if office is None or person is None:
            found.append(reference)
            continue
        role = None if person.roles else reference.role
        found.append(replace(reference, key=person.key, kind="person", role=role))
        if person.side is None and office.side:
            cast = [replace(other, side=office.side) if other == person else other for other in cast]
    return found


def _cast(people: Iterable[Reference]) -> list[Person]:
    by_key: dict[str, list[Reference]] = {}
    for person in people:
        by_key.setdefault(person.key, []).append(person)
    return [
        Person(
            key,
            most_said(found.side for found in group),
            tuple(dict.fromkeys(found.role.lower() for found in group if found.role)),
            tuple(found.span.start for found in group),
        )
        for key, group in by_key.items()
    ]


def _office(doc: Doc, reference: Reference) -> Office | None:
    """Return the office that a definite description of one person names, or None where it may be anybody's."""
    noun = doc[reference.root]
    if reference.kind != "unnamed" or noun.tag_.endswith("S") or noun.lower_ in vague_words() | place_offices():
        return None
    span = doc.char_span(reference.span.start, reference.span.end, alignment_mode="expand")
    if span is None:
        return None
    owned = any(token.tag_ == "POS" for token in doc[span.start : noun.i])
    before = doc[span.start - 1].lower_ if span.start else ""
    owned = owned or (doc[span.start].lower_ in _ITS and reference.side is not None)
    if before != "the" and (not owned or before in ("a", "an")):
        return None
    words = frozenset(token.lower_ for token in doc[span.start : noun.i] if token.pos_ in ("ADJ", "NOUN", "PROPN"))
    return Office(noun.lower_, words, reference.side, reference.span.start)


def _holder(doc: Doc, office: Office, cast: Sequence[Person], home: str | None) -> Person | None:
    fitting = [person for person in cast if _fits(office, person)]
    before = [person for person in fitting if person.starts[0] < office.start]
    if len(before) == 1:
        return before[0]
    if before and office.side is None and office.noun in _SPOKEN_OF:
        last = max(before, key=lambda person: max(at for at in person.starts if at < office.start))
        near = [person for person in before if _sentences_between(doc, person, office) < _NEAR]
        return last if near == [last] else None
    if before and office.side is None and office.noun in bare_titles():
        own = [person for person in before if person.side == home]
        return own[0] if len(own) == 1 else None
    if office.side and not before:
        named = _just_named(doc, office, cast) or _named_below(office, cast) or _introduced(doc, office, cast)
        return fitting[0] if len(fitting) == 1 else named
    return None


def _sentences_between(doc: Doc, person: Person, office: Office) -> int:
    """Return how many line or sentence ends lie between the last naming of a person and an office after it."""
    last = max(at for at in person.starts if at < office.start)
    between = doc.char_span(last, office.start, alignment_mode="expand")
    return sum(token.is_sent_end or False for token in between) if between is not None else _NEAR


def _fits(office: Office, person: Person) -> bool:
    """Return whether a person is known to hold an office; where the words name a side, that side's."""
    if office.side is not None and person.side != office.side:
        return False
    return any(_same_office(office, role) for role in person.roles)


def _same_office(office: Office, role: str) -> bool:
    words = frozenset(role.replace("-", " ").split())
    if is_chief_of_else(office.noun, office.words, role, sided=office.side is not None):
        return False
    if (office.words & _LOWER) != (words & _LOWER) and (office.words or office.noun == "president"):
        return False
    if office.noun == "minister" and "prime" in words - office.words and not words & {"foreign", "affairs"}:
        return False
    if office.noun == "diplomat":
        return bool(office.words & {"top", "chief"}) and any(known in role for known in _DIPLOMATS)
    if office.noun in words or (office.noun == "premier" and "prime minister" in role):
        own = {word for word in office.words if word in ("foreign", "prime", "defense", "defence", "finance", "trade")}
        return own <= words
    if office.words & (body_words() | portfolio_words() | movement_words()):
        return False
    return office.noun in ("leader", "chief") and office.side is not None and _leads(words)


def _leads(words: frozenset[str]) -> bool:
    return bool(words & leader_words()) or {"prime", "minister"} <= words or bool(words & _TOP)


def _named_below(office: Office, cast: Sequence[Person]) -> Person | None:
    """Return the one person without a side whom the text soon names with the same office and no state.

    Nobody, where one of the side that the words name was told of before, who may be meant.
    """
    if any(person.side == office.side and person.starts[0] < office.start for person in cast):
        return None
    near = [
        person
        for person in cast
        if person.side is None
        and 0 < person.starts[0] - office.start < _BELOW
        and any(_same_office(office, role) for role in person.roles)
    ]
    return near[0] if len(near) == 1 else None


def _introduced(doc: Doc, office: Office, cast: Sequence[Person]) -> Person | None:
    """Return whom the next paragraph begins with, where the first one tells of somebody by office alone.

    "The ELN's spokesman said ..." goes on, in the paragraph below: "Pablo Beltran said ...", or with a quote first.
    """
    text = doc.text
    end = text.find("\n", office.start)
    head = [line for line in text[: office.start].split("\n")[:-1] if line.strip()]
    if end < 0 or len(head) > _HEAD_LINES or any(len(line) > _HEAD_WIDTH for line in head):
        return None
    below = end + len(text[end:]) - len(text[end:].lstrip())
    quoted = _QUOTE.match(text, below)
    first = next((person for person in cast if person.starts[0] == (quoted.end() if quoted else below)), None)
    if first is None or first.side is not None or first.roles or " " not in first.key:
        return None
    between = [person for person in cast if any(office.start < at < below for at in person.starts)]
    return None if between else first


def _just_named(doc: Doc, office: Office, cast: Sequence[Person]) -> Person | None:
    """Return the one person without a side who was just named and may lead the state that the words name."""
    if office.noun not in _TOP and not ({"prime"} <= office.words):
        return None
    sentence = doc.char_span(office.start, office.start + 1, alignment_mode="expand")
    if sentence is None:
        return None
    start = sentence.sent.start
    for _ in range(_NEAR):
        start = doc[start - 1].sent.start if start else 0
    first = doc[start].idx
    near = [
        person
        for person in cast
        if person.side is None
        and len(person.starts) > 1
        and any(first <= at < office.start for at in person.starts)
        and (not person.roles or any(_same_office(office, role) for role in person.roles))
    ]
    return near[0] if len(near) == 1 else None
