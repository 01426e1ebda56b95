"""The outlet's own state: meant by a bare "President" or "Prime Minister"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import charges
from accord.lexicon.names import state_named
from accord.lexicon.offices import bare_titles, without_president
from accord.lexicon.powers import secretariats
from accord.resolve.actors.aides import served_in
from accord.resolve.actors.guests import find_counterparts, names_state
from accord.resolve.actors.hosting import tells_only
from accord.resolve.actors.owning import AMERICA
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import Setting, state_of_dateline
from accord.resolve.actors.sides import bare_office, is_own_office

if TYPE_CHECKING:
    from accord.terms.parsed import Doc


_UNION = "European Union"
_OTHER_UNIONS = frozenset(("African Union", "Economic Community of West African States"))
_MANY = frozenset(("secretary", "special envoy", "special secretary", "cabinet minister", "former president"))


def with_home(
    doc: Doc,
    people: Sequence[Reference],
    known: Sequence[Reference],
    setting: Setting,
) -> list[Reference]:
    """Give the outlet's own state to those who hold an office of state that the text names no state for.

    An office has one holder, but for some: it goes to the one it is given to most often, only where nothing in the
    text gives that person another side, nobody else is named as that state's holder, and that state's press uses the
    bare title. An agency that is at home nowhere uses it of the state whose capital it reports from, where that is
    one of the two that the article names most or in its headline; where it hosts the talks of another state, only of
    whom a sentence names with it. Whom an article of several states tells of only as "an aide to President" Ruto has
    may be another's.
    """
    states = [found.key for found in known if found.kind == "state"]
    home, offices = _home(doc, states, setting)
    if home is None:
        return list(people)
    foremost = home in [state for state, _ in Counter(states).most_common(2)] or names_state(setting.title, home)
    about = home != AMERICA and foremost
    settled = {person.key for person in people if person.side or person.owner}
    settled |= {key for key, theirs in find_counterparts(doc, people) if theirs == home}
    filled = {bare_office(person.role) for person in people if person.side == home and person.role}
    alone = not set(states) - {home}
    bare = Counter(
        (office, person.key)
        for person in people
        if (office := bare_office(person.role))
        and not (_elsewhere(doc, person, home) or _is_its(doc, person))
        and (alone or served_in(doc, person) is None)
        and (not setting.guests or tells_only(doc, person, home, setting.guests, known))
    )
    holders: dict[str, str] = {}
    held: set[str] = set()
    named = Counter(person.key for person in people)
    disputed = _disputed({found: (count, named[found[1]]) for found, count in bare.items() if found[1] not in settled})
    for (office, key), _ in bare.most_common():
        if key in settled or not (office in offices or (about and is_own_office(office))) or office in disputed:
            continue
        if office in _MANY or (office not in filled and holders.setdefault(office, key) == key):
            held.add(key)
    found = [replace(person, side=home) if person.key in held else person for person in people]
    others = Counter(state for state in states if state != home).most_common(1)
    return _with_american(found, home) if others and others[0][0] == AMERICA else found


def _home(doc: Doc, states: Sequence[str], setting: Setting) -> tuple[str | None, set[str]]:
    """Return the state whose titles a text leaves bare, and which: the outlet's, else that of a capital at its head."""
    if setting.home is not None:
        return setting.home, set(_bare_at(setting.home, states))
    home, offices = state_of_dateline(doc.text), set(bare_titles())
    offices = offices - {"president"} if home != AMERICA in states else offices
    offices = {office for office in offices if "minister" not in office} if home == AMERICA else offices
    foremost = not states or home in [state for state, _ in Counter(states).most_common(2)]
    return home if foremost or names_state(setting.title, home) else None, offices


def with_secretaries(people: Sequence[Reference], known: Sequence[Reference]) -> list[Reference]:
    """Give a secretary-general without a body the one body of the text that has one at its head."""
    bodies = {found.key for found in known} & secretariats()
    settled = {person.key for person in people if person.side or person.owner}
    bare = {person.key for person in people if (person.role or "").lower().replace("-", " ") == "secretary general"}
    if len(bodies) != 1:
        return list(people)
    body, *_ = bodies
    return [replace(person, side=body) if person.key in bare - settled else person for person in people]


def with_commissioners(people: Sequence[Reference], known: Sequence[Reference]) -> list[Reference]:
    """Give a commissioner for something to the European Union, where a text names no other union that has some."""
    bodies = {found.key for found in known}
    settled = {person.key for person in people if person.side or person.owner}
    if _UNION not in bodies or not bodies.isdisjoint(_OTHER_UNIONS):
        return list(people)
    held = {person.key for person in people if _is_commissioner((person.role or "").lower())} - settled
    return [replace(person, side=_UNION) if person.key in held else person for person in people]


def _is_commissioner(role: str) -> bool:
    *charge, last = role.split() or [""]
    return last == "commissioner" and bool(charge) and all(word in charges() for word in charge)


def _with_american(people: Sequence[Reference], home: str) -> list[Reference]:
    """Give the United States the one bare president left, where the press at home has none of its own to leave bare.

    They are the state that such a text names most, its own left out.
    """
    at_home = any(person.side == home and bare_office(person.role) == "president" for person in people)
    settled = {person.key for person in people if person.side or person.owner}
    left = {person.key for person in people if (person.role or "").lower() == "president"} - settled
    if len(left) != 1 or not (at_home or home in without_president()):
        return list(people)
    return [replace(person, side=AMERICA) if person.key in left else person for person in people]


def _bare_at(home: str, states: Sequence[str]) -> frozenset[str]:
    """Return the offices that a state's press leaves bare; its president too in a text about that state above all.

    The president of the United States is bare in any paper.
    """
    own = frozenset(office for office, where in bare_titles().items() if home in where)
    first = next((state for state, _ in Counter(states).most_common(1)), None)
    return own | {"president"} if home == first and AMERICA not in states else own


def _disputed(holders: Mapping[tuple[str, str], tuple[int, int]]) -> frozenset[str]:
    """Return the offices that a text gives, bare, to two people whom it names equally often: one of them is a guest."""
    found: dict[str, list[tuple[int, int]]] = {}
    for (office, _), counts in holders.items():
        found.setdefault(office, []).append(counts)
    return frozenset(
        office
        for office, counts in found.items()
        if office not in _MANY and len(counts) > 1 and sorted(counts)[-1] == sorted(counts)[-2]
    )


def _is_its(doc: Doc, person: Reference) -> bool:
    """Return whether an office is of what the text has just named: "Its president, Ali Noor"."""
    before = doc.text[doc[person.root].sent.start_char : person.span.start].lower()
    return re.search(rf"\b(?:its|their) {re.escape((person.role or '').lower())},? ?$", before) is not None


def _elsewhere(doc: Doc, person: Reference, home: str) -> bool:
    """Return whether another state owns something before the title: "Chad's army could not save President" Habre."""
    root = doc[person.root]
    owners = (token for token in doc[root.sent.start : root.i] if token.ent_type_ == "GPE" and token.i + 1 < root.i)
    return any(token.nbor().tag_ == "POS" and state_named(token.text) != home for token in owners)
