"""Readings of times that count from the time that the text named last: "the following day", "two weeks later"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from accord.lexicon.times import number
from accord.resolve.times.calendar import Anchor, Days, day, day_of, months_on, shifted
from accord.resolve.times.named_days import Match, Reading
from accord.resolve.times.relative_days import plain, unit_of, units_on, whole

_HALF_A_DAY = 12  # hours
_COARSE = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}


def _units_later(match: Match, at: Anchor) -> Days | None:
    """ "two days later", "a week earlier": counted from the time before."""
    sign = 1 if plain(match["way"]).startswith(("later", "after")) else -1
    return _counted(match, at, sign)


def _units_after(match: Match, at: Anchor) -> Days | None:
    """ "a day after the envoys met": what was told is a day after, so what follows these words was a day before."""
    return _counted(match, at, -1 if match["way"].lower() == "after" else 1)


def _counted(match: Match, at: Anchor, sign: int) -> Days | None:
    """So many units from the time before, where that is told as precisely as the unit counts."""
    origin = at.told_last if sign > 0 else at.told_first
    unit = unit_of(match.groupdict().get("unit") or "day")
    if origin is not None and unit == "hour":
        return _same_day(match, at) if number(match["n"]) <= _HALF_A_DAY else None
    if origin is None or at.before is None or _COARSE[at.before.granularity] > _COARSE.get(unit, 4):
        return None
    return whole(unit, units_on(origin, sign * number(match["n"]), unit))


def _same_day(_: Match, at: Anchor) -> Days | None:
    """ "hours later", "five hours earlier": on the day told before."""
    one_day = at.before is not None and at.before.granularity == "day" and at.told_first == at.told_last
    return day(at.told_first) if one_day and at.told_first else None


def _other_day(match: Match, at: Anchor) -> Days | None:
    """ "the following day", "that evening", "the day before": counted from the time before."""
    which = plain(match["which"] or match["way"])
    back = which in ("the previous", "the preceding", "before", "earlier")
    step = -1 if back else 0 if which in ("the same", "that same", "that") else 1
    origin = at.told_first if back else at.told_last
    if origin is None or at.before is None or at.before.granularity != "day":
        return None
    return day(shifted(origin, step))


def _other_unit(match: Match, at: Anchor) -> Days | None:
    """ "the week before", "the month after": the one beside that of the time before."""
    step = 1 if match["way"].lower() == "after" else -1
    origin = at.told_last if step > 0 else at.told_first
    unit = match["unit"].lower()
    if origin is None or at.before is None or _COARSE[at.before.granularity] > _COARSE[unit]:
        return None
    return whole(unit, units_on(origin.replace(day=1) if unit == "month" else origin, step, unit))


def _the_day(_: Match, at: Anchor) -> Days | None:
    """ "later in the day": the day told before, else, and always looking ahead, the day of publication."""
    told = at.before is not None and at.before.granularity == "day" and at.direction != "future"
    origin = at.told_last if told else at.published
    return day(origin) if origin else None


def _ordinal_day(match: Match, at: Anchor) -> Days | None:
    """ "on the 5th": of the month told before, else of the nearest month on the side that the sentence speaks of."""
    of_month = int(re.sub(r"\D", "", match["d"]))
    if at.before and at.before.start and at.before.granularity in ("day", "month"):
        found = day_of(at.before.start.year, at.before.start.month, of_month)
        return day(found) if found else None
    if at.published is None:
        return None
    firsts = (months_on(at.published.replace(day=1), step) for step in (-2, -1, 0, 1, 2))
    days = (day_of(first.year, first.month, of_month) for first in firsts)
    return at.nearest([day(one) for one in days if one])


TOLD: Mapping[str, Reading] = {
    "units-later": _units_later,
    "units-after": _units_after,
    "other-day": _other_day,
    "hours-later": _same_day,
    "day-part": _same_day,
    "other-unit": _other_unit,
    "the-day": _the_day,
    "ordinal-day": _ordinal_day,
}
