"""The network: who met whom, how often, how, when last and through whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from accord.terms.claim import HELD, Format, Status
from accord.terms.process import Ground
from accord.terms.scope import Scope
from accord.terms.when import When


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting at which a pair was, or is to be: its event, its days, and when it was last reported."""

    event: str
    format: Format
    status: Status
    when: When | None
    told: date

    @property
    def held(self) -> bool:
        """Whether it was held, or is being held."""
        return self.status in HELD


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides, or two people of different sides, and the meetings at which both were.

    `times` counts meetings that were held, `alone` those of them with nobody else, `awaited` what is still to come.
    `formats` and `mediators` come with how often, the most frequent first. `last` are the days of the last meeting
    that was held, `told` the day on which it was last reported; `encounters` are all of these, the newest first.
    """

    kind: Literal["sides", "people"]
    one: str
    other: str
    times: int
    alone: int
    awaited: int
    formats: tuple[tuple[Format, int], ...]
    mediators: tuple[tuple[str, int], ...]
    last: When | None
    told: date | None
    events: tuple[str, ...]
    grounds: tuple[Ground, ...]
    encounters: tuple[Encounter, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """The pairs of one negotiation, those that met most often first."""

    scope: Scope
    sides: tuple[Pair, ...]
    people: tuple[Pair, ...]
