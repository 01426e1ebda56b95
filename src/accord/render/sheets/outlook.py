"""The outlook as a sheet and as JSON: what is due, to come, overdue, what slipped, and what must come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from accord.render.json import expectation_json
from accord.render.wording.heading import headline, view_head
from accord.render.wording.prospects import has_slipped, prospect_row, stands, step_row
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.terms.brief import Prospect
from accord.terms.outlook import Outlook

EVERY, MOST = 1_000_000, 20


OPEN: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("Due", stands("due")),
    ("To come", stands("awaited")),
    ("To come, no date named", stands("no date")),
    ("Postponed, no new date", stands("postponed")),
    ("Overdue, nothing heard", stands("overdue")),
    ("Slipped", has_slipped),
    ("Called off", stands("cancelled")),
    ("Denied", stands("denied")),
)
DONE: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("Held as announced", stands("held")),
    ("Moved or replaced", stands("moved")),
)


def outlook_sheet(outlook: Outlook, *, every: bool = False) -> Sheet:
    """Return the outlook of one negotiation; with `every`, what was held as announced is told as well."""
    kinds, most = ((*OPEN, *DONE), EVERY) if every else (OPEN, MOST)
    sections = (
        *(_section(title, map(prospect_row, filter(of, outlook.prospects)), most) for title, of in kinds),
        _section("What must come first", map(step_row, outlook.steps), most),
    )
    return Sheet(
        headline=headline(outlook.scope),
        standfirst=view_head("Outlook", outlook.scope),
        sections=tuple(section for section in sections if section.groups),
        nothing="No meeting was announced, and nothing must come first.",
    )


def _section(title: str, rows: Iterable[Row], most: int) -> Section:
    told = tuple(rows)
    return Section(title, (Group("", told),) if told else (), most=most)


def expectations_json(outlooks: Iterable[Outlook]) -> str:
    """Return every claim of a meeting to come as a JSON list, with what became of it and the claims that show that."""
    found = [expectation_json(each) for outlook in outlooks for each in outlook.expectations]
    return json.dumps(found, ensure_ascii=False, indent=1)
