"""What the record gives back: its entries, claims with all they rest on, and the rows of events and stories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement

EntryKind = Literal["article", "sighting", "reading", "judgement", "charter"]
TieKind = Literal["event", "story"]


class Filed(Protocol):
    """What is found again by blocking keys and a day: a telling (by its claim) or a print (by its article)."""

    @property
    def id(self) -> str:
        """The id of the claim or article."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys under which others look for it."""
        ...


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as the record lists it. `members` are claim ids in the order of publication.

    `start` and `end` are the days it is said to take; `first_told` and `last_told` the days on which it was published.
    `articles` and `origins` count who tells it; `standing` is what became of an event that was announced.
    """

    id: str
    kind: str
    status: str
    members: tuple[str, ...]
    format: str | None = None
    level: str | None = None
    place: str | None = None
    country: str | None = None
    start: date | None = None
    end: date | None = None
    granularity: str | None = None
    sides: tuple[str, ...] = ()
    what: str | None = None
    first_told: date | None = None
    last_told: date | None = None
    articles: int = 1
    origins: int = 1
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story as the record lists it: the outlet it comes from, its first day, and its articles by id."""

    id: str
    origin: str
    first: date | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """One article on record. `known` is the day it was published, or recorded where it bears no date.

    `page` is what its versions share: an address, or an outlet and a title.
    """

    article: Article
    page: str
    known: date
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a record holds of one article, each with the time at which it was recorded, the oldest first.

    `sightings` are the article as it was found at each of its sources, `readings` what each reading of it gave.
    """

    sightings: tuple[tuple[Article, datetime], ...]
    readings: tuple[tuple[Extraction, datetime], ...]


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """One claim on record with all it rests on; `actors` are those of its article, `judgements` those on this claim.

    `reading` is the id of the reading that gave it. `article` is the earliest that carries these very words.
    """

    id: str
    claim: Claim
    article: Article
    actors: tuple[Actor, ...]
    judgements: tuple[Judgement, ...]
    known: date
    recorded: datetime
    reading: str


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom one article names, and who published it."""

    article: str
    outlet: str | None
    published: date | None
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a reading changed: ids of the claims that stand since, and of those that stand no more."""

    article: str
    came: tuple[str, ...]
    went: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles there are, and the days on which the first and the last of them were known."""

    articles: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Newest:
    """What came on record last: how many entries of each kind, and the ids of articles, the latest first."""

    counts: Mapping[str, int]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the record's log, by its running number."""

    number: int
    kind: EntryKind
    id: str
    recorded: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: where it came from, why, what helps, and the bytes themselves where they are few."""

    id: str
    source: str
    why: str
    remedy: str
    payload: bytes | None
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search: an article, or a claim of this kind, with the words around what was sought.

    `judgements` are what analysts said of the claim.
    """

    kind: str
    id: str
    article: str
    known: date
    outlet: str | None
    title: str | None
    words: str
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Which claims or articles are wanted; what is left out does not matter. Days are those of publication, inclusive.

    `after` is the id of a claim or article: only what comes after it in the order of what is sought, so that pages can
    be asked for one by one.
    """

    kinds: tuple[str, ...] = ()
    process: str | None = None
    since: date | None = None
    until: date | None = None
    side: str | None = None
    issue: str | None = None
    statuses: tuple[str, ...] = ()
    limit: int | None = None
    after: str | None = None
