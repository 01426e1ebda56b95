"""Which tellings are one event: the strongest ties first, never across what must stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accord.resolve.ties import find_tie
from accord.terms.telling import Telling
from accord.terms.tie import Tie

CERTAIN = 60
MARGIN = 10
JUDGED = 1000


def part(tellings: Sequence[Telling], ties: Iterable[Tie]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each event's tellings, those of an event and the events in the order of the alphabet.

    `ties` are those that were found, and what analysts said; two tellings without a tie among them are compared here.
    The strongest tie joins first. None joins two groups of which any two members must stay apart, and a tie that is
    not certain joins nothing where another, as good, would join it to what must stay apart from there. What an analyst
    said weighs a thousand and gives way to no rule.
    """
    ordered = sorted(ties, key=lambda tie: (abs(tie.weight), tie.one, tie.other))
    groups = _Groups({telling.id: telling for telling in tellings}, {(t.one, t.other): t.weight for t in ordered})
    for tie in sorted(ordered, key=lambda tie: (-tie.weight, tie.one, tie.other)):
        if tie.weight > 0 and groups.holds(tie):
            groups.join(tie)
    return groups.listed()


class _Groups:
    """Groups of tellings that grow together."""

    def __init__(self, tellings: Mapping[str, Telling], weights: dict[tuple[str, str], int]) -> None:
        self._tellings = tellings
        self._weights = weights
        self._members = {name: [name] for name in tellings}
        self._home = {name: name for name in tellings}
        self._near: dict[str, list[str]] = {name: [] for name in tellings}
        for (one, other), weight in weights.items():
            if weight > 0 and one in tellings and other in tellings:
                self._near[one].append(other)
                self._near[other].append(one)

    def holds(self, tie: Tie) -> bool:
        """Whether both ends are here."""
        return tie.one in self._home and tie.other in self._home

    def join(self, tie: Tie) -> None:
        """Make one group of two, unless something speaks against it."""
        one, other = self._home[tie.one], self._home[tie.other]
        limit = 0 if tie.weight < JUDGED else 1 - JUDGED
        if one == other or self._apart(one, other, limit):
            return
        if tie.weight < CERTAIN and (self._torn(one, other, tie.weight) or self._torn(other, one, tie.weight)):
            return
        kept, gone = min(one, other), max(one, other)
        self._members[kept] += self._members.pop(gone)
        self._home.update(dict.fromkeys(self._members[kept], kept))

    def listed(self) -> tuple[tuple[str, ...], ...]:
        """Return the members of each group."""
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def _apart(self, one: str, other: str, limit: int = 0) -> bool:
        return any(self._weight(a, b) < limit for a in self._members[one] for b in self._members[other])

    def _torn(self, group: str, towards: str, weight: int) -> bool:
        """Whether a group has a tie as good to a third one that must stay apart from where it is drawn."""
        rivals = {
            self._home[near]
            for member in self._members[group]
            for near in self._near[member]
            if self._weight(member, near) >= weight - MARGIN
        }
        return any(self._apart(rival, towards) for rival in rivals - {group, towards})

    def _weight(self, one: str, other: str) -> int:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._weights:
            tie = find_tie(self._tellings[one], self._tellings[other])
            self._weights[pair] = tie.weight if tie else 0
        return self._weights[pair]
