"""`export`: a record in the form that another program, a calendar or a ministry reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import IO, TypeAlias

from accord.desk.export import views
from accord.desk.export.exporting import Selection
from accord.desk.known.selecting import find_charters
from accord.desk.views.choice import Choice
from accord.errors import UsageError
from accord.record.earlier import NEVER, reading_beside
from accord.record.store import Record
from accord.render.exports.grids import ARTICLES, CLAIMS, EVENTS, EXPECTATIONS, POSITIONS, Cells, Grid, Heads
from accord.render.exports.obsidian import Note, notes
from accord.terms.brief import Brief
from accord.terms.exported import Losses

HEADS: Mapping[str, Heads] = {form.name: form.heads for form in (CLAIMS, EVENTS, POSITIONS, EXPECTATIONS, ARTICLES)}
TABLES = tuple(HEADS)
Writer: TypeAlias = "Callable[[Selection, Asked, IO[bytes]], None]"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to go out: of which record and days, in which form.

    `recorded` counts what changed by the day on which it was recorded, not published; `table` is what a table format
    writes; `raw` leaves the cells of CSV as they are.
    """

    choice: Choice
    form: str
    table: str = "claims"
    raw: bool = False
    recorded: bool = False
    losses: Losses = field(default_factory=Losses)

    @property
    def title(self) -> str:
        """What the whole is called."""
        return f"accord: {self.choice.process}" if self.choice.process else "accord"


def export(asked: Asked, sink: IO[bytes]) -> Losses:
    """Write what is asked for; return what could not be carried.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name, or the format writes a folder.
    """
    writer = WRITERS.get(asked.form)
    if writer is None:
        message = f"{asked.form!r} is no format that is one file; choose of {', '.join(WRITERS)}"
        raise UsageError(message)
    with _selected(asked) as selection:
        writer(selection, asked, sink)
    return asked.losses


def export_notes(asked: Asked) -> Iterator[Note]:
    """Yield the notes of a folder; what could not be carried is in `asked.losses` when all were taken.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with _selected(asked) as selection:
        yield from notes(selection.events(), selection.positions(), selection.claims(), asked.losses)


@contextmanager
def _selected(asked: Asked) -> Iterator[Selection]:
    since = asked.choice.since if asked.recorded and asked.choice.since else NEVER
    with reading_beside(Record.open(asked.choice.record), since) as (now, then):
        find_charters(now, asked.choice.process)  # so that a wrong name is told before anything is written
        yield Selection(now, then, asked.choice, asked.losses)


def _grid(selection: Selection, name: str) -> Grid:
    """Return a table by its name."""
    grids: Mapping[str, Callable[[], Grid]] = {
        "claims": lambda: CLAIMS.grid(selection.claims()),
        "events": lambda: EVENTS.grid(selection.events()),
        "positions": lambda: POSITIONS.grid(selection.positions()),
        "expectations": lambda: EXPECTATIONS.grid(selection.expectations()),
        "articles": lambda: ARTICLES.grid(selection.articles()),
    }
    return grids[name]()


def _csv(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.csv_file import write_csv

    write_csv(_grid(selection, asked.table), sink, asked.losses, raw=asked.raw)


def _parquet(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.parquet_file import write_parquet

    write_parquet(_grid(selection, asked.table), sink, asked.losses)


def _xlsx(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.xlsx_file import write_xlsx

    write_xlsx(HEADS, _rows_of_all(selection), sink, asked.losses)


def _rows_of_all(selection: Selection) -> Iterator[tuple[str, Cells]]:
    """Yield the rows of all tables with the names of these; claims, events and articles come of one reading."""
    for part in selection.together():
        for grid in (CLAIMS.grid(part.claims), EVENTS.grid(part.events), ARTICLES.grid(part.articles)):
            yield from ((grid.name, row) for row in grid.rows)
    for grid in (_grid(selection, "positions"), _grid(selection, "expectations")):
        yield from ((grid.name, row) for row in grid.rows)


def _jsonl(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.jsonl_file import write_claims_jsonl, write_jsonl

    if asked.table == "claims":
        write_claims_jsonl(selection.claims(), sink)
    else:
        write_jsonl(_grid(selection, asked.table), sink)


def _ics(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.ics import write_ics

    edition = selection.desk.edition(asked.choice.as_of)
    write_ics(views.appointments(selection), sink, asked.losses, edition=edition, title=asked.title)


def _atom(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.atom import FeedHead, write_atom

    since, found = views.changes(selection)
    write_atom(found, sink, asked.losses, head=FeedHead(asked.title, since, asked.choice.as_of))


def _timelinejs(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.timelinejs import write_timelinejs

    write_timelinejs(views.moments(selection), sink, asked.losses, title=asked.title)


def _graphml(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.graphml import write_graphml

    write_graphml(views.pairs(selection), sink, asked.losses)


def _webannotation(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.web_annotation import write_annotations

    write_annotations(selection.claims(), sink, asked.losses)


def _prov(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.prov_json import write_prov

    write_prov(selection.claims(), sink, asked.losses)


def _jsonld(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.schema_org import write_schema_org

    write_schema_org(selection.events_and_claims(), sink, asked.losses)


def _ftm(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.ftm import write_ftm

    write_ftm(selection.events_and_claims(), sink, asked.losses)


def _plover(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.plover import write_plover

    write_plover(selection.events(), sink, asked.losses)


def _docx(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.exports.word import Dossier, write_word
    from accord.render.sheets.changes import changes_sheet

    dossiers = (
        Dossier(
            negotiation,
            matrix=told.matrix,
            changes=changes_sheet(told.changes).sections if told.changes else (),
            since=_day(asked.choice.since),
        )
        for told in views.reports(selection)
        for negotiation in told.brief.negotiations
    )
    write_word(dossiers, sink, asked.losses)


def _html(selection: Selection, asked: Asked, sink: IO[bytes]) -> None:
    from accord.render.pages.brief import Beside, brief_html
    from accord.render.sheets.changes import changes_sheet

    told = list(views.reports(selection))
    brief = Brief(tuple(negotiation for each in told for negotiation in each.brief.negotiations))
    beside = [
        Beside(each.matrix, _day(asked.choice.since), changes_sheet(each.changes).sections if each.changes else ())
        for each in told
    ]
    sink.write(brief_html(brief, beside).encode("utf-8", "backslashreplace"))


def _day(since: date | None) -> str:
    from accord.render.wording.words import day_words

    return day_words(since) if since else ""


WRITERS: Mapping[str, Writer] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "jsonl": _jsonl,
    "ics": _ics,
    "atom": _atom,
    "timelinejs": _timelinejs,
    "graphml": _graphml,
    "webannotation": _webannotation,
    "prov": _prov,
    "jsonld": _jsonld,
    "ftm": _ftm,
    "plover": _plover,
    "docx": _docx,
    "html": _html,
}
