"""What the articles tell of one field of an event: the value that counts, and how the others bear on it.

What an analyst accepted or corrected wins. Of what is still to come the latest telling has the word, made as precise
as any that agrees with it; of what is past, the value that the most outlets agree with, then the more precise one,
then the better sourced, then the later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from accord.lexicon.places import places, wide_places
from accord.terms.account import Account, Bearing, EventField
from accord.terms.process import Ground
from accord.terms.verdicts import last_words, state_of
from accord.terms.when import When

OFF = ("cancelled", "denied", "rejected")
BY_ANALYST = 3
WIDTH = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim tells of one field; `final` where it tells the event as it came out."""

    value: When | str
    ground: Ground
    final: bool

    @property
    def day(self) -> date:
        """The day on which it was published."""
        return self.ground.article.published or date.min

    @property
    def outlet(self) -> str:
        """Who published it."""
        return self.ground.article.medium


def fold_accounts(field: EventField, told: Sequence[Told], *, ahead: bool) -> tuple[Account, ...]:
    """Return the values of one field, the one that counts first; `told` is in order, the latest first.

    Where none of those that tell how it came out tells the field, none counts for the days of what is past: what was
    announced is no proof of what was.
    """
    final = [each for each in told if each.final]
    pool = final if final or (field == "when" and not ahead) else list(told)
    chosen = _latest(pool, told) if ahead else _best(pool, pool)
    return _by_value(field, told, lambda group: _bearing(group, chosen, ahead=ahead))


def status_accounts(told: Sequence[Told], status: str) -> tuple[Account, ...]:
    """Return the statuses that were told, the one that counts first."""
    first = min((each.day for each in told if each.value == status), default=date.min)
    return _by_value("status", told, lambda group: _status_bearing(group, status, first))


def format_accounts(told: Sequence[Told], form: str) -> tuple[Account, ...]:
    """Return the formats that were told; only a call and a meeting in person are not one another's other names."""
    return _by_value("format", told, lambda group: _format_bearing(group[0].value, form))


def _by_value(
    field: EventField, told: Sequence[Told], bearing: Callable[[Sequence[Told]], Bearing]
) -> tuple[Account, ...]:
    groups: dict[tuple[object, ...], list[Told]] = {}
    for each in told:
        groups.setdefault(_key(each.value), []).append(each)
    accounts = [
        Account(field, group[0].value, bearing(group), tuple(each.ground for each in group))
        for group in groups.values()
    ]
    return tuple(sorted(accounts, key=lambda account: account.bearing != "counts"))


def counting(accounts: Iterable[Account], field: EventField) -> When | str | None:
    """Return the value of a field that counts, or None."""
    return next((each.value for each in accounts if each.field == field and each.bearing == "counts"), None)


def source_grade(ground: Ground) -> int:
    """Return how well a claim is sourced: 3 by an analyst, 2 by the article or a named mouth, 1 relayed, 0 unnamed."""
    if state_of(last_words(ground.judgements)) in ("accepted", "corrected"):
        return BY_ANALYST
    chain = ground.claim.chain
    if ground.claim.hedge or any(link.role == "said" and not link.named for link in chain):
        return 0
    return 1 if any(link.role == "relayed" for link in chain) else 2


def _bearing(group: Sequence[Told], chosen: Told | None, *, ahead: bool) -> Bearing:
    if chosen is None:
        return "earlier"
    if _key(group[0].value) == _key(chosen.value):
        return "counts"
    if all(_agrees(each, chosen) for each in group):
        return "agrees"
    late = [each for each in group if each.final and not (ahead and each.day < chosen.day)]
    return "differs" if late else "earlier"


def _status_bearing(group: Sequence[Told], status: str, first: date) -> Bearing:
    value = group[0].value
    if value == status:
        return "counts"
    if group[0].day < first:
        return "earlier"
    return "differs" if (value in OFF) != (status in OFF) else "agrees"


def _format_bearing(value: object, form: str) -> Bearing:
    if value == form:
        return "counts"
    return "differs" if "call" in (value, form) else "agrees"


def _latest(pool: Sequence[Told], every: Sequence[Told]) -> Told | None:
    """The best of those that were published last, or one that says the same more precisely."""
    judged = [each for each in pool if source_grade(each.ground) == BY_ANALYST] or pool
    if not judged:
        return None
    last = judged[0].day
    word = _best([each for each in judged if each.day == last], judged)
    return word and _best([word, *(each for each in every if _agrees(word, each))], every)


def _best(candidates: Sequence[Told], pool: Sequence[Told]) -> Told | None:
    """Return the one that the most outlets of a pool agree with, then the more precise, better sourced, later one."""
    values = {_key(each.value): each for each in candidates}
    backing = {key: len({other.outlet for other in pool if _agrees(other, one)}) for key, one in values.items()}
    return max(candidates, key=lambda each: _rank(each, backing[_key(each.value)]), default=None)


def _rank(each: Told, outlets: int) -> tuple[bool, int, int, int, date]:
    grade = source_grade(each.ground)
    return grade == BY_ANALYST, outlets, _precision(each.value), grade, each.day


def _key(value: When | str) -> tuple[object, ...]:
    return (value.start, value.end, value.granularity) if isinstance(value, When) else (value.casefold(),)


def _precision(value: When | str) -> int:
    if isinstance(value, When):
        return -WIDTH[value.granularity] - 5 * (value.start is None or value.end is None)
    return -(value in wide_places())


def _agrees(each: Told, with_one: Told) -> bool:
    """Whether a telling says nothing else than another, though it may say it less precisely."""
    match each.value, with_one.value:
        case When() as mine, When() as other:
            return _days_agree(mine, other, each.day)
        case str() as here, str() as there:
            return _names_agree(here, there)
    return False


def _days_agree(mine: When, other: When, told: date) -> bool:
    """Whether days hold the others, or are one of them, or part of them as far as they had gone when it was told."""
    if is_within(other, mine):
        return _key(mine) == _key(other) or _precision(mine) < _precision(other)
    return is_within(mine, other) and (mine.start == mine.end or told <= (other.end or told))


def is_within(inner: When, outer: When) -> bool:
    """Return whether all of some days lie within others; an open side is without end."""
    begins = (outer.start or date.min) <= (inner.start or date.min)
    return begins and (inner.end or date.max) <= (outer.end or date.max)


def _names_agree(here: str, there: str) -> bool:
    """Whether one name is part of the other, or the country that the other lies in."""
    mine, other = here.casefold(), there.casefold()
    if mine in other or other in mine:
        return True
    return here in wide_places() and places().get(here) == places().get(there, "")
