"""Attendees: who took part in a contact, and what its own words leave open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from accord.terms.claim import Part
from accord.terms.span import Span


@dataclass(frozen=True, slots=True)
class Attendee:
    """An actor that words show to take part: its id and side, the part, the words, and the edge that led to it."""

    actor: str
    side: str
    part: Part
    span: Span
    edge: str
    inferred: bool


@dataclass(frozen=True)
class Attendance:
    """Who takes part as far as a cue's own words tell.

    `ensemble` is True for "both sides", "they", "the leaders"; `strangers` where the words name others who are no
    actors of the text ("a call with a broadcaster"), so that nobody else may be taken for them; `someone` where a "he"
    or "her" that leads nowhere takes part; `others` where a counted ensemble stands beside those who are named: "the
    two leaders met with Merkel"; `counted` where there is one at all: "the two sides".
    """

    attendees: tuple[Attendee, ...]
    ensemble: bool
    strangers: bool = False
    someone: bool = False
    others: bool = False
    counted: bool = False

    @cached_property
    def sides(self) -> frozenset[str]:
        """The sides present, mediators among them, mere hosts not."""
        return frozenset(each.side for each in self.attendees if each.part != "host")
