"""Rows of a table that a desk kept by hand to claims of the analyst who brings them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from accord.lexicon.places import places
from accord.resolve.judging.own_words import OwnWord, own_extraction
from accord.resolve.rows.cell_days import NoDay, days_of, joined
from accord.resolve.rows.meaning import NOTHING, UNKNOWN, stance_of
from accord.resolve.rows.row_events import Event, NoEvent, event_of
from accord.resolve.rows.row_words import RowWords, names_in, place_of, source_name, words_of
from accord.terms.claim import Agreement, Claim, Evidence, Link, Meeting, Place
from accord.terms.extraction import Extraction
from accord.terms.imported import Misfit, RowClaim
from accord.terms.sheet import Cell, Meaning, Role, Sheet
from accord.terms.when import When

Fields = dict[str, str]
OPENING = 60


@dataclass(frozen=True, slots=True)
class Import:
    """Who brings a table in and when; the day of rows that carry none, and sides that no row names."""

    by: str
    today: date
    day: date | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """One row with all that is needed to read it."""

    number: int
    cells: Sequence[Cell]
    meaning: Meaning
    into: Import
    from_1904: bool

    def at(self, role: Role) -> int | None:
        """Return the column of a role."""
        return place_of(self.meaning.columns, role)

    def text(self, role: Role) -> str:
        """Return what the cell of a role says."""
        at = self.at(role)
        return self.cells[at].text.strip() if at is not None else ""

    def misfit(self, role: Role | None, why: str, remedy: str, *, whole: bool = True) -> Misfit:
        """Return what does not fit, with the heading of its column."""
        at = self.at(role) if role else None
        heading = self.meaning.columns[at].heading if at is not None else None
        return Misfit(self.number, heading, why, remedy, whole)


class _Unplaced(Exception):  # noqa: N818 - it ends the reading of a row, and never leaves this module
    def __init__(self, misfit: Misfit) -> None:
        super().__init__(misfit.why)
        self.misfit = misfit


def claims_of(sheet: Sheet, meaning: Meaning, into: Import) -> Iterator[RowClaim | Misfit]:
    """Yield the claims of the rows below the headings, in order; what cannot be placed stands in its place."""
    read = {"chronology": _events, "positions": _positions, "matrix": _stands}[meaning.table]
    for number, cells in enumerate(sheet.rows[meaning.header :], meaning.header + 1):
        row = _Row(number, cells, meaning, into, sheet.from_1904)
        if any(cell.text or cell.bare for cell in cells):
            yield from read(row)


def _events(row: _Row) -> Iterator[RowClaim | Misfit]:
    try:
        yield _event(row)
    except _Unplaced as unplaced:
        yield unplaced.misfit


def _event(row: _Row) -> RowClaim:
    if not row.text("event"):
        raise _Unplaced(row.misfit("event", "the cell is empty", "say what happened"))
    when = _when(row)
    event = event_of({role: row.text(role) for role in ROLES}, when, row.into.today)
    if isinstance(event, NoEvent):
        raise _Unplaced(row.misfit(event.role, event.why, event.remedy))
    words = words_of(row.cells, row.meaning.columns, _kept(row))
    known = _days(row, "reported") or (when if event.is_past else None)
    claim = _own(row, words, event, known)
    doubts = tuple(row.misfit(each.role, each.why, each.remedy, whole=False) for each in event.doubts)
    return RowClaim(row.number, _with_cells(row, claim, words, when), doubts)


ROLES: tuple[Role, ...] = (
    "event",
    "who",
    "mediator",
    "host",
    "place",
    "kind",
    "status",
    "level",
    "holder",
    "draft",
    "quote",
)


def _kept(row: _Row) -> tuple[int, ...]:
    return tuple(at for at, column in enumerate(row.meaning.columns) if column.role not in ("ignore", "stand"))


def _when(row: _Row) -> When:
    start, end = _days(row, "date"), _days(row, "end")
    if start is None:
        raise _Unplaced(row.misfit("date", "the cell is empty", "write the day in each row, or merge the cells"))
    found = joined(start, end, f"{start.said} – {end.said}") if end else start
    if isinstance(found, NoDay):
        raise _Unplaced(row.misfit("end", found.why, found.remedy))
    return found


def _days(row: _Row, role: Role) -> When | None:
    at = row.at(role)
    if at is None or not (row.cells[at].text or row.cells[at].bare):
        return None
    found = days_of(row.cells[at], row.meaning.order, from_1904=row.from_1904)
    if isinstance(found, NoDay):
        raise _Unplaced(row.misfit(role, found.why, found.remedy))
    return found


def _positions(row: _Row) -> Iterator[RowClaim | Misfit]:
    sides = names_in(row.text("side"))
    if len(sides) != 1:
        why = "the cell is empty" if not sides else f"{len(sides)} sides in one cell"
        yield row.misfit("side", why, "give each side a row of its own")
        return
    try:
        cells = (row.text("stance"), row.text("position"))
        yield _position(row, sides[0], cells, row.at("stance" if cells[0] else "position"), _kept(row))
    except _Unplaced as unplaced:
        yield unplaced.misfit


def _stands(row: _Row) -> Iterator[RowClaim | Misfit]:
    """Yield a claim for each side that has a cell in the row of an issue; a dash is no stance unless a `+` is one."""
    kept = _kept(row)
    if misfit := _unknown_issue(row):
        yield misfit
        return
    for at, column in enumerate(row.meaning.columns):
        said = row.cells[at].text.strip()
        says = bool(said) and (said.casefold() not in NOTHING or said in row.meaning.stances)
        if column.role == "stand" and column.side and (says or row.cells[at].bare):
            try:
                yield _position(row, column.side, (said, said), at, (*kept, at))
            except _Unplaced as unplaced:
                yield replace(unplaced.misfit, column=unplaced.misfit.column or column.heading)


def _position(row: _Row, side: str, cells: tuple[str, str], at: int | None, kept: Sequence[int]) -> RowClaim:
    issue = row.text("issue")
    if misfit := _unknown_issue(row):
        raise _Unplaced(misfit)
    code = row.meaning.issues[issue]
    found = stance_of(cells[0], row.meaning.stances)
    if found is None:
        why = f"“{cells[0]:.60}” does not show whether it is for or against" if cells[0] else "the cell is empty"
        remedy = "begin the cell with supports, open to, only if, or rejects; or give your word for it under [stances]"
        raise _Unplaced(replace(row.misfit(None, why, remedy), column=_heading(row, at)))
    stance, condition = found
    fields = {"party": side, "subject_type": "issue", "subject": code, "stance": stance}
    fields["content"] = cells[1] or cells[0]
    fields |= {"condition": row.text("condition") or condition or ""} if row.text("condition") or condition else {}
    fields |= {"holder": row.text("holder")} if row.text("holder") else {}
    words = words_of(row.cells, row.meaning.columns, kept)
    claim = _own(row, words, Event("position", fields, is_past=True), _days(row, "reported") or _days(row, "date"))
    evidence = (*words.evidence("stance", at), *words.evidence("subject", row.at("issue")))
    return RowClaim(row.number, _with_cells(row, claim, words, None, evidence))


def _unknown_issue(row: _Row) -> Misfit | None:
    issue = row.text("issue")
    if row.meaning.issues.get(issue, UNKNOWN) != UNKNOWN:
        return None
    if not issue:
        return row.misfit("issue", "the cell is empty", "name the issue in each row, or merge the cells")
    return row.misfit(
        "issue", f"“{issue:.60}” is no issue that accord knows", "give its code under [issues] of a mapping file"
    )


def _heading(row: _Row, at: int | None) -> str | None:
    return row.meaning.columns[at].heading if at is not None else None


def _own(row: _Row, words: RowWords, event: Event, known: When | None) -> Extraction:
    """Return the claim as an analyst's own; its article is known from the day that the row says, or that is given.

    The title is of the words of the row, so that the same row is the same article wherever it stands.
    """
    into = row.into
    day = (known.end or known.start if known else None) or into.day
    about = tuple(name for name in into.about if name not in event.named)
    word = OwnWord(event.kind, words.text, into.by, day or into.today, event.fields, event.speaker, about)
    try:
        own = own_extraction(word)
    except TypeError as error:
        raise _Unplaced(row.misfit(None, str(error), "correct the row")) from None
    opening = " ".join((row.text("event") or row.text("issue") or words.text).split())[:OPENING].strip()
    return replace(own, article=replace(own.article, title=f"{into.by}: {opening}", published=day))


def _with_cells(
    row: _Row, own: Extraction, words: RowWords, when: When | None, evidence: Sequence[Evidence] = ()
) -> Extraction:
    """Return the claim with its days as the cell has them, and with the cells that its fields come from."""
    [claim] = own.claims
    source = source_name(row.text("source"))
    chain = (Link("relayed", source), *claim.chain) if source else claim.chain
    told = [*claim.evidence, *evidence]
    if isinstance(claim, Meeting):
        claim = replace(claim, when=when, place=_place(claim.place))
        told += words.evidence("status", row.at("status"))
    elif isinstance(claim, Agreement):
        claim = replace(claim, when=when)
    if isinstance(claim, Meeting | Agreement):
        told += [*words.evidence("when", row.at("date")), *words.evidence("when", row.at("end"))]
    placed: Claim = replace(claim, chain=chain, evidence=tuple(dict.fromkeys(told)))
    return replace(own, claims=(placed,))


def _place(place: Place | None) -> Place | None:
    """Return a place with the country of its first part that is known: "Doha, Qatar"."""
    if place is None or place.country:
        return place
    parts: Mapping[str, str | None] = places()
    country = next((parts[part] for part in map(str.strip, place.name.split(",")) if parts.get(part)), None)
    return replace(place, country=country)
