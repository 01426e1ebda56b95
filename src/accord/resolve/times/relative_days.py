"""Readings of times that count from the day of publication: "tomorrow", "next week", "two years ago"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accord.lexicon.times import DAY_WORDS, MONTHS, SEASONS, number
from accord.resolve.times.calendar import (
    Anchor,
    Days,
    day,
    month,
    months,
    months_on,
    quarter,
    shifted,
    week,
    weekend,
    year,
)
from accord.resolve.times.named_days import Match, Reading
from accord.terms.when import Granularity

_STEPS = {
    "last": -1,
    "this past": -1,
    "the previous": -1,
    "this": 0,
    "the current": 0,
    "this very": 0,
    "that": 0,
    "that same": 0,
    "the same": 0,
    "next": 1,
    "this coming": 1,
    "the coming": 1,
    "the next": 1,
    "the following": 1,
}
_COMING = ("this coming", "the coming")
_FROM_BEFORE = ("the previous", "that", "that same", "the same", "the following")


def plain(words: str) -> str:
    """Return words in small letters with single spaces."""
    return " ".join(words.lower().split())


def unit_of(words: str) -> str:
    """Return the unit in the singular: "weeks" is week."""
    return words.lower().rstrip("s")


def units_on(start: date, count: int, unit: str) -> date:
    """Return the day so many units on; a part of a day counts as a day."""
    if unit in ("month", "year", "decade"):
        return months_on(start, count * {"month": 1, "year": 12, "decade": 120}[unit])
    if unit == "fortnight":
        return shifted(start, count * 14)
    return shifted(start, count * 7 if unit == "week" else count if unit == "day" else -(-count // 24))


def whole(unit: str, within: date) -> Days:
    """Return the week, month, year, … that holds the day: as precise as a count in that unit is."""
    if unit == "decade":
        first = within.year - within.year % 10
        return Days(year(first).start, year(first + 9).end, "year")
    if unit == "year":
        return year(within.year)
    units = {"week": week, "fortnight": week, "weekend": weekend, "month": month, "quarter": quarter}
    return units.get(unit, day)(within)


def _day_word(match: Match, at: Anchor) -> Days | None:
    """ "today", "yesterday evening", "tomorrow"."""
    offset = DAY_WORDS[plain(match["word"])]
    return day(shifted(at.published, offset)) if at.published else None


def _overnight(_: Match, at: Anchor) -> Days | None:
    """The night that led to the day of publication; ahead, the one that follows it."""
    if at.published is None:
        return None
    start = at.published if at.direction == "future" else shifted(at.published, -1)
    return Days(start, shifted(start, 1), "day")


def _window_ahead(match: Match, at: Anchor) -> Days | None:
    """ "within two weeks", "over the next 10 days": from publication to so many units on."""
    if at.published is None or at.direction == "past":
        return None
    count, unit = number(match["n2"] or match["n"]), unit_of(match["unit"])
    return Days(at.published, units_on(at.published, count, unit), _loose(unit))


def _window_back(match: Match, at: Anchor) -> Days | None:
    """ "over the past two weeks", "in the last 48 hours": so many units up to publication."""
    if at.published is None or (match["n"] is None and match["unit"].lower().endswith("s")):
        return None
    count = number(match["n"]) if match["n"] else 1
    unit = unit_of(match["unit"])
    start = (
        shifted(at.published, -_days(count, unit)) if unit in ("hour", "day") else units_on(at.published, -count, unit)
    )
    return Days(start, at.published, _loose(unit))


def _days(count: int, unit: str) -> int:
    return -(-count // 24) if unit == "hour" else count


def _next_unit(match: Match, at: Anchor) -> Days | None:
    """ "last week", "this summer", "next March"; "that month" and "the following week" count from the time before."""
    which, unit = plain(match["which"]), match["unit"].lower().rstrip(".")
    origin = at.published
    if which in _FROM_BEFORE and at.before:
        origin = at.told_first
    elif which in ("that", "that same", "the same"):
        return None
    if origin is None:
        return None
    step = _STEPS[which]
    if unit.capitalize() in MONTHS or unit in SEASONS:
        return _named(unit, step, Anchor(origin, at.direction))
    if which in ("the next", "the coming") and unit != "weekend":
        count, unit = (3, "month") if unit == "quarter" else (1, unit)
        return Days(origin, units_on(origin, count, unit), _loose(unit))
    if unit == "weekend":
        if which in _COMING and origin.weekday() < 5:
            return weekend(origin)
        ended = step == 0 and at.direction == "past" and origin.weekday() < 5
        return weekend(shifted(origin, -7 if ended else 7 * step))
    return _stepped(unit, step, origin)


def _unit_but_one(match: Match, at: Anchor) -> Days | None:
    """ "the week before last", "the weekend after next"."""
    if at.published is None:
        return None
    unit, step = match["unit"].lower(), -2 if plain(match["which"]) == "before last" else 2
    return weekend(shifted(at.published, 7 * step)) if unit == "weekend" else _stepped(unit, step, at.published)


def _stepped(unit: str, step: int, origin: date) -> Days:
    if unit == "week":
        return week(shifted(origin, 7 * step))
    first = origin.replace(day=1)
    return whole(unit, months_on(first, step * {"month": 1, "quarter": 3, "year": 12}[unit]))


def _named(name: str, step: int, at: Anchor) -> Days | None:
    """The last, this or next month or season of a name: the last is over or begun, the next has not begun."""
    start, count = (SEASONS[name], 3) if name in SEASONS else (MONTHS[name.capitalize()], 1)
    if at.published is None:
        return None
    granularity: Granularity = "season" if count == 3 else "month"
    around = [months(date(at.published.year + gap, start, 1), count, granularity) for gap in (-2, -1, 0, 1, 2)]
    if step < 0:
        return next(days for days in reversed(around) if days.end and days.end < at.published)
    if step > 0:
        return next(days for days in around if days.start and days.start > at.published)
    return Anchor(at.published).nearest(around)


def _weekend(_: Match, at: Anchor) -> Days | None:
    """ "the weekend": the latest that has begun; ahead, the first that is not over."""
    if at.published is None:
        return None
    this = weekend(at.published)
    begun = this.start is not None and this.start <= at.published
    return this if begun or at.direction == "future" else weekend(shifted(at.published, -7))


def _ago(match: Match, at: Anchor) -> Days | None:
    """ "three days ago" is a day, "two weeks ago" a week, "two years ago" a year; "nearly" and "over" loosen it."""
    if at.published is None:
        return None
    count, unit, about = number(match["n"]), unit_of(match["unit"]), plain(match["about"] or "")
    if unit == "hour":
        return Days(shifted(at.published, -_days(count, unit)), at.published, "day")
    if about in ("nearly", "almost", "less than", "under", "barely"):
        return Days(units_on(at.published, -count, unit), units_on(at.published, 1 - count, unit), _loose(unit))
    if about in ("more than", "over", "at least"):
        return Days(units_on(at.published, -count - 1, unit), units_on(at.published, -count, unit), _loose(unit))
    return whole(unit, units_on(at.published, -count, unit))


def _loose(unit: str) -> Granularity:
    """The unit, as far as it is one that a stretch of days can have."""
    named: Mapping[str, Granularity] = {"hour": "day", "day": "day", "week": "week", "month": "month"}
    return named.get("week" if unit == "fortnight" else unit, "year")


def _in_units(match: Match, at: Anchor) -> Days | None:
    """ "in two weeks", "ten days from now"; only where the sentence looks ahead, else it is how long something took."""
    if at.published is None or (match["n"] and at.direction == "past"):
        return None
    unit = unit_of(match["unit"] or match["unit2"])
    there = units_on(at.published, number(match["n"] or match["n2"]), unit)
    return Days(at.published, there, "day") if unit == "hour" else whole(unit, there)


def _the_unit(match: Match, at: Anchor) -> Days | None:
    """ "(the end of) the month": that of the day told before, looking back; else the one of publication."""
    told = at.direction == "past" and at.before is not None and at.before.granularity == "day"
    origin = at.told_last if told else at.published
    return whole(unit_of(match["unit"]), origin) if origin else None


def _unit_end(match: Match, at: Anchor) -> Days | None:
    """ "year's end": the last month of a year, the last days of a month, the weekend of a week."""
    if at.published is None:
        return None
    unit = unit_of(match["unit"])
    if unit == "week":
        return weekend(at.published)
    last = whole(unit, at.published).end
    assert last is not None
    return month(last) if unit == "year" else Days(last.replace(day=21), last, "month")


def _unit_out(match: Match, at: Anchor) -> Days | None:
    """ "before the year is out": in what is left of it."""
    if at.published is None:
        return None
    return Days(None, whole(unit_of(match["unit"]), at.published).end, "day")


RELATIVE: Mapping[str, Reading] = {
    "day-word": _day_word,
    "overnight": _overnight,
    "window-ahead": _window_ahead,
    "window-back": _window_back,
    "next-unit": _next_unit,
    "unit-but-one": _unit_but_one,
    "weekend": _weekend,
    "ago": _ago,
    "in-units": _in_units,
    "the-unit": _the_unit,
    "unit-end": _unit_end,
    "unit-out": _unit_out,
}
