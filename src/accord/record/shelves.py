"""Tellings and prints, found again by their keys; and the ties between claims and between articles."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, or_, select

from accord.record.chunks import chunks
from accord.record.entering import put_marked
from accord.record.marks import canonical
from accord.record.tables import print_, print_key, telling, telling_key, tie
from accord.terms.kept import Filed, TieKind
from accord.terms.story import Print
from accord.terms.telling import Telling
from accord.terms.tie import Tie
from accord.terms.trusted import plain, reader_of
from accord.terms.typed import Json

Kept = TypeVar("Kept", bound=Filed)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Kept]):
    """Where one kind of thing is filed: its rows, their keys, and what makes it from JSON again."""

    rows: Table
    keys: Table
    read: Callable[[str], Kept]


def _remembering(read: Callable[[Json], Kept], most: int) -> Callable[[str], Kept]:
    """Return what reads a body, and remembers the last ones: articles that come together ask for the same again."""
    return lru_cache(maxsize=most)(lambda body: read(json.loads(body)))


TELLINGS = Shelf(telling, telling_key, _remembering(reader_of(Telling), 4096))
PRINTS = Shelf(print_, print_key, _remembering(reader_of(Print), 1024))


def code_of(name: str) -> int:
    """Return a key as a number; keys of one stretch of time lie together, so that new ones touch few pages.

    >>> code_of("m@UA|@RU:52839") >> 40 == code_of("m@US|@RU:52839") >> 40
    True
    """
    stretch = re.match(r"(\d{1,6}):|.*:(\d{1,6})$", name, re.DOTALL)
    number = int(stretch[1] or stretch[2]) if stretch else 0
    return (number << 40) | int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:5])


def put_filed(link: Connection, shelf: Shelf[Kept], things: Iterable[Kept], day: Callable[[Kept], date | None]) -> None:
    """File things, each in place of what was filed under its id."""
    things = list({thing.id: thing for thing in things}.values())
    drop_filed(link, shelf, [thing.id for thing in things])
    put_marked(link, shelf.rows, [{"id": thing.id, "body": canonical(plain(thing))} for thing in things])
    keys = [
        {"code": code, "id": thing.id} | ({"day": day(thing)} if "day" in shelf.keys.c else {})
        for thing in things
        for code in sorted({code_of(key) for key in thing.keys})
    ]
    if keys:
        link.execute(insert(shelf.keys), keys)


def drop_filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> None:
    """Take things out of their shelf; what is not there is no fault."""
    gone = filed(link, shelf, names)
    keys = [{"a_code": code, "an_id": thing.id} for thing in gone for code in set(map(code_of, thing.keys))]
    if keys:
        same = (shelf.keys.c.code == bindparam("a_code"), shelf.keys.c.id == bindparam("an_id"))
        link.execute(delete(shelf.keys).where(*same), keys)
    for some in chunks(thing.id for thing in gone):
        link.execute(delete(shelf.rows).where(shelf.rows.c.id.in_(some)))


def filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> list[Kept]:
    """Return the things with these ids, in the order of their ids."""
    rows = shelf.rows.c
    bodies = {
        row.id: row.body
        for some in chunks(names)
        for row in link.execute(select(rows.id, rows.body).where(rows.id.in_(some)))
    }
    return [shelf.read(bodies[name]) for name in sorted(bodies)]


def near(link: Connection, shelf: Shelf[Kept], keys: Iterable[str], *days: ColumnElement[bool]) -> list[Kept]:
    """Return the things that share one of the keys, in the order of their ids."""
    found: set[str] = set()
    for codes in chunks(map(code_of, keys)):
        found.update(link.execute(select(shelf.keys.c.id).where(shelf.keys.c.code.in_(codes), *days)).scalars())
    return filed(link, shelf, found)


def put_ties(link: Connection, kind: TieKind, ties: Iterable[Tie]) -> None:
    """Keep ties, each in place of what tied the same two; of several of one pair, that which weighs most either way."""
    strongest: dict[tuple[str, str], Tie] = {}
    for one in sorted(ties, key=lambda each: (abs(each.weight), each)):
        strongest[one.one, one.other] = one
    if not strongest:
        return
    same = (tie.c.one == bindparam("an_end"), tie.c.other == bindparam("another"))
    ends = [{"an_end": one, "another": other} for one, other in strongest]
    link.execute(delete(tie).where(tie.c.kind == kind, *same), ends)
    rows = [
        {"one": each.one, "other": each.other, "weight": each.weight, "reason": each.reason}
        for each in strongest.values()
    ]
    put_marked(link, tie, [{"kind": kind, **row} for row in rows])


def drop_ties(link: Connection, kind: TieKind, names: Iterable[str]) -> None:
    """Take away every tie of these claims or articles."""
    for some in chunks(names):
        link.execute(delete(tie).where(tie.c.kind == kind, tie.c.one.in_(some)))
        link.execute(delete(tie).where(tie.c.kind == kind, tie.c.other.in_(some)))


def ties_of(link: Connection, kind: TieKind, names: Iterable[str]) -> set[Tie]:
    """Return every tie that one of these claims or articles has."""
    found: set[Tie] = set()
    for some in chunks(names):
        for end in (tie.c.one, tie.c.other):
            rows = link.execute(
                select(tie.c.one, tie.c.other, tie.c.weight, tie.c.reason).where(tie.c.kind == kind, end.in_(some))
            )
            found.update(Tie(*row) for row in rows)
    return found


def neighbourhood(link: Connection, kind: TieKind, names: Iterable[str]) -> tuple[tuple[str, ...], tuple[Tie, ...]]:
    """Return all that these reach over ties with a positive weight, themselves included, and all ties among them."""
    reached: set[str] = set()
    ties: set[Tie] = set()
    wave = set(names)
    while wave:
        reached |= wave
        found = ties_of(link, kind, wave)
        ties |= found
        wave = {end for each in found if each.weight > 0 for end in (each.one, each.other)} - reached
    among = sorted(each for each in ties if each.one in reached and each.other in reached)
    return tuple(sorted(reached)), tuple(among)


def within(first: date | None, last: date | None) -> Sequence[ColumnElement[bool]]:
    """Return the conditions that a telling is filed under a day of this stretch, or under none."""
    day = telling_key.c.day
    bounds = [day >= first] if first else []
    bounds += [day <= last] if last else []
    return [or_(day.is_(None), and_(*bounds))] if bounds else []
