"""Feeds that are watched, and what stands in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

Text = Literal["page", "entry"]
_TAGS = re.compile(r"<[^>]*>?")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is watched: its address, the name that messages use, and how it is read.

    `outlet` is who publishes what stands in it, where the pages should not say so themselves; `text` where an article's
    text is taken from, its page or the entry of the feed.
    """

    url: str
    name: str
    every: timedelta = timedelta(minutes=30)
    outlet: str | None = None
    text: Text = "page"


@dataclass(frozen=True, slots=True)
class Feeds:
    """All feeds that are watched, the seconds between two requests to one host, and the proxy to go through, if any."""

    feeds: tuple[Feed, ...]
    pause: float = 2.0
    proxy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """What a feed tells of one article; `html` or `text` is the article, or a summary of it, as the feed has it."""

    id: str
    url: str | None = None
    title: str | None = None
    stamp: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    html: str | None = None
    text: str | None = None

    @property
    def print(self) -> str:
        """The hash of what the entry tells in words: another one means that the article was edited.

        >>> FeedEntry(id="1", html="<p>They met.</p>").print == FeedEntry(id="1", html="They <i>met</i>.").print
        True
        """
        parts = (self.url, self.title, self.stamp, self.updated, words_of(self.html or ""), self.text)
        return hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class FeedPage:
    """What a feed holds when it is asked, what it lists last first; `cut` where it breaks off amid an entry."""

    entries: tuple[FeedEntry, ...]
    cut: bool = False


def words_of(html: str) -> str:
    """Return what HTML says without its tags, spaces made even.

    >>> words_of("<p>They  <b>met</b>.</p>")
    'They met.'
    """
    return " ".join(_TAGS.sub("", html).split())
