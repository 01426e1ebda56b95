"""One saved HTML page to what its readers see of it. Runs in the worker process: its libraries can be made to hang."""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from accord.read.address import is_front_page
from accord.read.copy import NoArticleError
from accord.read.html.hidden import Unseen, take_hidden
from accord.read.html.sight import headline_words, look_at
from accord.read.html.tree import REMEDY, parse_page
from accord.read.text.encoding import decode
from accord.read.text.marks import doubts_on_marks, normalised, unmarked
from accord.read.text.prose import prose_words
from accord.read.text.wrapping import unwrapped

MOST_HIDDEN = 20_000
SUSPECT_WORDS = 8
QUICK_DATE = {"original_date": True, "extensive_search": False}
"""We look for the date ourselves; of a page without one, trafilatura would search the whole text for it."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
Page = dict[str, str | list[str] | None]


def read_page(raw: bytes) -> Page:
    """Return text, title, outlet, authors, date, visible date, address, hidden text and doubts of a page, by name.

    Raises:
        NoArticleError: there is no article in it, or it is built in a way no page for readers is.
    """
    declared = _CHARSET.search(raw[:4000])
    html, doubts = decode(raw, declared=declared[1].decode("ascii", "ignore") if declared else None)
    tree = parse_page(html)
    unseen = take_hidden(tree)
    etree.strip_attributes(tree, "style")  # what it hid is gone; trafilatura would drop more for the word "hidden"
    seen = look_at(tree)
    found = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=QUICK_DATE
    )
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise NoArticleError(why="no article text was found on the page", remedy=REMEDY)
    text = unwrapped(_without_title(normalised(found.text).strip(), found.title))
    if found.url and is_front_page(found.url) and headline_words(tree) > len(text.split()):
        raise NoArticleError(why="it is the front page of a site, not an article", remedy=REMEDY)
    return {
        "text": text,
        "title": found.title,
        "outlet": found.sitename or found.hostname,
        "authors": (found.author or "").split("; "),
        "stamp": seen.stamp,
        "dateline": seen.date,
        "url": found.url,
        "hidden": _joined(unseen),
        "doubts": [
            *(f"{doubt.kind}: {doubt.why}" for doubt in doubts),
            *_lost_marks(seen.marked, text),
            *_hidden_doubt(unseen),
        ],
    }


def _without_title(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip() if title and rest.strip() and " ".join(first.split()) == " ".join(title.split()) else text


def _lost_marks(marked: tuple[str, ...], text: str) -> Iterator[str]:
    """Doubt words of the article that hold characters nobody sees: extraction takes these out of its text."""
    plain = "".join(text.split())
    starts = (("".join(unmarked(words).split())[:80], words) for words in marked)
    kept = [words for start, words in starts if start and start in plain]
    for doubt in doubts_on_marks(normalised("\n".join(kept))):
        yield f"{doubt.kind}: {doubt.why.partition(', the first')[0]} in “{unmarked(kept[0]):.60}”; taken out"


def _joined(unseen: tuple[Unseen, ...]) -> str | None:
    return "\n".join(f"[{stretch.how}] {stretch.text}" for stretch in unseen)[:MOST_HIDDEN] or None


def _hidden_doubt(unseen: tuple[Unseen, ...]) -> Iterator[str]:
    """Doubt unseen text that stands amid the article and reads like it; hidden forms and menus are on every page."""
    suspect = [stretch for stretch in unseen if stretch.amid and prose_words(stretch.text) >= SUSPECT_WORDS]
    if suspect:
        words = sum(len(stretch.text.split()) for stretch in suspect)
        first = suspect[0]
        yield (
            f"hidden-text: the page holds {words} words of text that its readers cannot see "
            f"({first.how}: “{first.text:.80}”); nothing is taken from them"
        )
