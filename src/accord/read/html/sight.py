"""What readers see of a page beside the text of its article, and what the page has on record about its date."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from accord.read.text.dateline import dates_in, read_stamp
from accord.read.text.marks import has_marks

HEADLINE = 5
LONGEST_BYLINE = 200
UNDER_WAY = 3
ABOVE = 12
_RECORD = etree.XPath("//meta | //script[@type='application/ld+json'] | //*[@itemprop='datePublished'] | //link")
_NO_RECORD = document_fromstring("<html><head></head><body></body></html>")
_TEXTS = etree.XPath("//text()[not(parent::script or parent::style)]", smart_strings=False)
NOT_SHOWN = ("head", "script", "style", "title", "meta")
EARLIEST, LATEST = "1900-01-01", "2200-01-01"
SHOWS_DATE = re.compile(
    r"(?<![a-z])(?:(?:pub|post|update|article)?-?_?(?:date|time)|dateline|timestamp|publish\w*|posted|updated?|byline|meta)(?![a-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """The date on record, the dates in sight by the headline, and the words with odd characters."""

    stamp: str | None
    dates: tuple[str, ...]
    marked: tuple[str, ...]

    @property
    def date(self) -> str | None:
        """The first date that readers see; or, of several, the one that the page's own record agrees with."""
        agreed = (words for words in self.dates if self.stamp and str(read_stamp(words)) == self.stamp)
        return next(agreed, next(iter(self.dates), None))


def look_at(tree: HtmlElement) -> Seen:
    """Take note of what extraction of the text will leave out."""
    return Seen(
        stamp=_stamp(tree),
        dates=_dates(_below_headline(tree)) or _dates(_above_headline(tree)),
        marked=_marked(tree),
    )


def headline_words(tree: HtmlElement) -> int:
    """Return how many words stand in links that are as long as headlines."""
    links = (len(link.text_content().split()) for link in tree.iter("a"))
    return sum(words for words in links if words >= HEADLINE)


def _marked(tree: HtmlElement) -> tuple[str, ...]:
    """Return the words that hold characters nobody sees; most pages have none, which is soon known."""
    texts = _TEXTS(tree)
    if not has_marks("".join(texts)):
        return ()
    return tuple(words.strip() for words in texts if has_marks(words))


def _stamp(tree: HtmlElement) -> str | None:
    """Return the date of a page's own record of itself; not just any date that stands somewhere on it."""
    record = copy(_NO_RECORD)
    for element in _RECORD(tree):
        etree.SubElement(record.head, element.tag, dict(element.attrib)).text = element.text_content()
    return find_date(record, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST)


def _dates(elements: Iterator[HtmlElement]) -> tuple[str, ...]:
    shown = (" ".join(element.text_content().split()) for element in elements if _is_for_dates(element))
    return dates_in("\n".join(words for words in shown if len(words) <= LONGEST_BYLINE))


def _is_for_dates(element: HtmlElement) -> bool:
    names = " ".join(element.get(name, "") for name in ("class", "itemprop", "data-testid"))
    return element.tag == "time" or (element.tag not in NOT_SHOWN and bool(SHOWS_DATE.search(names)))


def _below_headline(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements from the headline, or the start of a page without one, to where the article is under way."""
    headline = next(tree.iter("h1"), None)
    paragraphs, reached = 0, headline is None
    for element in tree.iter(etree.Element):
        reached = reached or element is headline
        if reached:
            yield element
            paragraphs += element.tag == "p" and len(element.text_content()) > LONGEST_BYLINE / 2
        if paragraphs == UNDER_WAY:
            return


def _above_headline(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the few elements just above the headline, where some pages have the date."""
    headline = next(tree.iter("h1"), None)
    above: deque[HtmlElement] = deque(maxlen=ABOVE)
    for element in tree.iter(etree.Element):
        if element is headline:
            return iter(above)
        above.append(element)
    return iter(())
