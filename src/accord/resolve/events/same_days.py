"""How well the times of two tellings go together: days that overlap, that slip, or that are not told."""

from __future__ import annotations

from typing import TypeAlias

from accord.terms.claim import HELD
from accord.terms.telling import Telling
from accord.terms.verdict import APART, Verdict

Steps: TypeAlias = tuple[tuple[int, int], ...]
EXACT, NEXT_DAY = 40, -10
BROAD = 7  # days: a stretch longer than this is no more exact than a week
OVERLAP = {"day": EXACT, "week": 25, "month": 12, "season": 8, "year": 4}
EARLY, LAG = 2, 3
OVER = frozenset({"occurred", "cancelled"})
LAPSE = ((3, 20), (7, 14), (14, 8), (30, -10))  # an undated telling, that many days from the day the other gives
SLIP = ((3, 20), (7, 14), (14, 8))
TOGETHER = ((2, 25), (7, 18), (14, 10), (30, 0))  # both undated and both to come or under way
LOOKING_BACK = ((1, 20), (7, 14), (14, 5))
UNDER_WAY = ((3, 10), (7, 0), (14, -15))  # from the last day heard of to the day that another gives
VAGUE: dict[str, Steps] = {"week": ((3, 5),), "month": ((10, 0),)}
FAR = -90  # a day so far from the other that it is another event's, unless both name the same


def match_days(one: Telling, other: Telling) -> Verdict:
    """Return what the days say for or against one event."""
    if _over_before(one, other) or _over_before(other, one):
        return APART, "the one was over when the other was still to come"
    if _held_after_all(one, other) or _held_after_all(other, one):
        return APART, "the one was called off, the other held"
    if one.start is not None and other.start is not None:
        return _both_dated(one, other)
    if one.start is not None:
        return _one_dated(one, other)
    if other.start is not None:
        return _one_dated(other, one)
    return _undated(one, other)


def _over_before(past: Telling, coming: Telling) -> bool:
    """Whether one event was over before the other, still to come, was told."""
    if past.status not in OVER or past.ahead or not coming.ahead or coming.published is None:
        return False
    if past.end is None:
        return past.published is not None and past.published < coming.published and coming.status != "cancelled"
    overlaps = coming.start is not None and coming.start <= past.end
    return past.end < coming.published and not overlaps


def _held_after_all(off: Telling, held: Telling) -> bool:
    """Whether one event was called off, and the other held so much later that it is none that was broken off then."""
    if off.status != "cancelled" or held.status != "occurred":
        return False
    if off.end is not None and held.start is None and held.published is not None:
        return (held.published - off.end).days > BROAD
    return off.end is None and held.start is not None and off.published is not None and held.start > off.published


def _both_dated(one: Telling, other: Telling) -> Verdict:
    assert one.start is not None
    assert one.end is not None
    assert other.start is not None
    assert other.end is not None
    gap = (other.start - one.end).days if other.start > one.end else (one.start - other.end).days
    precision = [one.precision or "day", other.precision or "day"]
    if gap <= 0:
        broad = max(one.end - one.start, other.end - other.start).days > BROAD
        points = min(OVERLAP[precision[0]], OVERLAP[precision[1]])
        return (min(points, OVERLAP["week"]) if broad else points), "the days overlap"
    if one.ahead or other.ahead:
        return _slip(one, other, gap)
    if "ongoing" in (one.status, other.status):
        earlier = one if one.start < other.start else other
        return _by_distance(
            gap, UNDER_WAY if earlier.status == "ongoing" else UNDER_WAY[:1], APART
        ), "the days are close"
    if "year" not in precision and set(precision) != {"day"}:
        return _by_distance(gap, VAGUE["week" if "week" in precision else "month"], APART), "the days are close"
    return _by_distance(gap, ((1, NEXT_DAY),), APART), "on other days"


def _slip(one: Telling, other: Telling, gap: int) -> Verdict:
    """Return what is left where an announced day and the other's differ: it was put off, or held a little early."""
    assert one.start is not None
    assert other.start is not None
    earlier, later = (one, other) if one.start < other.start else (other, one)
    if gap > EARLY and not (earlier.ahead and (not later.ahead or _told_after(later, earlier))):
        return APART, "on other days"
    points = _by_distance(gap, SLIP)
    return (points, "announced for other days, then put off") if points > 0 else (APART, "on other days")


def _told_after(one: Telling, other: Telling) -> bool:
    """Whether the one can correct the other: of two days announced at once, each has its own meeting."""
    return one.published is None or other.published is None or one.published > other.published


def _one_dated(dated: Telling, bare: Telling) -> Verdict:
    """Return what it says that one telling, without a day, was published so long before or after the other's day."""
    assert dated.start is not None
    assert dated.end is not None
    if bare.published is None:
        return 0, ""
    most = OVERLAP[dated.precision or "day"]
    if bare.ahead:
        if dated.end < bare.published:
            return APART, "the day was past when the other was announced"
        if dated.start < bare.published and dated.precision != "day":
            return (0 if dated.ahead else NEXT_DAY), ""  # some day of that week or month, which may have been before
        return min(_by_distance((dated.start - bare.published).days, LAPSE), most), "announced shortly before"
    if dated.start > bare.published and bare.status in HELD:
        return _by_distance((dated.start - bare.published).days, ((1, NEXT_DAY),), APART), "told before the other's day"
    if bare.status == "ongoing":
        away = (bare.published - dated.end).days
        if away > 1 and dated.status != "ongoing":
            return 0, ""  # what is under way may be talks as a whole, or the next round
        return min(_by_distance(away, LAPSE[:2]), most), "under way at the time"
    if dated.start > bare.published:
        return min(_by_distance((dated.start - bare.published).days, LAPSE[:-1], APART), most), "told shortly before"
    return min(_by_distance((bare.published - dated.end).days, LAPSE), most), "told shortly after"


def _undated(one: Telling, other: Telling) -> Verdict:
    if one.published is None or other.published is None:
        return 0, ""
    apart = abs((one.published - other.published).days)
    if one.ahead and other.ahead:
        return _by_distance(apart, TOGETHER), "both are to come"
    if one.status == other.status == "ongoing" and bool(one.places) != bool(other.places):
        return _by_distance(apart, TOGETHER[1:]), "both are under way"  # the one may be talks as a whole
    if one.status == other.status:
        steps = LOOKING_BACK if one.status == "occurred" else TOGETHER
        return _by_distance(apart, steps), f"both are {one.status} as of the same days"
    if one.ahead or other.ahead:
        under_way = "ongoing" in (one.status, other.status)
        return 0 if under_way else _by_distance(apart + LAG, LAPSE[1:]), "told at the same time"
    return _by_distance(apart, LOOKING_BACK[1:]), "told at the same time"


def _by_distance(days: int, steps: Steps, beyond: int = FAR) -> int:
    return next((points for limit, points in steps if days <= limit), beyond)
