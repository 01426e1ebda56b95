"""Aides: whose people somebody is where the text names the other: "an aide to President" Ruto, "spokesman for" Ruto."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import serving_words
from accord.resolve.lists import Titled
from accord.resolve.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_LINKS = ("to", "for", "of")
_LEFT = frozenset(("DET", "ADJ", "NOUN"))
_SERVED = re.compile(r"\b(spokesman|spokeswoman|spokesperson|adviser|advisor|aide|envoy) (?:for|to|of) the ([a-z ]+)$")
_MARKS = (",", "–", "—", "(")
_REACH = 7  # words of an office before its noun


def with_masters(doc: Doc, people: Sequence[Titled], found: Sequence[Reference]) -> list[Reference]:
    """Return the references, those whom the text calls somebody's aide or spokesman with that person as owner.

    "Juma, an aide to Kenyan President Ruto", "Ruto's envoy" written the other way round: "Spokesman for Ruto, Juma".
    """
    masters = dict(_masters(doc, people))
    return [
        replace(reference, owner=masters[person.first])
        if reference.side is None and reference.owner is None and person.first in masters
        else reference
        for reference, person in zip(found, people, strict=True)
    ]


def _masters(doc: Doc, people: Sequence[Titled]) -> Iterator[tuple[int, str]]:
    """Yield the first token of a name and the key of the person whom its bearer serves."""
    starts = {person.first: person for person in people}
    ends = {person.last: person for person in people}
    for master in people:
        office = _office_before(doc, master)
        if office is None:
            continue
        after = starts.get(master.last + 1 if master.last < len(doc) and doc[master.last].text == "," else -1)
        begin = _begin(office)
        before = ends.get(begin - 1) if begin and doc[begin - 1].text in _MARKS else None
        servant = before or after
        if servant is not None and servant.reference.key != master.reference.key:
            yield servant.first, master.reference.key


def _office_before(doc: Doc, master: Titled) -> Token | None:
    """Return the noun of the office that a person is served in: the "aide" of "aide to Chad's President" Deby."""
    at = master.first - 1
    while at > max(1, master.first - _REACH) and doc[at].lower_ not in _LINKS and _is_of_title(doc[at]):
        at -= 1
    link = doc[at] if at > 0 else None
    if link is None or link.lower_ not in _LINKS:
        return None
    return link.nbor(-1) if link.nbor(-1).lower_ in serving_words() else None


def _is_of_title(word: Token) -> bool:
    """Return whether a word may stand in a title: any but marks, with the hyphen of "Secretary-General"."""
    return not word.is_punct or word.text in ("-", "‑")


def _begin(office: Token) -> int:
    """Return where the words of an office begin: at "a" of "a senior adviser", after the comma before it."""
    at = office.i
    while at > max(0, office.i - _REACH) and office.doc[at - 1].pos_ in _LEFT:
        at -= 1
    return at


def masters_side(people: Sequence[Reference], side: Mapping[str, str | None]) -> list[Reference]:
    """Give those who are somebody's envoy or aide the side of that person, where their own words show none.

    The other may be named by office alone: a "spokesman for the secretary-general" where the text says who that is.
    """
    found: list[Reference] = []
    for person in people:
        if side.get(person.key):
            found.append(person)
            continue
        served = _SERVED.search(_plain(person.role))
        holders = {other.key for other in people if served and _holds(other, served[2])} - {person.key}
        owner = person.owner or (holders.pop() if len(holders) == 1 else None)
        found.append(replace(person, side=side.get(owner)) if owner else person)
    return found


def _holds(person: Reference, office: str) -> bool:
    return _plain(person.role).endswith(office)


def _plain(role: str | None) -> str:
    return (role or "").lower().replace("-", " ")
