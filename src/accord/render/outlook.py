"""The outlook as a sheet and as JSON: what is due, to come, overdue, what slipped, and what must come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from accord.render.heading import headline, view_head
from accord.render.json import plain_json
from accord.render.prospects import prospect_row, step_row
from accord.render.rows import Group, Row, Section, Sheet
from accord.terms.brief import Prospect
from accord.terms.expectation import Expectation
from accord.terms.outlook import Outlook
from accord.terms.typed import Json

EVERY = 1_000_000
SETTLED = ("held", "cancelled", "denied")


def _has_slipped(prospect: Prospect) -> bool:
    """Whether it is settled, or moved, and came later than announced."""
    return bool(prospect.slipped) and prospect.standing in ("held", "moved")


def _stands(*standings: str) -> Callable[[Prospect], bool]:
    return lambda prospect: prospect.standing in standings and not _has_slipped(prospect)


OPEN: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("Due", _stands("due")),
    ("To come", _stands("awaited")),
    ("To come, no date named", _stands("no date")),
    ("Postponed, no new date", _stands("postponed")),
    ("Overdue, nothing heard", _stands("overdue")),
    ("Slipped", _has_slipped),
    ("Called off", _stands("cancelled")),
    ("Denied", _stands("denied")),
)
DONE: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("Held as announced", _stands("held")),
    ("Moved or replaced", _stands("moved")),
)


def outlook_sheet(outlook: Outlook, *, every: bool = False) -> Sheet:
    """Return the outlook of one negotiation; with `every`, what was held as announced is told as well."""
    kinds = (*OPEN, *DONE) if every else OPEN
    sections = (
        *(_section(title, map(prospect_row, filter(of, outlook.prospects))) for title, of in kinds),
        _section("What must come first", map(step_row, outlook.steps)),
    )
    return Sheet(
        headline=headline(outlook.scope),
        standfirst=view_head("Outlook", outlook.scope),
        sections=tuple(section for section in sections if section.groups),
        nothing="No meeting was announced, and nothing must come first.",
    )


def _section(title: str, rows: Iterable[Row]) -> Section:
    told = tuple(rows)
    return Section(title, (Group("", told),) if told else (), most=EVERY, groups_most=EVERY)


def expectations_json(outlooks: Iterable[Outlook]) -> str:
    """Return every claim of a meeting to come as a JSON list, with what became of it and the claims that show that."""
    found = [expectation_json(each) for outlook in outlooks for each in outlook.expectations]
    return json.dumps(found, ensure_ascii=False, indent=1)


def expectation_json(expectation: Expectation) -> dict[str, Json]:
    """Return one announcement; other claims stand by their ids."""
    article = expectation.ground.article
    return {
        "claim": expectation.ground.id,
        "event": expectation.event,
        "article": article.id,
        "outlet": article.outlet,
        "announced": plain_json(expectation.announced),
        "window": plain_json(expectation.window),
        "as_of": plain_json(expectation.as_of),
        "resolution": expectation.resolution,
        "resolved_by": [ground.id for ground in expectation.resolved_by],
        "happened": plain_json(expectation.happened),
        "days_late": expectation.late,
        "chain": [ground.id for ground in expectation.chain],
        "disputed": expectation.disputed,
        "denied_by": [ground.id for ground in expectation.denials],
    }
