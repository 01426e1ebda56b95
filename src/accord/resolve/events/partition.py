"""Which tellings are one event: the strongest ties first, never across what must stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from accord.resolve.events.ties import find_tie
from accord.terms.telling import Telling
from accord.terms.tie import Tie

CERTAIN = 60
MARGIN = 5
JUDGED = 1000


def part(tellings: Sequence[Telling], ties: Iterable[Tie]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each event's tellings, those of an event and the events in the order of the alphabet.

    `ties` are those that were found, and what analysts said; whether two that are not tied must stay apart is found
    here. The strongest tie joins first. None joins two groups of which any two members must stay apart, and a tie that
    is not certain joins nothing where another, as good, would join it to what must stay apart from there. What an
    analyst said weighs a thousand and gives way to no rule.
    """
    weights = _weights(tellings, ties)
    groups = {telling.id: _Group([telling.id]) for telling in tellings}
    for (one, other), weight in weights.items():
        groups[one].know(other, weight)
        groups[other].know(one, weight)
    home = {name: name for name in groups}
    for (one, other), weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        if weight <= 0:
            break
        here, there = sorted((home[one], home[other]))
        if here != there and _may_join(groups[here], groups[there], there, weight):
            _join(groups, here, there)
            home.update(dict.fromkeys(groups[here].members, here))
    return tuple(sorted(tuple(sorted(group.members)) for group in groups.values()))


def _weights(tellings: Sequence[Telling], ties: Iterable[Tie]) -> dict[tuple[str, str], int]:
    """Return the weight of each pair that is tied or must stay apart; of two ties, the heavier tells."""
    held = {telling.id: telling for telling in tellings}
    weights: dict[tuple[str, str], int] = {}
    for tie in sorted(ties, key=lambda tie: abs(tie.weight)):
        if tie.one in held and tie.other in held:
            weights[tie.one, tie.other] = tie.weight
    for one, other in combinations(sorted(held), 2):
        if (one, other) not in weights and (kept := find_tie(held[one], held[other])) and kept.weight < 0:
            weights[one, other] = kept.weight
    return weights


@dataclass(slots=True)
class _Group:
    """Tellings that are one event so far, with the groups they are tied to and those they must stay apart from."""

    members: list[str]
    near: dict[str, int] = field(default_factory=dict)
    foes: set[str] = field(default_factory=set)
    barred: set[str] = field(default_factory=set)

    def know(self, other: str, weight: int) -> None:
        """Take note of what ties this group to another, or keeps it from it."""
        if weight > 0:
            self.near[other] = max(weight, self.near.get(other, 0))
        elif weight < 0:
            self.foes.add(other)
        if weight <= -JUDGED:
            self.barred.add(other)

    def is_torn(self, rivals: set[str], weight: int) -> bool:
        """Whether it is tied as well to one of those that must stay apart from where this tie would take it."""
        return any(rival in rivals and near >= weight - MARGIN for rival, near in self.near.items())


def _may_join(one: _Group, other: _Group, there: str, weight: int) -> bool:
    if weight >= JUDGED:
        return there not in one.barred
    if there in one.foes:
        return False
    return weight >= CERTAIN or not (one.is_torn(other.foes, weight) or other.is_torn(one.foes, weight))


def _join(groups: dict[str, _Group], here: str, there: str) -> None:
    """Make one group of two, and tell all others that know of the one that is gone."""
    kept, gone = groups[here], groups.pop(there)
    kept.members += gone.members
    for other, weight in gone.near.items():
        groups[other].near.pop(there)
        if other != here:
            kept.know(other, weight)
            groups[other].know(here, weight)
    for ours, theirs in ((kept.foes, gone.foes), (kept.barred, gone.barred)):
        ours |= theirs
        ours -= {here, there}
    for other in gone.foes - {here}:
        _rename(groups[other].foes, there, here)
        _rename(groups[other].barred, there, here)


def _rename(names: set[str], old: str, new: str) -> None:
    if old in names:
        names.remove(old)
        names.add(new)
