"""Odds: how likely a unit that is a position is one on an issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from accord.extract.positions.subjects import Hearing, issue_traits
from accord.extract.positions.topics import Topics
from accord.lexicon.issues import HINT
from accord.lexicon.judge import Judge

Unheard: TypeAlias = tuple[str, str, bool, int, int, bool]


def worded(hearing: Hearing, code: str) -> Iterator[str]:
    """Yield the words of a unit as they speak for one issue or against it."""
    return (f"{code}|{word}" for word in hearing.wording)


class IssueOdds:
    """The odds of the issues of one article.

    Units that have no word of an issue in its lists are mostly alike but for their other words: the rest is asked once.
    """

    def __init__(self, judge: Judge, topics: Topics) -> None:
        self._judge, self.topics = judge, topics
        self._known: dict[Unheard, float] = {}

    def of(self, hearing: Hearing, code: str) -> float:
        """Return how likely what a unit speaks of is this issue, from 0 to 1."""
        return self._judge.chance(self._heard(hearing, code) + self._judge.total(worded(hearing, code)))

    def _heard(self, hearing: Hearing, code: str) -> float:
        """Return what weighs for an issue but the unit's own words."""
        if code in hearing.words or code + HINT in hearing.words:
            return self._judge.total(issue_traits(hearing, code, self.topics))
        key = self._unheard(hearing, code)
        if key not in self._known:
            self._known[key] = self._judge.total(issue_traits(hearing, code, self.topics))
        return self._known[key]

    def _unheard(self, hearing: Hearing, code: str) -> Unheard:
        """Return all that the traits of an issue rest on where a sentence has no word of it."""
        rivals, around = hearing.others(code, content=True), hearing.others(code, content=False)
        near = code in self.topics.around.get(hearing.unit.candidate.passage.span.start, ())
        return code, hearing.kind, hearing.spoken, rivals, around, near
