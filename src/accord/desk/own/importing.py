"""Use case: a table that a desk kept by hand becomes claims of the analyst who brings it in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from accord.desk.articles.claims_file import holds_claims
from accord.desk.ledger.adding import record_extraction
from accord.desk.review.judging import Analyst
from accord.errors import SourceError, UsageError
from accord.read.tables.meaning_file import read_meaning
from accord.read.tables.spreadsheet import read_spreadsheet
from accord.record.store import Record
from accord.render.meaning import meaning_toml
from accord.resolve.rows import Import, claims_of
from accord.resolve.rows.meaning import guess_meaning
from accord.terms.imported import Misfit, RowClaim
from accord.terms.sheet import DayOrder, Meaning, Sheet


@dataclass(frozen=True, slots=True)
class Choices:
    """How a table is to be taken: which sheet, by which mapping, in which order its days are written."""

    sheet: str | None = None
    mapping: Path | None = None
    order: DayOrder | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A table with what it is taken to mean; `guessed` where nobody said so, `others` the sheets that are left out."""

    path: str
    sheet: Sheet
    meaning: Meaning
    guessed: bool
    others: tuple[str, ...] = ()

    @property
    def mapping(self) -> str:
        """What it is taken to mean, as a mapping file."""
        return meaning_toml(self.meaning, self.sheet, self.path)

    @property
    def place(self) -> str:
        """The name of the file and the sheet, for messages."""
        return f"{self.path}, sheet {self.sheet.name}"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a table: claims that are new, those on record already, and what could not be placed."""

    new: int
    known: int
    misfits: tuple[Misfit, ...]


def open_table(path: str, choices: Choices) -> Opened:
    """Return the table of a file with what it means: by the mapping, or else as it is guessed.

    Raises:
        SourceError: the file cannot be read, or nothing can be made of its headings.
        UsageError: there is no such sheet, or the mapping is wrong.
    """
    if holds_claims(Path(path)):
        message = f"{path}: it holds claims, not a table; `accord add` puts claims on record"
        raise SourceError(message)
    sheets = _wanted(read_spreadsheet(path), choices.sheet, path)
    meaning = read_meaning(choices.mapping, sheets) if choices.mapping else guess_meaning(sheets)
    if meaning is None:
        message = (
            f"{path}: no row of headings was found that accord understands; name the columns date and event, or issue "
            "and sides, or say with --mapping what they mean"
        )
        raise SourceError(message)
    if choices.order:
        meaning = replace(meaning, order=choices.order)
    sheet = next(sheet for sheet in sheets if sheet.name == meaning.sheet)
    others = tuple(other.name for other in sheets if other is not sheet and not other.hidden and len(other.rows) > 1)
    return Opened(path, sheet, meaning, choices.mapping is None, others)


def _wanted(sheets: tuple[Sheet, ...], name: str | None, path: str) -> tuple[Sheet, ...]:
    found = tuple(sheet for sheet in sheets if name in (None, sheet.name))
    if not found:
        message = f"{path}: there is no sheet {name!r:.60}; it has {', '.join(sheet.name for sheet in sheets)}"
        raise UsageError(message)
    return found


def read_rows(table: Opened, analyst: Analyst, day: date | None, about: tuple[str, ...]) -> list[RowClaim | Misfit]:
    """Return what the rows of a table give; nothing is put on record."""
    into = Import(analyst.name, analyst.clock().date(), day, about)
    return list(claims_of(table.sheet, table.meaning, into))


def import_rows(record: Record, found: Iterable[RowClaim | Misfit], analyst: Analyst) -> Imported:
    """Put the claims of rows on record, each with all that follows from it; what is there already is passed over.

    Raises:
        RecordError: the record cannot be written.
    """
    now = analyst.clock().astimezone(UTC)
    misfits: list[Misfit] = []
    seen: dict[str, int] = {}
    new = known = 0
    for each in found:
        if isinstance(each, Misfit):
            misfits.append(each)
            continue
        misfits.extend(each.doubts)
        if seen.setdefault(each.extraction.article.id, each.row) != each.row:
            misfits.append(_repeated(each, seen[each.extraction.article.id]))
            continue
        came = _recorded(record, each, now)
        if isinstance(came, Misfit):
            misfits.append(came)
        else:
            new, known = new + came, known + (not came)
    return Imported(new, known, tuple(misfits))


def _repeated(each: RowClaim, first: int) -> Misfit:
    return Misfit(each.row, None, f"the row says the same as row {first}", "nothing need be done", is_repeat=True)


def _recorded(record: Record, each: RowClaim, now: datetime) -> bool | Misfit:
    try:
        return record_extraction(record, each.extraction, now) is not None
    except SourceError as error:
        why, _, remedy = str(error).partition("; ")
        return Misfit(each.row, None, why, remedy)
