"""Where what is on record comes from: the origins of every event, who carries whose stories, and how sources did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.scope import Scope
from accord.terms.story import Origin

SourceKind = Literal["outlet", "side", "person"]


@dataclass(frozen=True, slots=True)
class Backed:
    """One event and the origins of what is told of it."""

    line: Contact | Pact
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """One story that several articles carry: the one it began with, the others in their order, and why they are one."""

    id: str
    first: Article
    carriers: tuple[Article, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """What became of the meetings that one source announced.

    Each meeting counts once for each time it was announced for. `announced` are those of which it is known what became
    of them: held in time, `late` or `elsewhere`; `cancelled`, `denied` or `lapsed` (the days passed and nobody told).
    `still_open` are not among them. The share that was held lies between `low` and `high` per cent with a certainty of
    95 per cent (Wilson 1927); they are None where nothing is known yet. `rated` is what analysts said of the source:
    the counts never rate it by themselves.
    """

    source: str
    kind: SourceKind
    announced: int
    in_time: int
    late: int
    elsewhere: int
    cancelled: int
    denied: int
    lapsed: int
    still_open: int
    low: int | None
    high: int | None
    rated: tuple[Judgement, ...]
    grounds: tuple[Ground, ...]

    @property
    def held(self) -> int:
        """How many were held, on the days named or later, there or elsewhere."""
        return self.in_time + self.late + self.elsewhere


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one negotiation: events with their origins, the newest first; stories; track records."""

    scope: Scope
    events: tuple[Backed, ...]
    stories: tuple[Carried, ...]
    tracks: tuple[Track, ...]
