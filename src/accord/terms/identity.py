"""One person or body over all articles, under all its spellings, with sides and offices over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accord.terms.actor import ActorKind
from accord.terms.tie import Tie

MARK = "actor:"  # what a judgement is about begins so where it is a name and not the id of a claim


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one article says of one actor; `side` and `aliases` are names, `published` None where it has no day."""

    article: str
    name: str
    kind: ActorKind
    side: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Stint:
    """What somebody was called, or stood for, in how many articles, and when the first and the last were published."""

    words: str
    articles: int
    first: date | None
    last: date | None

    @classmethod
    def of(cls, words: str, sightings: Iterable[Sighting]) -> Stint:
        """Return the stint that these sightings tell."""
        seen = tuple(sightings)
        days = sorted(sighting.published for sighting in seen if sighting.published)
        return cls(
            words, len({sighting.article for sighting in seen}), *((days[0], days[-1]) if days else (None, None))
        )


@dataclass(frozen=True, slots=True)
class Identity:
    """One person or body.

    `spellings` are its names, the most used first, which is `name`; `sides` and `offices` are in the order of time.
    `ties` are the reasons for which names were taken for one, `apart` those for which it is kept from others.
    """

    kind: ActorKind
    seen: Stint
    spellings: tuple[Stint, ...]
    sides: tuple[Stint, ...]
    offices: tuple[Stint, ...]
    ties: tuple[Tie, ...] = ()
    apart: tuple[Tie, ...] = ()

    @property
    def name(self) -> str:
        """The name that most articles use."""
        return self.seen.words
