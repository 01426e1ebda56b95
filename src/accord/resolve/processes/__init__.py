"""Which articles are about one negotiation, by the sides that take part.

An article's main sides are the three states, groups or organisations that it has meeting, agreeing, taking positions
or speaking the most. Articles are of one negotiation where they share two of its main sides: the pair of sides that
the most articles have in common gathers a negotiation first, with a third side that most of those have beside it;
then the next pair from the articles that are left, which joins an earlier negotiation that it shares two sides with.
An article with fewer than two main sides goes to the first negotiation whose sides it mentions, else it stands alone.
At last, one whose headline names the two sides of a larger negotiation than its own goes there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TypeAlias

from accord.resolve.cast import find_cast
from accord.resolve.events import find_events
from accord.resolve.processes.headed import with_headed
from accord.resolve.processes.negotiators import find_negotiators, main_sides
from accord.resolve.stories.copies import find_reprints
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter
from accord.terms.process import Event, Figure, Ground, Process

EventFinder: TypeAlias = Callable[[Sequence[Ground]], tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """One article with all it puts on record, and the later articles that print the same text."""

    article: Article
    grounds: tuple[Ground, ...]
    figures: Mapping[str, Figure]
    doubts: tuple[Doubt, ...] = ()
    copies: tuple[Article, ...] = ()


def find_processes(extractions: Sequence[Extraction], *, together: bool = False) -> tuple[Process, ...]:
    """Return the negotiations that the articles tell of, the one with the most articles first.

    With `together` all are of one, whatever the sides that each tells of.
    """
    ordered = sorted(extractions, key=lambda e: (e.article.published or date.max, e.article.source))
    reprints = find_reprints([extraction.article for extraction in ordered])
    figures = find_cast(ordered)
    told = [_told(index, ordered, figures[index], reprints) for index in range(len(ordered)) if index not in reprints]
    return (whole_process(told),) if together and told else gather_processes(told)


def _told(
    index: int, extractions: Sequence[Extraction], figures: Mapping[str, Figure], reprints: Mapping[int, int]
) -> Told:
    copies = tuple(extractions[copy].article for copy, original in reprints.items() if original == index)
    extraction = extractions[index]
    ids = extraction.given or (None,) * len(extraction.claims)
    grounds = tuple(
        Ground(extraction.article, claim, figures, copies, given=given)
        for claim, given in zip(extraction.claims, ids, strict=True)
    )
    doubts = tuple(dict.fromkeys((*extraction.article.doubts, *extraction.doubts)))
    return Told(extraction.article, grounds, figures, doubts, copies)


def gather_processes(told: Sequence[Told], *, events: EventFinder = find_events) -> tuple[Process, ...]:
    """Return the negotiations that articles tell of, in the order of publication, the one with the most first."""
    mentioned = [frozenset(figure.side or figure.name for figure in each.figures.values()) for each in told]
    groups = _joined(_gather([main_sides(each.grounds) for each in told], mentioned), told)
    named = [(each.article, each.figures.values()) for each in told]
    headed = with_headed(groups, [_pair(group, told) for group in groups], named)
    processes = [
        _with_first(whole_process([told[index] for index in group], events=events), pair) for group, pair in headed
    ]
    return tuple(sorted(processes, key=lambda process: (-len(process.articles), process.sides)))


def _with_first(process: Process, pair: frozenset[str] | None) -> Process:
    """Return a negotiation with these two of its sides before the others."""
    if pair is None or not pair <= set(process.sides):
        return process
    return replace(process, sides=tuple(sorted(process.sides, key=lambda side: side not in pair)))


def declared_process(charter: Charter, told: Sequence[Told], *, events: EventFinder = find_events) -> Process:
    """Return the negotiation that somebody declared, of the articles that belong to it."""
    whole = whole_process(told, events=events)
    return replace(whole, name=charter.name, sides=charter.sides, mediators=charter.mediators)


@dataclass(slots=True)
class _Group:
    """Articles, by index, that share two of the sides of a core."""

    core: frozenset[str]
    members: list[int]


def _gather(mains: Sequence[frozenset[str]], mentioned: Sequence[frozenset[str]]) -> list[list[int]]:
    """Return the indices of the articles of each negotiation."""
    left = list(range(len(mains)))
    groups: list[_Group] = []
    while pairs := Counter(pair for i in left for pair in combinations(sorted(mains[i]), 2)):
        pair, _ = min(pairs.items(), key=lambda item: (-item[1], item[0]))
        core = _core(pair, [mains[i] for i in left])
        gathered = [i for i in left if len(mains[i] & core) > 1]
        home = next((group for group in groups if len(group.core & core) > 1), None)
        if home is None:
            groups.append(_Group(core, gathered))
        else:
            home.members += gathered
        left = [i for i in left if i not in gathered]
    alone: list[list[int]] = []
    for index in left:
        home = next((group for group in groups if group.core <= mentioned[index]), None)
        if home is None:
            alone.append([index])
        else:
            home.members.append(index)
    return [sorted(group.members) for group in groups] + alone


def _core(pair: tuple[str, str], mains: Iterable[frozenset[str]]) -> frozenset[str]:
    """Add to a pair of sides the one that most of their articles have beside them, where most have it."""
    together = [main for main in mains if main.issuperset(pair)]
    beside = Counter(side for main in together for side in main.difference(pair))
    common = [side for side, count in sorted(beside.items(), key=lambda p: (-p[1], p[0])) if 2 * count > len(together)]
    return frozenset((*pair, *common[:1]))


def _joined(groups: Iterable[list[int]], told: Sequence[Told]) -> list[list[int]]:
    """Join the groups that turn out to have the same two sides negotiate."""
    joined: dict[object, list[int]] = {}
    for group in groups:
        joined.setdefault(_pair(group, told) or tuple(group), []).extend(group)
    return [sorted(group) for group in joined.values()]


def _pair(group: Iterable[int], told: Sequence[Told]) -> frozenset[str] | None:
    """Return the two sides that do the most in these articles, None where there are not two."""
    sides, _ = find_negotiators([ground for index in group for ground in told[index].grounds])
    return frozenset(sides[:2]) if len(sides) > 1 else None


def whole_process(told: Sequence[Told], *, events: EventFinder = find_events) -> Process:
    """Return all that articles tell as one negotiation, its sides by how much they do."""
    grounds = tuple(ground for each in told for ground in each.grounds)
    sides, mediators = find_negotiators(grounds)
    return Process(
        sides=sides,
        mediators=mediators,
        articles=tuple(each.article for each in told),
        grounds=grounds,
        events=events(grounds),
        figures=tuple(_figures(grounds)),
        reprints=tuple((copy, each.article) for each in told for copy in each.copies),
        doubts=tuple((each.article, doubt) for each in told for doubt in each.doubts),
    )


def _figures(grounds: Iterable[Ground]) -> Iterator[Figure]:
    seen: set[Figure] = set()
    for ground in grounds:
        for figure in ground.figures.values():
            if figure not in seen:
                seen.add(figure)
                yield figure
