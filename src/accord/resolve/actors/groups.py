"""Groups: the people who led a group, or stood for it, that only the whole text names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.names import kind_of_name
from accord.lexicon.offices import movement_words
from accord.resolve.actors.clauses import led_by
from accord.resolve.actors.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_FIGHTERS = frozenset(("rebels", "guerrillas", "insurgents", "separatists"))


def with_groups(doc: Doc, people: Sequence[Reference], references: Sequence[Reference]) -> list[Reference]:
    """Return the people, those who led or stood for a group that only the whole text names with its side."""
    by_root = {found.root: found for found in references if found.kind == "armed_group"}
    armed = {found.key for found in by_root.values()}
    only = next(iter(armed)) if len(armed) == 1 else None
    led = {p.key: p.side for p in people if p.side and _is_body(p.side)}
    bodies = {found.root: found for found in references if found.kind == "organisation" and found.how != "description"}
    return [
        replace(
            person,
            side=_stood_for(doc, person, by_root)
            or _is_of(doc, person, bodies)
            or (led.get(person.key) if person.side else None)
            or (only if person.side in _FIGHTERS else None)
            or person.side,
        )
        if person.side is None or person.side.lower() in movement_words()
        else person
        for person in people
    ]


def _is_body(side: str) -> bool:
    """Return whether a side is a body by its own name, neither a state nor only "the opposition"."""
    return side[:1].isupper() and side.split()[-1] not in movement_words() and kind_of_name(side) != "state"


def _is_of(doc: Doc, person: Reference, bodies: dict[int, Reference]) -> str | None:
    """Return the body that a rebel is "of": "rebel leader Joseph Koru of the Patriotic Resistance Front"."""
    if person.side is None:
        return None
    of = (child for child in doc[person.root].rights if child.lower_ in ("of", "from"))
    return next((bodies[body.i].key for prep in of for body in prep.children if body.i in bodies), None)


def _stood_for(doc: Doc, person: Reference, by_root: dict[int, Reference]) -> str | None:
    return next((by_root[noun.i].key for noun in led_by(doc[person.root]) if noun.i in by_root), None)
