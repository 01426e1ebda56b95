"""Tellings and prints, found again by their keys; and the ties between claims and between articles."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import count, starmap
from typing import Generic, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    insert,
    or_,
    select,
)

from accord.record.chunks import among, among_given, chunks
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
            link.execute(insert(table), filled)


def drop_filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> None:
    """Take things out of their shelf; what is not there is no fault."""
    rows = shelf.rows.c
    query = select(rows.key, rows.body)
    gone = [row for some in chunks(names) for row in link.execute(query.where(among(link, rows.id, some)))]
    keys = [{"a_code": code, "a_key": row.key} for row in gone for code in set(map(code_of, shelf.read(row.body).keys))]
    if keys:
        same = (shelf.keys.c.code == bindparam("a_code"), shelf.keys.c.key == bindparam("a_key"))
        link.execute(delete(shelf.keys).where(*same), keys)
    for some in chunks(row.key for row in gone):
        link.execute(delete(shelf.rows).where(among(link, rows.key, some)))


def filed(link: Connection, shelf: Shelf[Kept], names: Iterable[str]) -> list[Kept]:
    """Return the things with these ids, in the order of their ids."""
    rows = (row for some in chunks(names) for row in _bodies(link, shelf, among(link, shelf.rows.c.id, some)).items())
    return [shelf.read(body) for _, body in sorted(rows)]


def near(
    link: Connection,
    shelf: Shelf[Kept],
    keys: Iterable[str],
    *days: ColumnElement[bool],
    worth: Callable[[str], bool] = bool,
) -> list[Kept]:
    """Return the things that share one of the keys, in the order of their ids.

    `worth` tells from the body of a thing whether it is worth reading: what is not is left out.
    """
    bodies: dict[str, str] = {}
    for codes in chunks(map(code_of, keys)):
        under = select(shelf.keys.c.key).where(among(link, shelf.keys.c.code, codes), *days)
        bodies |= _bodies(link, shelf, shelf.rows.c.key.in_(under))
    return [shelf.read(body) for _, body in sorted(bodies.items()) if worth(body)]


def _bodies(link: Connection, shelf: Shelf[Kept], wanted: ColumnElement[bool]) -> dict[str, str]:
    """Return the bodies of things by their ids."""
    rows = link.execute(select(shelf.rows.c.id, shelf.rows.c.body).where(wanted))
    return {row[0]: row[1] for row in rows}


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
        link.execute(delete(tie).where(tie.c.kind == kind, among(link, tie.c.one, some)))
        link.execute(delete(tie).where(tie.c.kind == kind, among(link, tie.c.other, some)))


def ties_of(link: Connection, kind: TieKind, names: Iterable[str]) -> set[Tie]:
    """Return every tie that one of these claims or articles has."""
    found: set[Tie] = set()
    for some in chunks(names):
        for query in _ties_at(link.dialect.name):
            found.update(starmap(Tie, link.execute(query, {"some": some, "of_kind": kind})))
    return found


@cache
def _ties_at(database: str) -> tuple[Select[tuple[str, str, int, str]], ...]:
    """Return what asks a kind of database for the ties that have one end, or the other, among some."""
    of_kind: BindParameter[str] = bindparam("of_kind")
    one_end = TIES.where(tie.c.kind == of_kind, among_given(database, tie.c.one))
    other_end = TIES.join(END, SAME).where(END.c.kind == of_kind, among_given(database, END.c.other))
    return one_end, other_end


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


def within(first: date | None, last: date | None) -> Sequence[ColumnElement[bool]]:
    """Return the conditions that a telling is filed under a day of this stretch, or under none."""
    day = telling_key.c.day
    bounds = [day >= first] if first else []
    bounds += [day <= last] if last else []
    return [or_(day.is_(None), and_(*bounds))] if bounds else []
