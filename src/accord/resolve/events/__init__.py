"""One event told by several articles: what is tied together is parted into events, each telling in one of them.

The record does the same with the tellings it keeps; here they are all at hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from accord.resolve.events.partition import part
from accord.resolve.events.tellings import telling_of
from accord.resolve.events.ties import find_tie
from accord.terms.process import Event, Ground
from accord.terms.telling import Telling
from accord.terms.tie import Tie


def find_events(grounds: Sequence[Ground]) -> tuple[Event, ...]:
    """Return the meetings and agreements that the claims tell, each once, in the order of their first telling."""
    told: dict[str, list[Ground]] = {}
    tellings: dict[str, Telling] = {}
    for ground in sorted(grounds, key=_order):
        telling = telling_of(ground)
        if telling is not None:
            tellings.setdefault(telling.id, telling)
            told.setdefault(telling.id, []).append(ground)
    ties = tuple(find_ties(tuple(tellings.values())))
    parts = part(tuple(tellings.values()), ties)
    home = {name: number for number, names in enumerate(parts) for name in names}
    why: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.weight > 0 and home[tie.one] == home[tie.other]:
            why[home[tie.one]].append(tie)
    events = (_event((g for name in names for g in told[name]), why[number]) for number, names in enumerate(parts))
    return tuple(sorted(events, key=lambda event: _order(event.tellings[0])))


def find_ties(tellings: Sequence[Telling]) -> Iterator[Tie]:
    """Yield the ties between all tellings that can be of one event, each once."""
    sharing: dict[str, list[Telling]] = {}
    for telling in tellings:
        near = {other.id: other for key in telling.near for other in sharing.get(key, ())}
        for other in near.values():
            if telling.meets(other) and (tie := find_tie(telling, other)) is not None:
                yield tie
        for key in telling.keys:
            sharing.setdefault(key, []).append(telling)


def _event(grounds: Iterable[Ground], ties: Iterable[Tie]) -> Event:
    return Event(tuple(sorted(grounds, key=_order)), tuple(ties))


def _order(ground: Ground) -> tuple[date, str, str]:
    return ground.article.published or date.max, ground.article.id, ground.id
