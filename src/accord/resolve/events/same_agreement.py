"""Whether two tellings of agreements tell one: parties, what it is called, figures and dates."""

from __future__ import annotations

from accord.resolve.events.same_company import NOBODY, SAME_SIDES, match_sides, pair_sides
from accord.terms.telling import Telling
from accord.terms.verdict import APART, Verdict

NEAR, LATER, PAST = 3, 14, 60
HALF = 0.5
NAMELESS, OTHERWISE, FAR = -15, -40, -90
PARTIES, NAMES = 20, 40  # the most that each can say for one agreement


def match_agreements(one: Telling, other: Telling) -> Verdict:
    """Return the weight of a tie between two tellings of agreements, and its reason."""
    if one.article == other.article:
        return APART, "one article tells of both"
    parties, dates = _match_parties(one, other), _match_dates(one, other)
    if parties[0] <= APART or dates[0] <= APART:
        return min(parties, dates)
    verdicts = (parties, _match_words(one, other), _match_figures(one, other), dates, _match_fates(one, other))
    return max(sum(points for points, _ in verdicts), 0), ", ".join(why for points, why in verdicts if points > 0)


def most_points(one: Telling, other: Telling) -> int:
    """Return what the weight of a tie can be at most, from figures and dates alone."""
    return PARTIES + NAMES + _match_figures(one, other)[0] + _match_dates(one, other)[0]


def _match_words(one: Telling, other: Telling) -> Verdict:
    """Return what the names say; a word that stands for many of one meaning counts twice."""
    if not one.words or not other.words:
        return NAMELESS, ""
    ours, theirs = set(one.words), set(other.words)
    shared = ours & theirs
    if not shared:
        return OTHERWISE, ""
    common, mine, yours = _size(shared), _size(ours), _size(theirs)
    share, both = common / min(mine, yours), common / (mine + yours - common)
    loose = len(shared) == share == 1 and both < HALF  # a name of one word, which that of another may hold as well
    return round((10 if loose else 20) * share + 15 * both) + 5 * (len(shared) > 1), "names that fit"


def _size(words: set[str]) -> int:
    return sum(2 if word.isupper() else 1 for word in words)


def _match_parties(one: Telling, other: Telling) -> Verdict:
    """Return what parties say, and where they are not told the sides that the words speak of."""
    if one.sides and other.sides:
        pairs = pair_sides(one, other)
        points, why = match_sides(one, other, pairs)
        if points <= APART and pairs and _one_name(one, other):
            return 0, ""  # of many parties, each article names those it writes about
        if points <= NOBODY:
            return APART, why
        return (points, why) if points > 0 else (5 if why == SAME_SIDES else 0, why)
    ours, theirs = _sides(one), _sides(other)
    if not ours or not theirs:
        return (-15, "") if len({*one.words} & {*other.words}) > 1 else (APART, "nobody is named")
    return (APART, "about other sides") if ours.isdisjoint(theirs) else (5, "about the same sides")


def _one_name(one: Telling, other: Telling) -> bool:
    """Whether both have the very same name and a figure in common: "the 1998 accord"."""
    return bool(one.words) and {*one.words} == {*other.words} and not {*one.numbers}.isdisjoint(other.numbers)


def _sides(telling: Telling) -> set[str]:
    return {name for side in telling.sides for name in side.names}.union(telling.about)


def _match_figures(one: Telling, other: Telling) -> Verdict:
    if not one.numbers or not other.numbers:
        return 0, ""
    return (-30, "") if set(one.numbers).isdisjoint(other.numbers) else (15, "the same figures")


def _match_dates(one: Telling, other: Telling) -> Verdict:
    if one.start and one.end and other.start and other.end:
        gap = max((other.start - one.end).days, (one.start - other.end).days)
        if gap > 0:
            return (0 if gap <= NEAR else -25), ""
        finer = {one.precision, other.precision} - {"year"}
        points = 20 if "year" not in (one.precision, other.precision) else 5 if "day" in finer else 10
        return points, "the same date"
    if one.published and other.published:
        days = abs((one.published - other.published).days)
        return (15 if days <= NEAR else 10 if days <= LATER else 0 if days <= PAST else FAR), "told at the same time"
    return 0, ""


def _match_fates(one: Telling, other: Telling) -> Verdict:
    """Return what it says against one agreement that the one is on the table and the other in force."""
    proposed = [telling.status == "proposed" for telling in (one, other)]
    return (-10 if any(proposed) and not all(proposed) else 0), ""
