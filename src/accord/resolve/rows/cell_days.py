"""What a cell says of days: as a spreadsheet keeps them, as figures, and in words; the order of 03/04 is never guessed.

Of figures parted by strokes or hyphens, a year at the front is followed by month and day. With the year at the end, the
order is the one that was asked for, or the one that the column itself shows: where a figure above 12 stands first
somewhere, and nowhere second, days come first. Figures parted by full stops are days first, as they are written so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from accord.resolve.times.dates import resolve_date
from accord.terms.sheet import Cell, DayOrder
from accord.terms.when import When

RULE = "analyst"
FIRST_SERIAL, LAST_SERIAL = 14_611, 80_000  # 1940 to 2119
FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTHS = 12
_FIGURES = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.\-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_RUN = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_CLOCK = re.compile(
    r"[T ,]+(?:at )?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$", re.I
)
_STROKE = re.compile(r"\s*(?:–|—|\bto\b|\buntil\b|\.\.|(?<=\s)-(?=\s)|(?<=\d)/(?=\d{4}-))\s*")
_ABOUT = re.compile(r"^(?:c\.|ca\.?|circa|approx\.?|around|about|~)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NoDay:
    """Why a cell names no day, and what to do about it."""

    why: str
    remedy: str


def order_shown(cells: Iterable[Cell]) -> DayOrder | None:
    """Return the order that a column's figures can only have; None where they show none, or both.

    >>> order_shown([Cell("24/01/2026"), Cell("03/02/2026")])
    'day-first'
    >>> order_shown([Cell("24/01/2026"), Cell("01/24/2026")]) is None
    True
    """
    found = [match for cell in cells for match in _FIGURES.finditer(cell.text) if match["sign"] != "."]
    first = any(int(match["one"]) > MONTHS for match in found)
    second = any(int(match["two"]) > MONTHS for match in found)
    if first == second:
        return None
    return "day-first" if first else "month-first"


def days_of(cell: Cell, order: DayOrder | None, *, from_1904: bool = False) -> When | NoDay:
    """Return the days that a cell names, as precise as it is, or why it names none.

    >>> days_of(Cell("24 January 2026"), None).edtf, days_of(Cell("Jan. 2026"), None).edtf
    ('2026-01-24', '2026-01-01/2026-01-31')
    >>> days_of(Cell("03/04/2026"), None).why
    '“03/04/2026” may be 3 April or 4 March'
    >>> days_of(Cell("46046", number=46046), None).edtf
    '2026-01-24'
    """
    if cell.bare:
        return NoDay(
            "a formula whose value was not stored", "open the file in a spreadsheet program, and save it again"
        )
    if cell.day:
        return _day(cell.day, cell.text)
    if cell.number is not None:
        return _number(cell.number, cell.text, from_1904=from_1904)
    return _words(cell.text, order)


def _day(day: date, said: str) -> When | NoDay:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return NoDay(f"“{said:.40}” lies in the year {day.year}", "correct the day")
    return When(day, day, "day", said, RULE)


def _number(number: float, said: str, *, from_1904: bool) -> When | NoDay:
    """Read a number as a year, as year, month and day in one, or as a spreadsheet counts days."""
    whole = int(number)
    if whole == number and FIRST_YEAR <= whole <= LAST_YEAR:
        return When(date(whole, 1, 1), date(whole, 12, 31), "year", said, RULE)
    if whole == number and _RUN.fullmatch(str(whole)):
        return _words(str(whole), None)
    if FIRST_SERIAL <= whole <= LAST_SERIAL:
        start = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
        return _day(start + timedelta(days=whole), said)
    return NoDay(f"the number {said} names no day", "write the day as 2026-01-24")


def _words(text: str, order: DayOrder | None) -> When | NoDay:
    said = " ".join(text.split())
    words = _CLOCK.sub("", _ABOUT.sub("", said))
    found = _one(words, order)
    if found is None:
        parts = _STROKE.split(words)
        found = _between(parts[0], parts[1], order) if len(parts) == 2 else None
    if found is None:
        found = resolve_date(words.replace("Sept ", "September "), None)
    if found is None:
        return NoDay(
            f"“{said:.60}” names no day with its year", "write the day as 2026-01-24, or 2026-01-24/2026-01-26"
        )
    return found if isinstance(found, NoDay) else replace(found, said=said, rule=RULE)


def _one(words: str, order: DayOrder | None) -> When | NoDay | None:
    """Read figures alone."""
    if year_first := _YEAR_FIRST.fullmatch(words) or _RUN.fullmatch(words):
        return _built(words, *(int(part) for part in year_first.groups()))
    if month := _MONTH.fullmatch(words):
        return (
            resolve_date(f"{date(2000, int(month[2]), 1):%B} {month[1]}", None)
            if 1 <= int(month[2]) <= MONTHS
            else None
        )
    figures = _FIGURES.fullmatch(words)
    if figures is None:
        return None
    one, two, year = int(figures["one"]), int(figures["two"]), _year(figures["year"])
    settled = "day-first" if figures["sign"] == "." and order is None else order
    if settled is None and one != two and one <= MONTHS and two <= MONTHS:
        return _either(words, one, two, year)
    first = settled == "day-first" if settled and max(one, two) <= MONTHS else one > MONTHS
    return _built(words, year, two, one) if first else _built(words, year, one, two)


def _year(figures: str) -> int:
    """Return a year; of two figures, that of this century until 2068, as spreadsheets and systems have it."""
    year = int(figures)
    return year if len(figures) > 2 else year + (2000 if year < 69 else 1900)


def _built(words: str, year: int, month: int, day: int) -> When | NoDay:
    try:
        found = date(year, month, day)
    except ValueError:
        return _no_day(words)
    return _day(found, words)


def _no_day(words: str) -> NoDay:
    return NoDay(f"“{words:.40}” is no day of the calendar", "correct the day")


def _either(words: str, one: int, two: int, year: int) -> NoDay:
    """Refuse to choose between two days of which figures up to twelve may be either."""
    if 0 in (one, two, year):  # 00/05/2026: a day or a month whichever comes first
        return _no_day(words)
    first, second = date(year, two, one), date(year, one, two)
    why = f"“{words}” may be {first.day} {first:%B} or {second.day} {second:%B}"
    return NoDay(why, "say --day-first or --month-first")


def _between(first: str, last: str, order: DayOrder | None) -> When | NoDay | None:
    ends = [_one(part, order) or resolve_date(part, None) for part in (first, last)]
    refused = next((end for end in ends if isinstance(end, NoDay)), None)
    if refused:
        return refused
    start, end = ends
    if not isinstance(start, When) or not isinstance(end, When):
        return None
    return joined(start, end, f"{first} – {last}")


def joined(start: When, end: When, said: str) -> When | NoDay:
    """Return the days from the first of one to the last of another."""
    if start.start is None or end.end is None or end.end < start.start:
        return NoDay(f"“{said:.60}” ends before it begins", "correct one of the two days")
    return When(start.start, end.end, max(start.granularity, end.granularity, key=GRAINS.index), said, RULE)


GRAINS = ("day", "week", "month", "season", "year")
