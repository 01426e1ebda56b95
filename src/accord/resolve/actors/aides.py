"""Aides: whose people somebody is where the text names the other: "an aide to President" Ruto, "spokesman for" Ruto."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import person_words, serving_words
from accord.resolve.actors.lists import Titled
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_LINKS = ("to", "for", "of")
_LEFT = frozenset(("DET", "ADJ", "NOUN"))
_SERVED = re.compile(r"\b(spokesman|spokeswoman|spokesperson|adviser|advisor|aide|envoy) (?:for|to|of) the ([a-z ]+)$")
_HEADS = frozenset(("president", "prime", "premier", "chancellor", "king", "mayor", "governor"))  # who may be the host
_MARKS = (",", "–", "—", "(")
_NAMING = frozenset(("ADJ", "NOUN", "PROPN", "DET", "PART"))
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
    yield from _accompanied(doc, people)


def _accompanied(doc: Doc, people: Sequence[Titled]) -> Iterator[tuple[int, str]]:
    """Yield the minister who accompanied somebody, with that person: "Ruto was accompanied by Minister" Juma."""
    acting = {
        person.reference.root: person.reference.key for person in people if doc[person.reference.root].dep_ in SUBJECTS
    }
    for person in people:
        by = doc[person.start - 1] if person.start > 1 else doc[0]
        verb = by.nbor(-1) if by.lower_ == "by" and by.i else by
        titles = {word.lower_ for word in person.title}
        if verb.lemma_.lower() != "accompany" or not titles & person_words() or titles & _HEADS:
            continue
        for subject in [child for child in verb.lefts if child.dep_ == "nsubjpass"]:
            at = subject.i if subject.lower_ not in ("he", "she") else _acting_before(subject, acting)
            if at in acting and acting[at] != person.reference.key:
                yield person.first, acting[at]


def _acting_before(pronoun: Token, acting: Mapping[int, str]) -> int:
    """Return the person who did something in the sentence before, -1 where nobody or several did."""
    before = pronoun.doc[pronoun.sent.start - 1].sent if pronoun.sent.start else pronoun.sent
    found = [at for at in acting if before.start <= at < before.end and pronoun.doc[at].head == before.root]
    return found[0] if len(found) == 1 else -1


def _office_before(doc: Doc, master: Titled) -> Token | None:
    """Return the noun of the office that a person is served in: the "aide" of "aide to Chad's President" Deby."""
    at = master.first - 1
    while at > max(1, master.first - _REACH) and doc[at].lower_ not in _LINKS and _is_of_title(doc[at]):
        at -= 1
    link = doc[at] if at > 0 else None
    if link is None or link.lower_ not in _LINKS:
        return None
    return link.nbor(-1) if link.nbor(-1).lower_ in serving_words() else None


def with_served(
    doc: Doc, described: Sequence[Reference], people: Sequence[Reference], side: Mapping[str, str | None]
) -> list[Reference]:
    """Give an aide without a name the side of the person served, where no other word shows it: "an aide to" Ruto."""
    served = {office.i: person.key for person in people if (office := served_in(doc, person)) is not None}
    return [
        replace(found, side=side.get(served[found.root]))
        if found.side is None and found.kind == "unnamed" and found.root in served
        else found
        for found in described
    ]


def served_in(doc: Doc, master: Reference) -> Token | None:
    """Return the noun of those who serve somebody, where only the person's title stands between: "an aide to".

    The title itself may look to somebody: "Special Envoy for Yemen" Ana Gomes.
    """
    at = master.root
    while at and doc[at].idx > master.span.start:
        at -= 1
    while at > 1 and doc[at - 1].pos_ in _NAMING and doc[at - 1].lower_ not in _LINKS:
        at -= 1
    office = doc[at - 2] if at > 1 and doc[at - 1].lower_ in _LINKS else None
    own = office is not None and office.lower_ in (master.role or "").lower()
    return office if office is not None and office.lower_ in serving_words() and not own else None


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
