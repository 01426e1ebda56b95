"""Stories: articles that carry one report, parted so that neither order nor chains of weak likeness decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from accord.lexicon.copies import agencies
from accord.resolve.stories.copies import SURE, find_ties
from accord.terms.story import Print, Story
from accord.terms.tie import Tie

LINKED = 0.5


def find_stories(prints: Sequence[Print]) -> tuple[Story, ...]:
    """Return the stories of many articles; each article belongs to one, most to one of their own."""
    return part_stories(prints, find_ties(prints))


def part_stories(prints: Iterable[Print], ties: Iterable[Tie]) -> tuple[Story, ...]:
    """Return the stories that the ties make of the prints, the earliest first.

    The strongest ties join first. Two groups join unless a look-alike stands between them; where the tie is no
    more than likeness, half of all pairs between the two must be tied as well.
    """
    known = {each.id: each for each in prints}
    every = [tie for tie in ties if tie.one in known and tie.other in known]
    groups = _Groups(known, every)
    for tie in sorted(every, key=lambda tie: (-tie.weight, tie.one, tie.other)):
        if tie.weight > 0:
            groups.join(tie)
    return tuple(sorted(groups.stories(known), key=lambda story: (_day(known[story.members[0]]), story.members)))


class _Groups:
    """Articles by the group they are in for now."""

    def __init__(self, known: Iterable[str], ties: Iterable[Tie]) -> None:
        self.members = {name: [name] for name in known}
        self.ties = {(tie.one, tie.other): tie for tie in ties}

    def join(self, tie: Tie) -> None:
        one, other = self.members[tie.one], self.members[tie.other]
        if one is other:
            return
        between = [self.ties.get((min(a, b), max(a, b))) for a in one for b in other]
        if any(found and found.weight < 0 for found in between):
            return
        if tie.weight < SURE and sum(found is not None for found in between) < LINKED * len(between):
            return
        one += other
        for name in other:
            self.members[name] = one

    def stories(self, known: Mapping[str, Print]) -> Iterable[Story]:
        for group in {id(group): group for group in self.members.values()}.values():
            held = set(group)
            reasons = (tie.reason for key, tie in sorted(self.ties.items()) if held.issuperset(key) and tie.weight > 0)
            yield Story(_from_the_first([known[name] for name in group]), tuple(dict.fromkeys(reasons)))


def _from_the_first(members: Sequence[Print]) -> tuple[str, ...]:
    """Order by day; of one day, the outlet that the others credit comes first, then agencies, then the fuller text."""
    credited = {name for each in members for name in each.credits if name != each.outlet}

    def rank(each: Print) -> tuple[date, bool, bool, int, str]:
        return _day(each), each.outlet not in credited, each.outlet not in agencies(), -len(each.lines), each.id

    ordered = sorted(members, key=rank)
    return tuple(each.id for each in ordered)


def _day(each: Print) -> date:
    return each.published or date.max
