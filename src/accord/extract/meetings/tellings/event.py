"""An event: one contact with all of its tellings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict

UNSAID = "unsaid"  # the edge to a side that a judge holds to have been there
FILLED = frozenset(("beside", "near", "main", UNSAID))


@dataclass(frozen=True)
class Event:
    """One contact: its tellings in the order of the text, with the status that each gives it."""

    tellings: tuple[Telling, ...]
    verdicts: tuple[Verdict, ...]

    @cached_property
    def sides(self) -> frozenset[str]:
        """All sides that its tellings name."""
        return frozenset().union(*(telling.attendance.sides for telling in self.tellings))


def own_sides(telling: Telling) -> frozenset[str]:
    """Return the sides that a telling's own words name."""
    return frozenset(
        each.side for each in telling.attendance.attendees if each.edge not in FILLED and each.part != "host"
    )


def people_of(tellings: Iterable[Telling]) -> set[str]:
    """Return the people whom tellings name, those left out who stand for a whole side."""
    return {each.actor for telling in tellings for each in telling.attendance.attendees if each.actor != each.side}
