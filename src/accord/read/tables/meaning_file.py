"""A mapping file (TOML) to what it says that a table means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypeVar, cast, get_args

from accord.errors import UsageError
from accord.lexicon.columns import plain_words
from accord.lexicon.issues import issue_codes
from accord.read.scenario.ledger import nearest
from accord.terms.claim import Stance
from accord.terms.sheet import Column, DayOrder, Meaning, Role, Sheet, TableKind

Json = Mapping[str, object]
KEYS = ("sheet", "header", "table", "order", "columns", "sides", "issues", "stances")
MOST_BYTES = 1_000_000
UNKNOWN = "?"
Word = TypeVar("Word", bound=str)


def read_meaning(path: Path, sheets: Sequence[Sheet]) -> Meaning:
    """Return what a mapping file says of these sheets. A column that it does not name is ignored.

    Raises:
        UsageError: it cannot be read, or names what there is not; the message says which and what there is.
    """
    return _Reader(str(path), _table(path)).meaning(sheets)


def _table(path: Path) -> Json:
    try:
        raw = path.read_bytes()
        return tomllib.loads(raw[:MOST_BYTES].decode())
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); give a mapping file"
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{path}: not TOML ({error}); `accord import FILE` prints a mapping to begin with"
    raise UsageError(message)


class _Reader:
    """Reads one mapping file; every fault names it."""

    def __init__(self, path: str, table: Json) -> None:
        self._path = path
        self._table = table

    def meaning(self, sheets: Sequence[Sheet]) -> Meaning:
        self._known(self._table, KEYS, "the mapping")
        names = [sheet.name for sheet in sheets]
        sheet = sheets[names.index(self._one_of(self._table.get("sheet", names[0]), names, "sheet"))]
        header = self._header(sheet)
        columns = self._columns([cell.text for cell in sheet.rows[header - 1]])
        order = self._table.get("order")
        meaning = Meaning(
            sheet=sheet.name,
            header=header,
            table=self._one_of(self._table.get("table", "chronology"), get_args(TableKind), "table"),
            columns=columns,
            order=self._one_of(order, cast("Sequence[DayOrder]", get_args(DayOrder)), "order") if order else None,
        )
        issues = {name: self._one_of(code, (*issue_codes(), UNKNOWN), "issue") for name, code in self._words("issues")}
        own = {plain_words(word): self._one_of(to, get_args(Stance), "stance") for word, to in self._words("stances")}
        return replace(meaning, issues=issues, stances={**meaning.stances, **own})

    def _header(self, sheet: Sheet) -> int:
        header = self._table.get("header", 1)
        if type(header) is not int or not 1 <= header <= len(sheet.rows):
            self._refuse(f"header should be the number of a row of the sheet, not {header!r:.40}")
        return header

    def _columns(self, headings: Sequence[str]) -> tuple[Column, ...]:
        roles = {
            heading: self._one_of(role, cast("Sequence[Role]", get_args(Role)), "column")
            for heading, role in self._words("columns")
        }
        sides = dict(self._words("sides"))
        for heading in (*roles, *sides):
            if heading not in headings:
                self._refuse(f"there is no column {heading!r:.60}; {nearest(heading, filter(None, headings))}")
        return tuple(
            Column(heading, "stand", sides[heading])
            if heading in sides
            else Column(heading, roles.get(heading, "ignore"))
            for heading in headings
        )

    def _words(self, key: str) -> Iterable[tuple[str, str]]:
        table = self._table.get(key, {})
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            self._refuse(f'[{key}] should have lines such as "What" = "event"')
        return table.items()

    def _one_of(self, word: object, known: Sequence[Word], what: str) -> Word:
        found = next((one for one in known if one == word), None)
        if found is None:
            self._refuse(f"{word!r:.60} is no {what}; {nearest(str(word), known)}")
        return found

    def _known(self, table: Json, known: Sequence[str], what: str) -> None:
        for key in table:
            if key not in known:
                self._refuse(f"{what} knows no {key!r:.60}; {nearest(key, known)}")

    def _refuse(self, what: str) -> NoReturn:
        message = f"{self._path}: {what}"
        raise UsageError(message)
