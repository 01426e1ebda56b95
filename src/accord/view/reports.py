"""Reports of meetings, laid out for comparing: who meets, where, on which days, and whether one can answer another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from accord.lexicon.places import places, wide_places
from accord.terms.claim import EXPECTED, HELD, Meeting, Place
from accord.terms.process import Figure, Ground

NOBODY = ("outlet", "unnamed")
WIDTH = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}
NIGHT = timedelta(days=1)
"""What was said on a day may be published on the next, and an evening here is a morning there."""
SOON = timedelta(days=21)
"""How long after its window a report without a day, or a new announcement, is still taken to be of one meeting."""


@dataclass(frozen=True)
class Report:
    """One claim of a meeting, with what is compared; `status` is `denied` where the text denies it."""

    ground: Ground
    claim: Meeting

    @cached_property
    def id(self) -> str:
        """The id of the claim."""
        return self.ground.id

    @cached_property
    def article(self) -> str:
        """The id of the article."""
        return self.ground.article.id

    @cached_property
    def published(self) -> date:
        """The day of publication; the first of all days where the article has none."""
        return self.ground.article.published or date.min

    @cached_property
    def is_dated(self) -> bool:
        """Whether its article has a day of publication."""
        return self.ground.article.published is not None

    @cached_property
    def status(self) -> str:
        """What it says of the meeting."""
        return "denied" if self.claim.negated else self.claim.status

    @cached_property
    def is_held(self) -> bool:
        """Whether it says that the meeting took place or is under way."""
        return self.status in HELD

    @cached_property
    def is_ahead(self) -> bool:
        """Whether it says that the meeting is to come."""
        return self.status in EXPECTED

    @cached_property
    def start(self) -> date | None:
        """The first day of its window, None where only the last is named ("by Friday")."""
        return self.claim.when.start if self.claim.when else None

    @cached_property
    def first(self) -> date | None:
        """The first day that it names."""
        when = self.claim.when
        return (when.start or when.end) if when else None

    @cached_property
    def last(self) -> date | None:
        """The last day that it names."""
        when = self.claim.when
        return (when.end or when.start) if when else None

    @cached_property
    def is_off(self) -> bool:
        """Whether it says that the meeting will not take place as announced, or never did."""
        return not self.is_held and not self.is_ahead

    @cached_property
    def width(self) -> int:
        """How coarse its days are."""
        return WIDTH[self.claim.when.granularity] if self.claim.when else len(WIDTH)

    @cached_property
    def figures(self) -> tuple[tuple[Figure, str], ...]:
        """Who meets, with the part each takes; a mere host is left out, and so are media and nobody in particular."""
        told = ((self.ground.figure(p.actor), p.part) for p in self.claim.participants if p.part != "host")
        return tuple((figure, part) for figure, part in told if figure.side or figure.kind not in NOBODY)

    @cached_property
    def sides(self) -> frozenset[str]:
        """All sides that are there, mediators too."""
        return frozenset(figure.side or figure.name for figure, _ in self.figures)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The sides that must be there: all but mediators, if two are left."""
        parties = frozenset(figure.side or figure.name for figure, part in self.figures if part != "mediator")
        return parties if len(parties) > 1 else self.sides

    @cached_property
    def people(self) -> frozenset[tuple[str, str]]:
        """The people who are named, each with a side."""
        return frozenset((f.name, f.side or f.name) for f, _ in self.figures if f.kind == "person")


def report_of(ground: Ground) -> Report | None:
    """Return the claim laid out, if it is one of a meeting."""
    return Report(ground, ground.claim) if isinstance(ground.claim, Meeting) else None


def late_by(announced: Report, told: Report) -> int | None:
    """Return by how many days a meeting was held after its window: 0 or less within or before it; None: not told.

    A report without a day shows no more than that it was held by the day of publication.
    """
    if announced.first is None or announced.last is None:
        return 0
    if told.first is None or told.last is None:
        return 0 if told.published <= announced.last else None
    return 0 if told.first <= announced.last else (told.first - announced.last).days


def could_be(announced: Report, told: Report) -> bool:
    """Whether a report can be of the meeting that was announced, by its days: not of one that was over before."""
    if told.published < announced.published and not overlap(announced, told):
        return False
    if told.last is None or not announced.is_dated:
        return True
    return min(announced.first or announced.published, announced.published) - told.last <= NIGHT


def overlap(one: Report, other: Report) -> bool:
    """Whether both name days, and share one."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last


def is_there_soon(announced: Report, other: Report) -> bool:
    """Whether a report without a day, published in time and later, names the place that was announced."""
    if other.first or not announced.is_dated or same_place(announced.claim.place, other.claim.place) is not True:
        return False
    in_time = other.published - (announced.last or announced.published) <= SOON
    return in_time and announced.published < other.published


def same_company(announced: Report, reports: Iterable[Report]) -> bool:
    """Whether all who were announced are there, with nobody else of weight, and the people named are the same."""
    told = tuple(reports)
    sides = frozenset(side for report in told for side in report.sides)
    if len(announced.parties) < 2 or not announced.parties <= sides:
        return False
    extra = frozenset(side for report in told for side in report.parties) - announced.sides
    return len(extra) <= 1 and _same_people(announced, told)


def _same_people(announced: Report, told: tuple[Report, ...]) -> bool:
    """Whether somebody who was named for a side is there, if anybody is named for that side.

    Where no name is told at all, delegations may have talked, but leaders or ministers who were named did not meet.
    """
    there = frozenset(person for report in told for person in report.people)
    if not there:
        talks = announced.claim.format == "talks" and any(report.claim.format == "talks" for report in told)
        return talks or not announced.people
    expected = {side for _, side in announced.people} & {side for _, side in there}
    if not expected:
        return announced.claim.format == "talks" or not announced.people
    return all(any(person in there for person in announced.people if person[1] == side) for side in expected)


def same_kind(one: Report, other: Report) -> bool:
    """Whether both are calls, or neither is, and a summit is not held against talks of others."""
    if (one.claim.format == "call") != (other.claim.format == "call"):
        return False
    summits = {one.claim.format, other.claim.format}
    return summits != {"summit", "talks"} or bool(one.people & other.people)


def same_place(one: Place | None, other: Place | None) -> bool | None:
    """Whether two places are one; None where one is not told, or both lie in one country and could be the same.

    >>> same_place(Place("Geneva"), Place("Switzerland")), same_place(Place("Geneva"), Place("Oslo"))
    (True, False)
    >>> same_place(Place("Doha or Cairo"), Place("Doha")), same_place(Place("Jeddah"), Place("Riyadh"))
    (True, None)
    """
    if one is None or other is None:
        return None
    here, there = one.name.casefold(), other.name.casefold()
    if here in there or there in here:
        return True
    country, land = _country(one), _country(other)
    if country is None or land is None:
        return None
    if country != land:
        return False
    return True if {one.name, other.name} & wide_places() else None


def _country(place: Place) -> str | None:
    return place.country or places().get(place.name)
