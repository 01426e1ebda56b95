"""Whether two tellings of agreements tell one: parties, what it is called, figures and dates."""

from __future__ import annotations

from accord.resolve.same_company import match_sides
from accord.terms.telling import Telling
from accord.terms.verdict import APART, Verdict

NEAR, LATER = 3, 14


def match_agreements(one: Telling, other: Telling) -> Verdict:
    """Return the weight of a tie between two tellings of agreements, and its reason."""
    if one.article == other.article:
        return APART, "one article tells of both"
    verdicts = [
        _match_words(one, other),
        _match_parties(one, other),
        _match_figures(one, other),
        _match_dates(one, other),
    ]
    if any(points <= APART for points, _ in verdicts):
        return next(verdict for verdict in verdicts if verdict[0] <= APART)
    return max(sum(points for points, _ in verdicts), 0), ", ".join(why for points, why in verdicts if points > 0)


def _match_words(one: Telling, other: Telling) -> Verdict:
    ours, theirs = set(one.words), set(other.words)
    shared = ours & theirs
    if not shared:
        return APART, "they are called otherwise"
    share = len(shared) / min(len(ours), len(theirs))
    both = len(shared) / len(ours | theirs)
    return round(15 * share + 15 * both) + (5 if len(shared) > 1 else 0), "the same name"


def _match_parties(one: Telling, other: Telling) -> Verdict:
    if not one.sides or not other.sides:
        return 0, ""
    points, why = match_sides(one, other)
    return (points, why) if points > 0 else (-10, "") if points > APART else (points, why)


def _match_figures(one: Telling, other: Telling) -> Verdict:
    if not one.numbers or not other.numbers:
        return 0, ""
    if set(one.numbers) & set(other.numbers):
        return 15, "the same figures"
    return -30, ""


def _match_dates(one: Telling, other: Telling) -> Verdict:
    if one.start and one.end and other.start and other.end:
        gap = max((other.start - one.end).days, (one.start - other.end).days)
        if gap <= 0:
            return (20 if "year" not in (one.precision, other.precision) else 5), "the same date"
        return (5, "close dates") if gap <= NEAR else (-25, "")
    if one.published and other.published:
        days = abs((one.published - other.published).days)
        return (15 if days <= NEAR else 10 if days <= LATER else 0), "told at the same time"
    return 0, ""
