"""Where a report's dateline ends: "GENEVA, June 3 (Example Wire) -" says where and when it was written, not what of."""

from __future__ import annotations

import re

from accord.lexicon.places import places, wide_places
from accord.terms.span import Span

_PLACE = r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ /-]*[A-ZÀ-Þ])"
_MARKED = re.compile(
    rf"\s*(?:\([A-Z][^()\n]{{1,38}}\)\s)?{_PLACE}(?:,\s[^\n()–—]{{2,40}}?)?(?:\s?\([^()\n]{{2,40}}\)\s?(?:--?|[–—:])|\.?\s?/[^/\n]{{2,30}}/[.:]?|\s?(?:--|[–—])|\s-)\s"
)
_BARE = re.compile(rf"\s*{_PLACE}(?P<rest>, [A-Z][a-z]+)?[.:]?\s(?=[“\"]?[A-Z][a-z’' ])")


_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? [A-Z][a-z]{2,8}\.?(?:,? \d{4})?)"
_AGENCY = r"(?:\([A-Za-z][^()\n]{1,38}\)|[A-Z]{3,}(?![A-Za-z]))"
_SLASHED = r"/[A-Z][^/\n]{1,28}/\.?"
_SMALL = re.compile(
    rf"\s*(?P<place>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+){{0,2}})(?: ?\[[A-Z][\w ]+\])?"
    rf"(?:(?:,? {_DATE})?[,.]? ?(?:-?{_AGENCY}\s?(?:--?|[–—_:])|{_SLASHED})"
    rf"|,? {_DATE}\s?(?:--?|[–—:])|\. [A-Z]{{3,}}(?=\s))(?:\s|$)"
)
_UNMARKED = re.compile(
    rf"\s*(?P<place>[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){{0,2}})(?:,? {_DATE}[,.]?|,) "
    r"\([A-Z][A-Za-z]{1,18}\)(?:\s?\.?--?|[.:])?\s(?=[“\"]?[A-Z])"
)
_BRACKETED = re.compile(
    rf"\s*{_DATE}\.? ?\((?P<place>[A-ZÀ-Þ][^()\n,]{{2,30}}?)(?:, [^()\n]{{2,30}})?\)\s?(?:--?|[–—:])\s"
)

_CITY = re.compile(r"\s*(?P<place>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+){0,2}) (?:--|[–—]) (?=[“\"]?[A-Z])")

HEAD_LINES = 4


def find_dateline(text: str) -> Span:
    """Return the stretch of the dateline, an empty one where there is none.

    It opens one of the first lines, behind a headline and a byline at most. A place in capitals with an agency, a date
    or a dash behind it is one; one that stands bare before the first word of a sentence ("BEIRUT The envoy"), and one
    in small letters with an agency or a date ("Geneva, SANA - "; "Geneva, June 3 (EW) The envoy"), only where the
    lexicon knows the place. It may stand in brackets after the date.

    >>> text = "SHARM EL-SHEIKH, Egypt, Oct 9 (Example Wire) - The delegations met."
    >>> find_dateline(text).of(text)
    'SHARM EL-SHEIKH, Egypt, Oct 9 (Example Wire) - '
    >>> find_dateline("NATO Allies met.")
    Span(start=0, end=0)
    """
    at = 0
    for line in text.split("\n")[:HEAD_LINES]:
        length = _length(line)
        if length:
            return Span(at, at + length)
        at += len(line) + 1
    return Span(0, 0)


def _length(line: str) -> int:
    marked = _MARKED.match(line)
    if marked:
        return marked.end()
    for shape in (_BARE, _SMALL, _UNMARKED, _BRACKETED):
        found = shape.match(line)
        if found and any(place.title() in places() for place in found["place"].split("/")):
            return found.end()
    city = _CITY.match(line)
    return city.end() if city and city["place"] in places() and city["place"] not in wide_places() else 0
