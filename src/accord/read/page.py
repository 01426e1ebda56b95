"""One saved HTML page to what its readers see of it. Runs in the worker process: its libraries can be made to hang."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document

from accord.read.copy import NoArticleError
from accord.read.dateline import dates_in, read_stamp
from accord.read.encoding import decode
from accord.read.hidden import Unseen, take_hidden
from accord.read.marks import doubts_on_marks, has_marks, normalised, unmarked
from accord.read.prose import prose_words

DEEPEST = 500
MOST_ATTRIBUTES = 10_000
MOST_HIDDEN = 20_000
HEAD_CHARS = 1500
SUSPECT_WORDS = 8
REMEDY = "save the page again from a browser's reader view, or give its text"
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2200-01-01"}
SHOWS_DATE = re.compile(
    r"(?<![a-z])(?:(?:pub|post|update|article)?-?_?(?:date|time)|dateline|timestamp|publish\w*|posted|updated?|byline|meta)(?![a-z])",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+")

HEADLINE = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """What readers see of a page beside the text: dates by the headline, words that hold odd characters, headlines."""

    dates: tuple[str, ...]
    marked: tuple[str, ...]
    headline_words: int


Page = dict[str, str | list[str] | None]


def read_page(raw: bytes) -> Page:
    """Return text, title, outlet, authors, date, visible date, address, hidden text and doubts of a page, by name.

    Raises:
        NoArticleError: there is no article in it, or it is built in a way no page for readers is.
    """
    declared = _CHARSET.search(raw[:4000])
    html, doubts = decode(raw, declared=declared[1].decode("ascii", "ignore") if declared else None)
    declaration = _DECLARATION.match(html)
    tree = _parse(html[declaration.end() if declaration else 0 :].replace("\0", "\ufffd"))
    unseen = take_hidden(tree)
    seen = _look(tree)
    found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise NoArticleError(why="no article text was found on the page", remedy=REMEDY)
    text = normalised(found.text).strip()
    if found.url and urlsplit(found.url).path in ("", "/") and seen.headline_words > len(text.split()):
        raise NoArticleError(why="it is the front page of a site, not an article", remedy=REMEDY)
    return {
        "text": text,
        "title": found.title,
        "outlet": found.sitename or found.hostname,
        "authors": (found.author or "").split("; "),
        "stamp": found.date,
        "dateline": _visible_date(seen.dates, found.date),
        "url": found.url,
        "hidden": _joined(unseen),
        "doubts": [
            *(f"{doubt.kind}: {doubt.why}" for doubt in doubts),
            *_lost_marks(seen.marked, text),
            *_hidden_doubt(unseen),
        ],
    }


def _parse(html: str) -> HtmlElement:
    _refuse_crowded_tags(html)
    try:
        tree = document_fromstring(html, parser=HTMLParser(huge_tree=True, remove_pis=True))
    except (etree.ParserError, ValueError):
        raise NoArticleError(why="it holds no HTML", remedy=REMEDY) from None
    if _depth(tree) > DEEPEST:
        why = f"its tags are nested more than {DEEPEST} deep, which no page for readers is"
        raise NoArticleError(why=why, remedy=REMEDY)
    return tree


def _refuse_crowded_tags(html: str) -> None:
    """Refuse what would keep the parser busy for minutes: the attributes of a tag are compared one with another."""
    for tag in _TAG.finditer(html):
        if tag.end() - tag.start() > 2 * MOST_ATTRIBUTES and (count := _count_attributes(tag[0])) > MOST_ATTRIBUTES:
            line = html.count("\n", 0, tag.start()) + 1
            why = f"line {line}: one tag carries {count:,} attributes, which no page for readers does"
            raise NoArticleError(why=why, remedy=REMEDY)


def _count_attributes(tag: str) -> int:
    """Count the words of a tag that stand outside quotation marks."""
    return len(re.sub(r"\"[^\"]*\"|'[^']*'", "", tag).split()) - 1


def _depth(tree: HtmlElement) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _look(tree: HtmlElement) -> Seen:
    """Take note of what extraction of the text will leave out."""
    dates = dates_in("\n".join(" ".join(element.text_content().split()) for element in _head_elements(tree)))
    texts = tree.xpath("//text()[not(parent::script or parent::style)]")
    links = (len(link.text_content().split()) for link in tree.iter("a"))
    marked = tuple(str(words).strip() for words in texts if has_marks(words))
    return Seen(dates, marked, sum(words for words in links if words >= HEADLINE))


def _visible_date(shown: tuple[str, ...], stamp: str | None) -> str | None:
    """Return the first date that readers see; or, of several, the one that the page's own record agrees with."""
    agreed = (words for words in shown if stamp and str(read_stamp(words)) == stamp)
    return next(agreed, next(iter(shown), None))


def _head_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what is made to show a date: within the first words after the headline, or of a page that has none."""
    headline = next(tree.iter("h1"), None)
    seen, reached = 0, headline is None
    for element in tree.iter():
        reached = reached or element is headline
        if (
            not reached
            or not isinstance(element.tag, str)
            or element.tag in ("head", "script", "style", "title", "meta")
        ):
            continue
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        if element.tag == "time" or (SHOWS_DATE.search(names) and len(element.text_content()) < 200):
            yield element
        seen += len(element.text or "") + len(element.tail or "")
        if seen > HEAD_CHARS:
            return


def _lost_marks(marked: tuple[str, ...], text: str) -> Iterator[str]:
    """Doubt words of the article that hold characters nobody sees: extraction takes these out of its text."""
    plain = "".join(text.split())
    kept = [words for words in marked if "".join(unmarked(words).split())[:80] in plain]
    for doubt in doubts_on_marks(normalised("\n".join(kept))):
        yield f"{doubt.kind}: {doubt.why.partition(', the first')[0]} in “{unmarked(kept[0]):.60}”; taken out"


def _joined(unseen: tuple[Unseen, ...]) -> str | None:
    return "\n".join(f"[{stretch.how}] {stretch.text}" for stretch in unseen)[:MOST_HIDDEN] or None


def _hidden_doubt(unseen: tuple[Unseen, ...]) -> Iterator[str]:
    """Doubt a page whose unseen text reads like reporting; hidden menus and buttons are on every page."""
    suspect = [stretch for stretch in unseen if prose_words(stretch.text) >= SUSPECT_WORDS]
    if suspect:
        words = sum(len(stretch.text.split()) for stretch in suspect)
        first = suspect[0]
        yield (
            f"hidden-text: the page holds {words} words of text that its readers cannot see "
            f"({first.how}: “{first.text:.80}”); nothing is taken from them"
        )
