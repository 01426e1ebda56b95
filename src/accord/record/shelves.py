"""Tellings and prints, found again by their keys; and the ties between claims and between articles."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import count, starmap
from typing import Generic, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    or_,
    select,
    union_all,
)

from accord.record.asking import Asked, Dropped, adding
from accord.record.chunks import among_given, chunks
from accord.record.entering import free_key, put_marked
from accord.record.marks import canonical, mark_of
from accord.record.tables import print_, print_key, telling, telling_key, tie
from accord.terms.kept import Filed, TieKind
from accord.terms.story import Print
from accord.terms.telling import Telling
from accord.terms.tie import Tie, in_order
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
END = tie.alias()  # found in the index of the other end alone: else SQLite would look through all ties of a kind
SAME = (tie.c.kind == END.c.kind) & (tie.c.one == END.c.one) & (tie.c.other == END.c.other)
TIES = select(tie.c.one, tie.c.other, tie.c.weight, tie.c.reason)
OF_KIND: BindParameter[str] = bindparam("of_kind")
UNTIED = delete(tie).where(tie.c.kind == OF_KIND, tie.c.one == bindparam("an_end"), tie.c.other == bindparam("another"))
UNTIED_FROM = tuple(Dropped(delete(tie).where(tie.c.kind == OF_KIND), end) for end in (tie.c.one, tie.c.other))


def code_of(name: str) -> int:
    """Return a key as a number; keys of one stretch of time and one mark lie together, so that few pages change.

    >>> code_of("m@UA|@RU:52839") >> 24 == code_of("m@UA|geneva:52839") >> 24
    True
    >>> code_of("m@UA|@RU:52839") >> 40 == code_of("mgeneva:52839") >> 40
    True
    """
    stretch = re.match(r"(\d{1,6}):|.*:(\d{1,6})$", name, re.DOTALL)
    number = int(stretch[1] or stretch[2]) if stretch else 0
    mark = name.partition("|")[0] if "|" in name else name
    return (number << 40) | (_hash(mark, 2) << 24) | _hash(name, 3)


def _hash(words: str, size: int) -> int:
    return int.from_bytes(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()[:size])


def put_filed(link: Connection, shelf: Shelf[Kept], things: Iterable[Kept], day: Callable[[Kept], date | None]) -> None:
    """File things, each in place of what was filed under its id; keys of one day lie together."""
    things = list({thing.id: thing for thing in things}.values())
    drop_filed(link, shelf, [thing.id for thing in things])
    rows: list[dict[str, object]] = []
    keys: list[dict[str, object]] = []
    next_keys: dict[date, Iterator[int]] = {}
    for thing in things:
        filed_on = day(thing) or date.min
        if filed_on not in next_keys:
            next_keys[filed_on] = count(free_key(link, shelf.rows.c.key, filed_on))
        key = next(next_keys[filed_on])
        row: dict[str, object] = {"id": thing.id, "body": canonical(plain(thing))}
        rows.append({**row, "mark": mark_of(row), "key": key})
        under = {"key": key, "day": day(thing)} if "day" in shelf.keys.c else {"key": key}
        keys += [{"code": code, **under} for code in sorted(set(map(code_of, thing.keys)))]
    for table, filled in ((shelf.rows, rows), (shelf.keys, keys)):
        if filled:
            link.execute(adding(table), filled)


def drop_filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> None:
    """Take things out of their shelf; what is not there is no fault."""
    gone = list(_filed(shelf.rows).rows(link, names))
    keys = [{"a_code": code, "a_key": row.key} for row in gone for code in set(map(code_of, shelf.read(row.body).keys))]
    if keys:
        same = (shelf.keys.c.code == bindparam("a_code"), shelf.keys.c.key == bindparam("a_key"))
        link.execute(delete(shelf.keys).where(*same), keys)
    _taken_out(shelf.rows).run(link, (row.key for row in gone))


def filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> list[Kept]:
    """Return the things with these ids, in the order of their ids."""
    rows = ((row.id, row.body) for row in _filed(shelf.rows).rows(link, names))
    return [shelf.read(body) for _, body in sorted(rows)]


@cache
def _filed(rows: Table) -> Asked[int, str, str]:
    return Asked(select(rows.c.key, rows.c.id, rows.c.body), rows.c.id)


@cache
def _taken_out(rows: Table) -> Dropped:
    return Dropped(delete(rows), rows.c.key)


def near(
    link: Connection,
    shelf: Shelf[Kept],
    keys: Iterable[str],
    days: tuple[date | None, date | None] = (None, None),
    worth: Callable[[str], bool] = bool,
) -> list[Kept]:
    """Return the things that share one of the keys, in the order of their ids.

    Where there are `days`, a first or a last, what is filed under a day that is not between them is left out. `worth`
    tells from the body of a thing whether it is worth reading: what is not is left out.
    """
    bodies: dict[str, str] = {}
    bounds = {name: day for name, day in zip(("first", "last"), days, strict=True) if day}
    query = _near(link.dialect.name, shelf.rows, shelf.keys, frozenset(bounds))
    for codes in chunks(map(code_of, keys)):
        bodies |= {row[0]: row[1] for row in link.execute(query, {"some": codes, **bounds})}
    return [shelf.read(body) for _, body in sorted(bodies.items()) if worth(body)]


@cache
def _near(database: str, rows: Table, keys: Table, bounds: frozenset[str]) -> Select[str, str]:
    under = select(keys.c.key).where(among_given(database, keys.c.code), *_within(bounds))
    return select(rows.c.id, rows.c.body).where(rows.c.key.in_(under))


def _within(bounds: frozenset[str]) -> list[ColumnElement[bool]]:
    """Return the conditions that a telling is filed under a day of this stretch, or under none."""
    day = telling_key.c.day
    held = [day >= bindparam("first")] if "first" in bounds else []
    held += [day <= bindparam("last")] if "last" in bounds else []
    return [or_(day.is_(None), and_(*held))] if held else []


def put_ties(link: Connection, kind: TieKind, ties: Iterable[Tie]) -> None:
    """Keep ties, each in place of what tied the same two; of several of one pair, that which weighs most either way."""
    strongest: dict[tuple[str, str], Tie] = {}
    for one in sorted(ties, key=lambda each: (abs(each.weight), each)):
        strongest[one.one, one.other] = one
    if not strongest:
        return
    link.execute(UNTIED, [{"of_kind": kind, "an_end": one, "another": other} for one, other in strongest])
    rows = [
        {"one": each.one, "other": each.other, "weight": each.weight, "reason": each.reason}
        for each in strongest.values()
    ]
    put_marked(link, tie, [{"kind": kind, **row} for row in rows])


def drop_ties(link: Connection, kind: TieKind, names: Iterable[str]) -> None:
    """Take away every tie of these claims or articles."""
    for some in chunks(names):
        for untied in UNTIED_FROM:
            untied.run(link, some, {"of_kind": kind})


def ties_of(link: Connection, kind: TieKind, names: Iterable[str]) -> set[Tie]:
    """Return every tie that one of these claims or articles has."""
    found: set[Tie] = set()
    query = _ties_at(link.dialect.name)
    for some in chunks(names):
        found.update(starmap(Tie, link.execute(query, {"some": some, "of_kind": kind})))
    return found


@cache
def _ties_at(database: str) -> CompoundSelect[str, str, int, str]:
    """Return what asks a kind of database for the ties that have one end, or the other, among some."""
    one_end = TIES.where(tie.c.kind == OF_KIND, among_given(database, tie.c.one))
    other_end = TIES.join(END, SAME).where(END.c.kind == OF_KIND, among_given(database, END.c.other))
    return union_all(one_end, other_end)


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
    return tuple(sorted(reached)), in_order(each for each in ties if each.one in reached and each.other in reached)
