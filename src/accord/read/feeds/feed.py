"""One feed (RSS, Atom or JSON Feed) to its entries. Runs in the worker process: its libraries can be made to hang."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, TypeAlias, cast
from urllib.parse import urljoin

import feedparser

from accord.read.copy import NoArticleError
from accord.read.text.encoding import decode
from accord.terms.feed import words_of
from accord.terms.typed import Json

Row: TypeAlias = dict[str, Json]
MOST_ENTRIES = 2000
TAIL = 2000
REMEDY = "check its address in feeds.toml; a site's page often names the address of its feed"
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(rss|feed|rdf)\b", re.IGNORECASE)
_END = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")


class Parsed(Protocol):
    """What feedparser makes of one entry."""

    get: Callable[[str], object]


def packed(raw: bytes, *, base: str, charset: str | None) -> bytes:
    """Return a feed as the worker takes it: a line that says where it is from and how it is encoded, and its bytes."""
    return json.dumps({"base": base, "charset": charset}).encode() + b"\n" + raw


def read_feed(frame: bytes) -> dict[str, Json]:
    """Return the entries of a feed, and whether it breaks off amid one.

    Raises:
        NoArticleError: it is no feed, or holds a DTD, which can be made to expand without end.
    """
    head, _, raw = frame.partition(b"\n")
    told = json.loads(head)
    declared = _DECLARED.search(raw[:400])
    text, _ = decode(raw, declared=told["charset"] or (declared[1].decode("ascii") if declared else None))
    text = text.lstrip("\ufeff")
    if text.lstrip().startswith("{"):
        rows, cut = list(_json_rows(text)), False
    else:
        rows, cut = _xml_rows(text, told["base"])
    whole = [_settled(row, told["base"]) for row in rows[:MOST_ENTRIES]]
    return {"entries": cast("Json", whole), "cut": cut}


def _settled(row: Row, base: str) -> Row:
    """Return an entry with an absolute address, and an id: its own, else its address, else what it says."""
    link = row["url"]
    try:
        url = urljoin(base, link.strip()) if isinstance(link, str) and link.strip() else None
    except ValueError:
        url = None
    name = row["id"] or url or words_of(f"{row['title'] or ''} {row['stamp'] or ''}") or None
    return {**row, "url": url, "id": str(name)[:500] if name else ""}


def _xml_rows(text: str, base: str) -> tuple[list[Row], bool]:
    at = _PROLOG.match(text)
    start = text[at.end() if at else 0 :]
    if re.match(r"<!doctype\s+html|<html", start, re.IGNORECASE):
        raise NoArticleError(why="it is a web page, not a feed", remedy=REMEDY)
    if start.startswith("<!"):
        raise NoArticleError(
            why="the feed holds a document type (DTD), which may expand without end", remedy="ask who runs the site"
        )
    if not _ROOT.match(start):
        raise NoArticleError(why="it is no feed: neither RSS nor Atom nor JSON Feed", remedy=REMEDY)
    cut = not _END.search(text[-TAIL:])
    found = feedparser.parse(
        io.BytesIO(start.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": base},
        sanitize_html=False,  # it would drop the styles that tell what readers cannot see
    )
    rows = [_xml_row(entry) for entry in found.entries[: MOST_ENTRIES + 1]]
    return (rows[:-1] if cut else rows), cut


def _xml_row(entry: Parsed) -> Row:
    def words(name: str) -> str | None:
        value = entry.get(name)
        return value.strip() or None if isinstance(value, str) else None

    detail = entry.get("title_detail")
    marked = isinstance(detail, Mapping) and detail.get("type") != "text/plain"
    title = words("title")
    return {
        "id": words("id"),
        "url": words("link"),
        "title": html.unescape(words_of(title)) if title and marked else title,
        "stamp": words("published") or words("updated"),
        "updated": words("updated"),
        "authors": [name for author in _items(entry.get("authors")) if isinstance(name := author.get("name"), str)],
        "html": next(_contents(entry), None) or words("summary"),
        "text": None,
    }


def _contents(entry: Parsed) -> Iterator[str]:
    values = (content.get("value") for content in _items(entry.get("content")))
    return (value for value in values if isinstance(value, str) and value.strip())


def _items(value: object) -> Iterator[Mapping[str, object]]:
    return (item for item in value if isinstance(item, Mapping)) if isinstance(value, list) else iter(())


def _json_rows(text: str) -> Iterator[Row]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        raise NoArticleError(why="it is JSON that breaks off or is wrong", remedy="ask who runs the site") from None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith("https://jsonfeed.org/version/"):
        raise NoArticleError(why="it is JSON, but no JSON Feed", remedy=REMEDY)
    for item in _items(feed.get("items")):

        def words(name: str, item: Mapping[str, object] = item) -> str | None:
            value = item.get(name)
            return str(value).strip() or None if isinstance(value, str | int) else None

        authors = [*_items(item.get("authors")), *_items([item.get("author")])]
        yield {
            "id": words("id"),
            "url": words("url") or words("external_url"),
            "title": words("title"),
            "stamp": words("date_published") or words("date_modified"),
            "updated": words("date_modified"),
            "authors": [name for author in authors if isinstance(name := author.get("name"), str)],
            "html": words("content_html"),
            "text": words("content_text") or words("summary"),
        }
