"""One event told by several articles, folded by a simple rule.

Two claims tell one meeting where the same sides meet (or one article names some of the other's sides), neither the
dates nor the places speak against it, and at least one of the two speaks for it (or the same people are to meet, and
neither day nor place is told yet). Unless both days and place agree, other people are another meeting. Within one
article, where one event is one claim already, nothing is folded. The record takes this module's place once it weighs
formats, levels and the analyst's own judgement; what calls it sees `Event`s either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from accord.terms.claim import Agreement, Meeting
from accord.terms.process import Event, Ground
from accord.terms.when import When

NEAR = timedelta(days=10)
_BY_PHONE = ("call",)


def find_events(grounds: Sequence[Ground]) -> tuple[Event, ...]:
    """Return the meetings and agreements that the claims tell, each once, in the order of their first telling."""
    groups: list[list[Ground]] = []
    for ground in _by_publication(grounds):
        if not isinstance(ground.claim, Meeting | Agreement):
            continue
        group = next((group for group in groups if _joins(ground, group)), None)
        if group is None:
            groups.append([ground])
        else:
            group.append(ground)
    return tuple(Event(tuple(group)) for group in groups)


def _joins(ground: Ground, group: Iterable[Ground]) -> bool:
    """Whether a claim tells the event of a group: it must fit one that names the day, if any does."""
    others = tuple(group)
    if any(other.article is ground.article for other in others):
        return False
    dated = [other for other in others if isinstance(other.claim, Meeting | Agreement) and other.claim.when]
    return any(_one_event(ground, other) for other in dated or others)


def _by_publication(grounds: Iterable[Ground]) -> list[Ground]:
    return sorted(grounds, key=lambda ground: (ground.article.published or date.min, ground.article.id))


def _one_event(one: Ground, other: Ground) -> bool:
    match one.claim, other.claim:
        case Meeting(), Meeting():
            return _one_meeting(one, one.claim, other, other.claim)
        case Agreement(), Agreement():
            return _one_agreement(one, one.claim, other, other.claim)
    return False


def _one_meeting(one: Ground, mine: Meeting, other: Ground, theirs: Meeting) -> bool:
    if (mine.format in _BY_PHONE) != (theirs.format in _BY_PHONE) or not _same_sides(one, mine, other, theirs):
        return False
    dates, places = _dates(mine.when, theirs.when), _places(mine, theirs)
    if dates is False or places is False:
        return False
    if dates and places:
        return True
    return _same_people(one, mine, other, theirs) and bool(dates or _near_by(one, mine, other, theirs))


def _near_by(one: Ground, mine: Meeting, other: Ground, theirs: Meeting) -> bool:
    """Whether two tellings of which one has no day are close in time and place, or speak of one meeting in prospect."""
    if not _near(one, mine, other, theirs):
        return False
    mooted = _in_prospect(mine) and _in_prospect(theirs)
    return bool(_places(mine, theirs)) or (mooted and _people(one, mine) == _people(other, theirs) != set())


def _one_agreement(one: Ground, mine: Agreement, other: Ground, theirs: Agreement) -> bool:
    """Agreements are one where parties and date fit and their names share most words, and two at least."""
    if _dates(mine.when, theirs.when) is False:
        return False
    ours, others = _words(mine.what), _words(theirs.what)
    parties = {one.side(party) for party in mine.parties}, {other.side(party) for party in theirs.parties}
    if all(parties) and not parties[0] & parties[1]:
        return False
    shared = len(ours & others)
    return ours == others or (shared > 1 and 2 * shared > min(len(ours), len(others)))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in name.casefold().split() if len(word) > 3)


def _same_sides(one: Ground, mine: Meeting, other: Ground, theirs: Meeting) -> bool:
    """Whether the sides agree, or the shorter list is part of the longer."""
    ours, others = ({g.side(p.actor) for p in m.participants} for g, m in ((one, mine), (other, theirs)))
    return min(len(ours), len(others)) > 1 and (ours <= others or others <= ours)


def _same_people(one: Ground, mine: Meeting, other: Ground, theirs: Meeting) -> bool:
    """Whether somebody is named by both, if both name people at all."""
    people, rivals = _people(one, mine), _people(other, theirs)
    return not people or not rivals or bool(people & rivals)


def _people(ground: Ground, meeting: Meeting) -> set[str]:
    figures = (ground.figure(participant.actor) for participant in meeting.participants)
    return {figure.name for figure in figures if figure.kind == "person"}


def _in_prospect(meeting: Meeting) -> bool:
    """Talked about as something to come, without a day or a place."""
    return meeting.status in ("scheduled", "possible") and meeting.when is None and meeting.place is None


def _dates(one: When | None, other: When | None) -> bool | None:
    """Whether the days overlap; None where one of the two is not told, or names no more than a season."""
    if one is None or other is None or "year" in (one.granularity, other.granularity):
        return None
    first, last = one.start or date.min, one.end or date.max
    return first <= (other.end or date.max) and (other.start or date.min) <= last


def _places(one: Meeting, other: Meeting) -> bool | None:
    """Whether the places agree; None where one is not told."""
    if one.place is None or other.place is None:
        return None
    here, there = one.place.name.casefold(), other.place.name.casefold()
    return here in there or there in here


def _near(one: Ground, mine: Meeting, other: Ground, theirs: Meeting) -> bool:
    """Whether both were published, or held, within ten days of each other."""
    days = [_day(one, mine), _day(other, theirs)]
    return None not in days and abs((days[0] or date.min) - (days[1] or date.min)) <= NEAR


def _day(ground: Ground, meeting: Meeting) -> date | None:
    told = meeting.when and (meeting.when.start or meeting.when.end)
    return told or ground.article.published
