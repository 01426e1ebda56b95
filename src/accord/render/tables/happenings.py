"""The tables of what happens: timeline, outlook, changes and brief."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from accord.render.tables.column import Cell, Column, Table, ground_columns, when_columns
from accord.render.wording.heading import headline
from accord.terms.brief import Contact, Negotiation, Pact, Prospect, Step, Version
from accord.terms.changes import Changes, Move
from accord.terms.outlook import Outlook
from accord.terms.process import Ground
from accord.terms.timeline import Moment, Timeline
from accord.terms.when import When

Told = Contact | Pact | Version | Prospect | Step | Move
Line = TypeVar("Line")
KINDS: dict[type, str] = {
    Contact: "meeting",
    Pact: "agreement",
    Version: "draft",
    Prospect: "meeting",
    Step: "precondition",
    Move: "position",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a view: the negotiation it belongs to, the part of the view it stands in, and what it tells."""

    negotiation: str
    part: str
    told: Told

    @property
    def when(self) -> When | None:
        """The days it was or is to be."""
        return getattr(self.event, "when", None)

    @property
    def event(self) -> Told:
        """What the line is about: of a meeting that was announced, the meeting."""
        return self.told.contact if isinstance(self.told, Prospect) else self.told

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What it rests on."""
        return self.told.course.now.grounds if isinstance(self.told, Move) else self.told.grounds


def _of(name: str) -> Callable[[Entry], Cell]:
    return lambda line: getattr(line.event, name, None)


def _what(line: Entry) -> str | None:
    """Return in a phrase what is told: of meetings nothing, as the other columns say it."""
    match line.told:
        case Pact(what=words) | Version(name=words):
            return words
        case Step(first=first, then=then):
            return f"{first} → {then}"
        case Move(course=course):
            return course.now.content
    return None


def _standing(line: Entry) -> str | None:
    match line.told:
        case Prospect(standing=standing):
            return standing
        case Step(fulfilment=fulfilment):
            return fulfilment
        case Move(course=course):
            return course.now.stance
    return None


HEAD: tuple[Column[Entry], ...] = (
    Column("negotiation", "text", lambda line: line.negotiation),
    Column("part", "text", lambda line: line.part),
    Column("kind", "text", lambda line: KINDS[type(line.told)]),
)
WHAT: tuple[Column[Entry], ...] = (
    *when_columns(lambda line: line.when),
    Column("status", "text", _of("status")),
    Column("standing", "text", _standing),
    Column("format", "text", _of("format")),
    Column("level", "text", _of("level")),
    Column("place", "text", _of("place")),
    Column("sides", "texts", lambda line: (line.told.side,) if isinstance(line.told, Move) else _of("sides")(line)),
    Column("mediators", "texts", _of("mediators")),
    Column("people", "texts", lambda line: tuple(figure.name for figure in getattr(line.event, "people", ()))),
    Column("what", "text", _what),
    Column("issue", "text", lambda line: line.told.issue if isinstance(line.told, Move) else None),
    Column("days_late", "whole", lambda line: getattr(line.told, "late", None)),
    Column("event", "text", lambda line: getattr(line.event, "event", None) or None),
    *ground_columns(lambda line: line.grounds),
)


def _parts(view: object, names: tuple[str, ...], title: str) -> Iterator[Entry]:
    for name in names:
        for told in getattr(view, name):
            yield Entry(title, name, told)


def _changes(view: object) -> Iterator[Entry]:
    assert isinstance(view, Changes)
    parts = ("happened", "off", "prospects", "moves", "stances", "versions", "withdrawn", "steps")
    return _parts(view, parts, headline(view.scope))


def _outlook(view: object) -> Iterator[Entry]:
    assert isinstance(view, Outlook)
    return _parts(view, ("prospects", "steps"), headline(view.scope))


def _brief(view: object) -> Iterator[Entry]:
    assert isinstance(view, Negotiation)
    return _parts(view, ("happened", "beside", "off", "proposed", "awaited", "awaited_beside", "steps"), headline(view))


def _timeline(view: object) -> Iterator[tuple[Entry, Moment]]:
    assert isinstance(view, Timeline)
    for moment in view.moments:
        yield Entry(headline(view.scope), "beside" if moment.beside else "moments", moment.line), moment


def _beside(column: Column[Entry]) -> Column[tuple[Entry, Moment]]:
    return Column(column.name, column.kind, lambda line: column.get(line[0]))


OF_MOMENTS: dict[str, Column[tuple[Entry, Moment]]] = {
    "first_day": Column("first_day", "day", lambda line: line[1].when.start if line[1].when else None),
    "last_day": Column("last_day", "day", lambda line: line[1].when.end if line[1].when else None),
    "edtf": Column("edtf", "text", lambda line: line[1].when.edtf if line[1].when else None),
    "standing": Column("standing", "text", lambda line: line[1].standing),
    "days_late": Column("days_late", "whole", lambda line: line[1].late),
}
CHANGES = Table((*HEAD, *WHAT), _changes)
OUTLOOK = Table((*HEAD, *WHAT), _outlook)
BRIEF = Table((*HEAD, *WHAT), _brief)
TIMELINE = Table(
    (
        *(OF_MOMENTS.get(column.name) or _beside(column) for column in (*HEAD, *WHAT)),
        Column("told", "day", lambda line: line[1].told),
        Column("origins", "whole", lambda line: len(line[1].origins)),
    ),
    _timeline,
)
