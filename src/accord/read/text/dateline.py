"""The published date as a page or a text words it: stamps of machines, datelines and date lines that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.utils import parsedate

from accord.lexicon.places import places

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST_YEAR, LAST_YEAR = 1800, 2200
HEAD_LINES = 6

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,?\s{1,3}\d{4}\b)?"
_DATE = rf"(?:{_MONTH}\s{{1,3}}{_DAY}{_YEAR}|{_DAY}\s{{1,3}}{_MONTH}{_YEAR}|\d{{4}}-\d\d-\d\d\b)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?\s*(?:[ap]\.?m\.?)?"
_TIME = rf"[,\s|·•–-]*(?:at\s+)?{_CLOCK}\s*\(?[A-Z]{{0,5}}(?:[+-]\d{{1,2}}(?::?\d\d)?)?\)?"
_AGENCY = (
    r"\(\s*(?P<paren>[^()\n]{2,40}?)\s*\)"
    r"|/\s*(?P<slash>[^/\n]{2,30}?)\s*/"
    r"|,\s*(?P<comma>[A-Z][A-Za-z ]{1,20}?)(?=\s*[-–—])"
)

DATELINE = re.compile(
    rf"\s*(?P<place>[^\W\d_][^\n\d()]{{1,60}}?,\s{{1,3}})?(?P<date>{_WEEKDAY}{_DATE})\.?\s*"
    rf"(?:(?:{_AGENCY})\s*(?:[-–—:.]|\n)|[-–—](?=[-–—\s]))",
)
DATE_LINE = re.compile(
    rf"\s*(?P<label>(?:first\s+)?(?:published|posted|issued|date|(?:last\s+)?updated|modified)?)(?:\s+on|\s+at)?\s*:?\s*"
    rf"(?P<date>{_WEEKDAY}{_DATE}){_TIME}\s*",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"(?:(?P<update>updated|modified)\b[^\n|•·]{{0,30}}?)?(?<![\w-])(?P<date>{_DATE})",
    re.IGNORECASE,
)
_PARTS = re.compile(rf"(?P<month>{_MONTH})|(?P<year>\d{{4}})|(?P<day>\d{{1,2}})", re.IGNORECASE)
_STAMP = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)|\s*(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_EPOCH = re.compile(r"\s*(\d{9,10})(?:\d{3})?(?:\.\d+)?\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date that an article's head shows to its readers: the words, and day and month with or without the year.

    `is_update` tells the date of a later change, which is not that of the article.
    """

    said: str
    day: int
    month: int
    year: int | None = None
    agency: str | None = None
    is_update: bool = False

    def on(self, near: date | None) -> date | None:
        """Return the day meant; a missing year is the one that brings it closest to `near`."""
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        if near is None:
            return None
        years = (near.year, near.year - 1, near.year + 1)
        days = [day for year in years if (day := _day(year, self.month, self.day))]
        return min(days, key=lambda day: abs(day - near), default=None)


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that a text begins with, or the line of its head that is nothing but a date.

    >>> found = find_dateline("GENEVA, 3 June 2024 (Example Wire) - The sides met.")
    >>> found.said, found.agency
    ('3 June 2024', 'Example Wire')
    >>> find_dateline("3 June 2024 (GENEVA) - The sides met.").agency is None
    True
    >>> find_dateline("On 3 June 2024 the sides met in Geneva.")
    """
    opening = DATELINE.match(text[:300])
    agency = opening and (opening["paren"] or opening["slash"] or opening["comma"])
    if opening and (agency or opening["place"]):
        return _dateline(opening["date"], agency=None if agency and _is_place(agency) else agency)
    return _date_line(text)


def written_on(text: str, published: date | None) -> date | None:
    """Return the day before that of publication on which a text says it was written; None where it says no other.

    >>> written_on("GENEVA, June 3 (Example Wire) - The sides met today.", date(2024, 6, 4))
    datetime.date(2024, 6, 3)
    >>> written_on("GENEVA, June 3 (Example Wire) - The sides met today.", date(2024, 6, 3))
    """
    found = find_dateline(text) if published else None
    seen = found.on(published) if found and not found.is_update else None
    return seen if seen and published and seen < published else None


def _is_place(words: str) -> bool:
    """Return whether the words beside a date tell where it was written, and not for whom: "JUBA, Sudan"."""
    city = words.partition(",")[0].strip()
    return any(form in places() for form in (city, city.title()))


def _date_line(text: str) -> Dateline | None:
    """Read a line that is nothing but a date; one that says "updated" only where no other is there."""
    matches = (DATE_LINE.fullmatch(line) for line in _head(text) if len(line) <= 90)
    lines = [(_dateline(match["date"]), _is_update(match["label"])) for match in matches if match]
    found = [replace(line, is_update=is_update) for line, is_update in lines if line and line.year]
    return min(found, key=lambda line: line.is_update, default=None)


def _is_update(label: str) -> bool:
    return "updated" in label.lower() or "modified" in label.lower()


def dates_in(words: str) -> tuple[str, ...]:
    """Return the full dates within a few words, as worded; those of an update, marked so, if there are no others.

    >>> dates_in("By Jane Roe | Updated: 5 June 2024 | Published on 3 June 2024")
    ('3 June 2024',)
    >>> dates_in("Updated at 9:00, 5 June 2024")
    ('updated 5 June 2024',)
    """
    dates = ((match, _dateline(match["date"])) for match in LABELLED.finditer(words[:1000]))
    full = [(match["date"], bool(match["update"])) for match, line in dates if line and line.year]
    first = tuple(date for date, is_update in full if not is_update)
    return first or tuple(f"updated {date}" for date, _ in full)


def _head(text: str) -> Iterator[str]:
    lines = (line for line in text[:2000].split("\n") if line.strip())
    return (line for _, line in zip(range(HEAD_LINES), lines, strict=False))


def _dateline(said: str, *, agency: str | None = None) -> Dateline | None:
    stamp = _STAMP.fullmatch(said)
    if stamp:
        year, month, day = (int(part) for part in stamp.groups()[:3])
    else:
        parts = {str(match.lastgroup): match[0] for match in _PARTS.finditer(said)}
        year, day = int(parts.get("year", 0)), int(parts["day"])
        month = 1 + MONTHS.index(parts["month"][:3].lower())
    if _day(year or 2000, month, day) is None:
        return None
    return Dateline(said.strip(), day, month, year or None, agency)


def read_stamp(words: str) -> date | None:
    """Return the calendar day of a date stamp as it stands, in its own time zone.

    ISO 8601 in its usual spellings, mail and feed dates, seconds or milliseconds since 1970 (in UTC), and dates in
    words.

    >>> read_stamp("2026-01-25T23:30:00-05:00"), read_stamp("Sun, 25 Jan 2026 23:30:00 GMT")
    (datetime.date(2026, 1, 25), datetime.date(2026, 1, 25))
    """
    return next((day for reading in READINGS if (day := reading(words[:100]))), None)


def _iso(words: str) -> date | None:
    match = _STAMP.match(words)
    return _day(*(int(part) for part in match.groups() if part)) if match else None


def _epoch(words: str) -> date | None:
    match = _EPOCH.fullmatch(words)
    return datetime.fromtimestamp(int(match[1]), UTC).date() if match else None


def _mail(words: str) -> date | None:
    try:
        parsed = parsedate(words)
    except (
        ValueError,
        IndexError,
        TypeError,
    ):  # it raises on some of what it cannot read, and returns None on the rest
        return None
    return _day(*parsed[:3]) if parsed else None


def _in_words(words: str) -> date | None:
    match = DATE_LINE.fullmatch(words)
    line = _dateline(match["date"]) if match else None
    return line.on(None) if line else None


READINGS = (_epoch, _iso, _in_words, _mail)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
