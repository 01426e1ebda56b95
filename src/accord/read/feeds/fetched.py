"""Feeds and the pages they lead to, as they come from the net, to entries and to articles."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import TracebackType
from urllib.parse import urlsplit

from accord.read.apart.pages import Limits, Pages
from accord.read.copy import Copy, NoArticleError
from accord.read.feeds.feed import packed
from accord.read.settle import settle
from accord.read.text.plain import read_plain
from accord.read.text.prose import REMEDY, prose_words
from accord.terms.article import Article
from accord.terms.feed import Feed, FeedEntry, FeedPage

HTML = ("text/html", "application/xhtml+xml", "")
PLAIN = ("text/plain",)
FEWEST_WORDS = 8  # in sentences; a page that needs a program to show its text has fewer
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes from the net: where they were found at last, their type as the server calls it, and what they are."""

    url: str
    kind: str
    body: bytes


class FeedReader:
    """Reads feeds and pages, each kind in a process apart."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._feeds = Pages(limits, what="feed")
        self._pages = Pages(limits)

    def __enter__(self) -> FeedReader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._feeds.__exit__(kind, error, at)
        self._pages.__exit__(kind, error, at)

    def read_feed(self, fetched: Fetched) -> FeedPage:
        """Return what stands in a feed.

        Raises:
            NoArticleError: it is no feed, or took more time or memory than the limits allow.
        """
        charset = _CHARSET.search(fetched.kind)
        found = self._feeds.found_in(packed(fetched.body, base=fetched.url, charset=charset[1] if charset else None))
        rows = found["entries"]
        entries = [_entry(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        return FeedPage(
            tuple({entry.id: entry for entry in reversed(entries) if entry.id}.values()), bool(found["cut"])
        )

    def read_page(self, fetched: Fetched, entry: FeedEntry, feed: Feed, *, today: date) -> Article:
        """Return the article on the page that an entry leads to.

        Raises:
            NoArticleError: there is none on it.
        """
        kind = fetched.kind.partition(";")[0].strip().lower()
        source = entry.url or fetched.url
        if kind in PLAIN:
            copy = read_plain(fetched.body, source)
        elif kind in HTML:
            copy = self._pages.read(fetched.body, source)
        else:
            why = f"it is {kind:.60}, not a page"
            raise NoArticleError(why=why, remedy="save it yourself and give it to `accord add`")
        if prose_words(copy.text) < FEWEST_WORDS:
            raise NoArticleError(why="the page holds hardly a sentence of an article", remedy=REMEDY)
        found = copy.url if copy.url and _host(copy.url) == _host(fetched.url) else fetched.url
        return _settled(replace(copy, url=found), entry, feed, today)

    def read_entry(self, entry: FeedEntry, feed: Feed, *, today: date) -> Article:
        """Return the article that the entry of a feed carries itself.

        Raises:
            NoArticleError: it carries none.
        """
        source = entry.url or f"{feed.url}#{entry.id}"
        if entry.html:
            title = html.escape(entry.title or "")
            page = f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head><body><article>"
            copy = self._pages.read(f"{page}{entry.html}</article></body></html>".encode("utf-8", "replace"), source)
        elif entry.text:
            copy = Copy(source=source, text=entry.text)
        else:
            raise NoArticleError(why="the entry carries no text", remedy='take its text from the page: text = "page"')
        outlet = copy.outlet or _host(feed.url)
        return _settled(replace(copy, url=entry.url, title=entry.title, outlet=outlet, stamp=None), entry, feed, today)


def _settled(copy: Copy, entry: FeedEntry, feed: Feed, today: date) -> Article:
    """Judge a copy, with what the entry tells where the page does not, and the outlet that the user gave."""
    told = replace(
        copy,
        title=copy.title or entry.title,
        outlet=feed.outlet or copy.outlet,
        authors=copy.authors or entry.authors,
        stamp=copy.stamp or entry.stamp,
    )
    return settle(told, today=today)


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _entry(row: Mapping[str, object]) -> FeedEntry:
    def words(name: str) -> str | None:
        value = row.get(name)
        return value if isinstance(value, str) and value else None

    authors = row.get("authors")
    return FeedEntry(
        id=words("id") or "",
        url=words("url"),
        title=words("title"),
        stamp=words("stamp"),
        updated=words("updated"),
        authors=tuple(filter(None, map(str, authors))) if isinstance(authors, list) else (),
        html=words("html"),
        text=words("text"),
    )
