"""Pairs: several offices and their holders in one order, as in "the premiers of Chad and Mali, A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words, plural_titles
from accord.resolve.actors.antecedents import side_named
from accord.resolve.actors.lists import Titled
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.titles import bare_plural
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_JOINTS = frozenset((",", "and", "&", "-", "/"))
_OPENERS = frozenset((",", "—", "–", "-", ":", "(", "the", "both", "respectively", "their"))
_LONGEST = 16  # words on either side of an office
_TOPICS = frozenset(("for", "to", "on", "in"))


def sides_of_pairs(doc: Doc, people: Sequence[Titled], names: Mapping[int, Name]) -> dict[int, str]:
    """Return the side of each person, by the first token of the name, whom a list of offices in the same order gives.

    "The foreign ministers of Chad and Mali, A and B", "EU and US envoys A and B", "A and B, the presidents of Chad and
    Mali": there must be as many people as sides.
    """
    rows = list(_rows(doc, people))
    if not rows:
        return {}
    first = {at: row for row in rows for at in (row[0].start, row[0].first)}
    last = {row[-1].last: row for row in rows}
    found: dict[int, str] = {}
    offices = plural_titles() | {word for word in group_words() if word.endswith("s")}
    for office in [token for token in doc if token.lower_ in offices]:
        for sides, begin, end in _sides(office, names):
            row = first.get(_past_openers(doc, end)) or last.get(_before_openers(doc, begin))
            if row is not None and len(row) == len(sides):
                found |= {person.first: side for person, side in zip(row, sides, strict=True)}
    return found


def with_pairs(people: Sequence[Reference], titled: Sequence[Titled], sides: Mapping[int, str]) -> list[Reference]:
    """Return the references, those that a pair gives a side with that side, in an office that is not the other's."""
    return [
        replace(reference, side=sides[person.first], role=_own_office(reference, person))
        if person.first in sides
        else reference
        for reference, person in zip(people, titled, strict=True)
    ]


def _own_office(reference: Reference, person: Titled) -> str | None:
    last = person.title[-1].lower_ if person.title else ""
    return bare_plural(person.title) if last in plural_titles() else reference.role


def _rows(doc: Doc, people: Sequence[Titled]) -> Iterator[list[Titled]]:
    """Yield the people named one after another: "A, B and C"."""
    row: list[Titled] = []
    for person in people:
        if row and all(token.lower_ in _JOINTS for token in doc[row[-1].last : person.start]):
            row.append(person)
            continue
        if len(row) > 1:
            yield row
        row = [person]
    if len(row) > 1:
        yield row


def _sides(office: Token, names: Mapping[int, Name]) -> Iterator[tuple[list[str], int, int]]:
    """Yield the sides of an office for several, each once in their order, and where its words begin and end."""
    before, begin = _before(office, names)
    after, end = _after(office, names)
    if len(after) > 1:
        yield after, begin, end
    if len(before) > 1:
        yield before, begin, _past_topic(office, names)


def _before(office: Token, names: Mapping[int, Name]) -> tuple[list[str], int]:
    sides: list[str] = []
    at = office.i - 1
    while at >= max(0, office.i - _LONGEST):
        name, token = names.get(at), office.doc[at]
        if name is not None and name.kind not in ("person", "outlet"):
            sides.insert(0, side_named(name))
            at = name.first
        elif not (token.lower_ in _JOINTS or (token.pos_ in ("ADJ", "NOUN", "PROPN") and not token.is_space)):
            break
        at -= 1
    return list(dict.fromkeys(sides)), at + 1


def _after(office: Token, names: Mapping[int, Name]) -> tuple[list[str], int]:
    """Return the sides that an office is "of" or "from", and the token after them."""
    doc, sides, at, end = office.doc, [], office.i + 1, office.i + 1
    if at >= len(doc) or doc[at].lower_ not in ("of", "from"):
        return [], end
    while at < min(len(doc), office.i + _LONGEST):
        name, token = names.get(at), doc[at]
        if name is not None and name.kind not in ("person", "outlet"):
            sides.append(side_named(name))
            at = end = name.last
            continue
        if name is not None or not (token.lower_ in _JOINTS | _OPENERS or token.pos_ in ("ADP", "DET", "NUM", "NOUN")):
            break
        at += 1
    return list(dict.fromkeys(sides)), end


def _past_topic(office: Token, names: Mapping[int, Name]) -> int:
    """Return the token after an office and what it deals with: envoys "for Kosovo"."""
    at = office.i + 1
    if at + 1 < len(office.doc) and office.doc[at].lower_ in _TOPICS and at + 1 in names:
        return names[at + 1].last
    return at


def _past_openers(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].lower_ in _OPENERS:
        at += 1
    return at


def _before_openers(doc: Doc, at: int) -> int:
    while at > 0 and doc[at - 1].lower_ in _OPENERS:
        at -= 1
    return at
