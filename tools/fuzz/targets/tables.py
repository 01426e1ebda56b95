"""Tables that a desk kept by hand, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accord.read.tables.spreadsheet import sheets_of
from accord.resolve.rows import Import, claims_of
from accord.resolve.rows.cell_days import NoDay, days_of
from accord.resolve.rows.meaning import guess_meaning
from accord.resolve.rows.row_words import names_in
from accord.terms.sheet import Cell
from tools.fuzz.target import Target, refusing, words_of

TABLE = b'Date,Event,Who,Status\n2026-01-24,Talks,"A, B (mediator)",held\n03/04/2026,Deal signed,A;B,\n'
MATRIX = b"Issue;Serbia;Kosovo\nRecognition;rejects;only if it is mutual\n"


def _day(raw: bytes) -> None:
    found = days_of(Cell(words_of(raw)), None)
    assert isinstance(found, NoDay) or found.start or found.end, "days or a reason"


def _table(raw: bytes) -> None:
    sheets = sheets_of(raw if not raw.startswith(b"PK") else b"x", "a.csv")
    meaning = guess_meaning(sheets)
    if meaning:
        list(claims_of(sheets[0], meaning, Import("A", date(2026, 1, 1))))


def _names(raw: bytes) -> None:
    assert all(name.strip() for name in names_in(words_of(raw))), "no name is empty"


TARGETS: Mapping[str, Target] = {
    "day": Target(refusing(_day), (b"24/01/2026", b"23 January - 2 February 2026", b"early 2026")),
    "table": Target(refusing(_table), (TABLE, MATRIX)),
    "names": Target(refusing(_names), (b"Serbia, Kosovo and EU (mediator); Kurti (Kosovo)",)),
}
