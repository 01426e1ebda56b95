"""Stands: what one side says of one subject all over an article, weighed together.

A single sentence is a weak sign; that a side comes back to a subject, and that the article is about it, are strong
ones. A position is put on record for a stand, with the surest of its sentences as evidence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.extract.positions.calling import is_telling, one_name
from accord.extract.positions.subjects import Subject
from accord.extract.positions.units import Unit
from accord.lexicon.issues import VAGUE

SHOWN = 4  # sentences of a stand that its position points at
_SCORES = (0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3, 0.36, 0.42, 0.5, 0.6)
_SHARES = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7)
_RANKS = (0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Likely:
    """A unit that is likely, by `score` from 0 to 1, to be a position on a subject; `traits` are the unit's."""

    unit: Unit
    subject: Subject
    score: float
    traits: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """The side and the subject."""
        return self.unit.candidate.side, self.subject.type, self.subject.name


@dataclass(frozen=True, slots=True)
class Stand:
    """All that a side says of a subject, one unit of a sentence, the likeliest first.

    `spare` are the other units of those sentences.
    """

    said: tuple[Likely, ...]
    subject: Subject
    spare: tuple[Likely, ...] = ()

    @property
    def side(self) -> str:
        """The actor id of the side."""
        return self.said[0].unit.candidate.side

    @property
    def best(self) -> float:
        """The score of the likeliest unit."""
        return self.said[0].score

    @property
    def shown(self) -> tuple[Likely, ...]:
        """The units whose sentences a position points at."""
        return self.said[:SHOWN]

    def beside(self, said: Likely) -> Iterator[Likely]:
        """Yield the other units of the sentence of one that is said, the likeliest first."""
        start = said.unit.candidate.passage.span.start
        return (each for each in self.spare if each.unit.candidate.passage.span.start == start)


def find_stands(likely: Sequence[Likely]) -> tuple[Stand, ...]:
    """Return the stands of an article, in the order in which they are first taken."""
    same = one_name(each.subject for each in likely if each.subject.type != "issue")
    by_key: dict[tuple[str, str], list[Likely]] = defaultdict(list)
    for each in likely:
        subject = each.subject if each.subject.type == "issue" else same[each.subject.name]
        by_key[each.unit.candidate.side, subject.name].append(each)
    return tuple(_stand(sorted(said, key=lambda each: -each.score), same) for said in by_key.values())


def _stand(said: Sequence[Likely], same: Mapping[str, Subject]) -> Stand:
    """Return what is said of a subject as a stand: the likeliest unit of each sentence, and the others."""
    firsts: dict[int, Likely] = {}
    spare = [each for each in said if firsts.setdefault(each.unit.candidate.passage.span.start, each) is not each]
    best = said[0].subject
    return Stand(tuple(firsts.values()), best if is_telling(best) else same[best.name], tuple(spare))


def stand_traits(stands: Sequence[Stand]) -> list[tuple[str, ...]]:
    """Return what speaks for each stand of an article: its scores, and its share of what all sides say."""
    topics, sides, best = Counter[str](), Counter[str](), dict[str, float]()
    rivals = _rivals(stands)
    for stand in stands:
        weight = sum(each.score for each in stand.said)
        topics[stand.subject.name] += weight  # type: ignore[assignment]
        sides[stand.side] += weight  # type: ignore[assignment]
        best[stand.side] = max(best.get(stand.side, 0.0), stand.best)
    whole = sum(topics.values()) or 1
    takers = Counter(stand.subject.name for stand in stands)
    return [
        (
            *_scores(stand),
            *_steps("topic", topics[stand.subject.name] / whole, _SHARES),
            *_steps("side", sides[stand.side] / whole, _SHARES),
            *_steps("rank", stand.best / best[stand.side], _RANKS),
            *_steps("takers", takers[stand.subject.name], (2, 3, 4, 6)),
            *_steps("stands", len(stands), (4, 8, 12, 20, 30)),
            *_steps("ours", stand.best / rivals[id(stand.said[0].unit)], _RANKS),
            f"vague:{stand.subject.name}" if stand.subject.name in VAGUE else "plain",
            "issue" if stand.subject.type == "issue" else "named",
        )
        for stand in stands
    ]


def _rivals(stands: Sequence[Stand]) -> dict[int, float]:
    """Return the sum of the scores of the subjects of each unit."""
    total: dict[int, float] = defaultdict(float)
    for each in (each for stand in stands for each in stand.said):
        total[id(each.unit)] += each.score
    return total


def _scores(stand: Stand) -> Iterator[str]:
    scores = [each.score for each in stand.said]
    for name, score in zip(("best", "second", "third"), scores, strict=False):
        yield from _steps(name, score, _SCORES)
    none = 1.0
    for score in scores:
        none *= 1 - score
    yield from _steps("any", 1 - none, _SCORES)
    yield from _steps("said", len(scores), (2, 3, 4, 6))


def _steps(name: str, value: float, steps: Sequence[float]) -> Iterator[str]:
    """Yield a feature for each step that a number reaches."""
    return (f"{name}>={step}" for step in steps if value >= step)
