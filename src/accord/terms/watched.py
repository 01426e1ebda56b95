"""What a watch tells as it goes: articles that came, what could not be had, and what the user should know of a feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from accord.terms.article import Article
from accord.terms.skipped import Skipped


@dataclass(frozen=True, slots=True)
class Came:
    """A new article, or a new version of one, of this feed, and how many of its claims are new."""

    feed: str
    article: Article
    claims: int


@dataclass(frozen=True, slots=True)
class Known:
    """An article that is on record already."""

    feed: str
    source: str


@dataclass(frozen=True, slots=True)
class Later:
    """What could not be had now and is asked for again: a feed, or the page that an entry of it leads to."""

    feed: str
    source: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should know of a feed, and can put right."""

    feed: str
    words: str


Told: TypeAlias = Came | Known | Later | Notice | Skipped
