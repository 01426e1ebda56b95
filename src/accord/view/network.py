"""The network: who met whom, pair by pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal, TypeAlias, TypeVar

from accord.terms.brief import UNSETTLED, Contact
from accord.terms.claim import HELD
from accord.terms.network import Encounter, Network, Pair
from accord.terms.process import Process
from accord.view.awaited import fold_awaited
from accord.view.happened import fold_contacts
from accord.view.known import known_by, scope_of, telling

Kind = Literal["sides", "people"]
Names = tuple[str, str]
_Name = TypeVar("_Name", bound=str)
Sides: TypeAlias = Mapping[str, Collection[str]]
NO_SIDES: Sides = {}


def fold_network(
    process: Process, *, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> Network:
    """Return the pairs that met, or are to meet, between two days."""
    whole = known_by(process, as_of)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    told = telling(whole)
    contacts = fold_contacts(told.events)
    open_events = {e.contact.event for e in fold_awaited(told, contacts, as_of=scope.as_of) if e.standing in UNSETTLED}
    counted = [contact for contact in contacts if contact.status in HELD or contact.event in open_events]
    within = [
        contact for contact in counted if scope.holds((contact.when and contact.when.start) or contact.day, contact.day)
    ]
    return Network(scope, _pairs("sides", within), _pairs("people", within, sides=_sides_of_people(whole)))


def _sides_of_people(process: Process) -> dict[str, set[str]]:
    """Return every side that a report gives somebody, by name."""
    found: dict[str, set[str]] = {}
    for figure in process.figures:
        if figure.kind == "person" and figure.side:
            found.setdefault(figure.name, set()).add(figure.side)
    return found


def _pairs(kind: Kind, contacts: Sequence[Contact], *, sides: Sides = NO_SIDES) -> tuple[Pair, ...]:
    found: dict[Names, list[Contact]] = {}
    for contact in contacts:
        for names in _side_pairs(contact) if kind == "sides" else _people_pairs(contact, sides):
            found.setdefault(names, []).append(contact)
    pairs = (_pair(kind, names, together) for names, together in found.items())
    return tuple(sorted(pairs, key=lambda pair: (-pair.times, -pair.awaited, pair.one, pair.other)))


def _side_pairs(contact: Contact) -> Iterator[Names]:
    yield from combinations(sorted({*contact.sides, *contact.mediators}), 2)


def _people_pairs(contact: Contact, sides: Sides) -> Iterator[Names]:
    """Yield the people of different sides who were at one meeting.

    Whose somebody is whom this report gives no side, other reports tell.
    """
    own = {(p.name, frozenset({p.side} if p.side else sides.get(p.name, ()))) for p in contact.people}
    for (one, side), (other, opposite) in combinations(sorted(own, key=lambda pair: pair[0]), 2):
        if one != other and side.isdisjoint(opposite):
            yield one, other


def _pair(kind: Kind, names: Names, contacts: Sequence[Contact]) -> Pair:
    held = [contact for contact in contacts if contact.status in HELD]
    own = {*names, *(person.side for contact in held for person in contact.people if person.name in names)}
    latest = next((contact for contact in held if contact.when), None)  # they come the newest first
    return Pair(
        kind=kind,
        one=names[0],
        other=names[1],
        times=len(held),
        alone=sum(_company(contact, kind) == 2 for contact in held),
        awaited=len(contacts) - len(held),
        formats=_counted(contact.format for contact in held),
        mediators=_counted(name for contact in held for name in contact.mediators if name not in own),
        last=latest.when if latest else None,
        told=max((contact.told for contact in held), default=None),
        events=tuple(contact.event for contact in contacts),
        grounds=tuple(ground for contact in contacts for ground in contact.grounds),
        encounters=tuple(map(_encounter, contacts)),
    )


def _encounter(contact: Contact) -> Encounter:
    return Encounter(contact.event, contact.format, contact.status, contact.when, contact.told)


def _company(contact: Contact, kind: Kind) -> int:
    return len({*contact.sides, *contact.mediators}) if kind == "sides" else len(contact.people)


def _counted(names: Iterable[_Name]) -> tuple[tuple[_Name, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
