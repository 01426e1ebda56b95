"""What is meant by a table as a mapping file (TOML): to be shown, mended and given back."""

from __future__ import annotations

import json
from collections.abc import Iterator

from accord.terms.safe import printable
from accord.terms.sheet import Meaning, Sheet

WHAT = {
    "chronology": "rows are events",
    "positions": "rows are positions",
    "matrix": "rows are issues, with a column for each side",
}
LONGEST = 50


def meaning_toml(meaning: Meaning, sheet: Sheet, path: str) -> str:
    """Return a mapping file, with an example of each column beside it."""
    return "\n".join(_lines(meaning, sheet, path))


def _lines(meaning: Meaning, sheet: Sheet, path: str) -> Iterator[str]:
    rows = len(sheet.rows) - meaning.header
    yield f"# {printable(path)}: {rows:,} row{'s' if rows != 1 else ''} below the headings; {WHAT[meaning.table]}"
    yield f"sheet = {_quoted(meaning.sheet)}"
    yield f"header = {meaning.header}  # the row with the headings"
    yield f'table = "{meaning.table}"  # or {" or ".join(f"{kind!r}" for kind in WHAT if kind != meaning.table)}'
    if meaning.order:
        yield f'order = "{meaning.order}"  # of 03/04/2026'
    yield "\n[columns]"
    for at, column in enumerate(meaning.columns):
        if column.heading and column.role != "stand":
            yield f'{_quoted(column.heading)} = "{column.role}"{_example(sheet, meaning.header, at)}'
    stands = [(at, column) for at, column in enumerate(meaning.columns) if column.role == "stand" and column.side]
    if stands:
        yield "\n[sides]  # the columns that say where a side stands"
        for at, column in stands:
            yield f"{_quoted(column.heading)} = {_quoted(column.side or '')}{_example(sheet, meaning.header, at)}"
    if meaning.issues:
        yield '\n[issues]  # the code of each issue; "?" leaves its rows out'
        yield from (f"{_quoted(name)} = {_quoted(code)}" for name, code in meaning.issues.items())
    if meaning.stances:
        yield "\n[stances]  # your words for supports, open, conditional and opposes"
        yield from (f"{_quoted(words)} = {_quoted(stance)}" for words, stance in meaning.stances.items())


def _quoted(words: str) -> str:
    """Return words as a TOML string."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _example(sheet: Sheet, header: int, at: int) -> str:
    said = next((row[at].text for row in sheet.rows[header:] if row[at].text), "")
    shown = printable(" ".join(said.split()))
    return f"  # {shown[:LONGEST]}{'…' if len(shown) > LONGEST else ''}" if shown else ""
