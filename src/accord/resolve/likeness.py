"""How alike two prints are, sentence by sentence: what of each is in the other, and what speaks against it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from accord.terms.story import Line, Print

FITS = 0.34
SHORT = 3


@dataclass(frozen=True)
class Likeness:
    """Two prints in the order of their ids, so that what is found does not hang on which came first."""

    one: Print
    other: Print

    @classmethod
    def of(cls, one: Print, other: Print) -> Likeness:
        """Return the likeness of two prints given in either order."""
        return cls(one, other) if (one.id, one.text) <= (other.id, other.text) else cls(other, one)

    @property
    def days(self) -> int | None:
        """Days between the two; None where one has no date."""
        if self.one.published is None or self.other.published is None:
            return None
        return abs((self.one.published - self.other.published).days)

    @cached_property
    def verbatim(self) -> tuple[float, float]:
        """The shares of each one's runs of words that stand in the other."""
        every = max(self.one.every, self.other.every)
        mine, theirs = ({run for run in each.runs if run % every == 0} for each in (self.one, self.other))
        common = len(mine & theirs)
        return common / max(1, len(mine)), common / max(1, len(theirs))

    @cached_property
    def told(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """For each sentence of each, how much of it two neighbouring sentences of the other hold."""
        return _told(self.one.lines, self.other.lines), _told(self.other.lines, self.one.lines)

    @cached_property
    def covered(self) -> tuple[float, float]:
        """The share of each one's content words that stand in fitting sentences of the other."""
        return _weighed(self.one.lines, self.told[0]), _weighed(self.other.lines, self.told[1])

    @cached_property
    def led(self) -> tuple[float, float]:
        """The same for the first three sentences of each."""
        mine, theirs = self.told
        return _weighed(self.one.lines[:3], mine[:3]), _weighed(self.other.lines[:3], theirs[:3])

    @cached_property
    def said(self) -> tuple[float, float, int]:
        """The shares of each one's quoted words that the other quotes too, and how many runs of words these are."""
        mine, theirs = frozenset(self.one.said), frozenset(self.other.said)
        common = len(mine & theirs)
        return common / max(1, len(mine)), common / max(1, len(theirs)), common

    @cached_property
    def marks(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names, numbers and days of each."""
        return _marks((self.one.title, *self.one.lines)), _marks((self.other.title, *self.other.lines))

    @cached_property
    def shared_marks(self) -> tuple[float, float]:
        """The shares of each one's names, numbers and days that the other has too."""
        mine, theirs = self.marks
        common = len(mine & theirs)
        return common / max(1, len(mine)), common / max(1, len(theirs))

    @cached_property
    def swapped(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The leading names of each that the other lacks altogether: whom else, where else, on what other day."""
        mine, theirs = self.marks
        first = sorted(_marks(self.one.lead) - theirs)
        second = sorted(_marks(self.other.lead) - mine)
        return tuple(first), tuple(second)

    @cached_property
    def credited(self) -> str | None:
        """The medium that both have their words from, or the one of the two that the other credits."""
        one, other = self.one, self.other
        if other.outlet and other.outlet in one.credits and other.outlet != one.outlet:
            return other.outlet
        if one.outlet and one.outlet in other.credits and one.outlet != other.outlet:
            return one.outlet
        return next(iter(sorted(set(one.credits) & set(other.credits))), None)


def _marks(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(mark for line in lines for mark in line.marks)


def _told(lines: Sequence[Line], others: Sequence[Line]) -> tuple[float, ...]:
    stretches = [frozenset((*a.words, *b.words)) for a, b in zip(others, (*others[1:], Line(())), strict=False)]
    return tuple(_best(line.words, stretches) for line in lines)


def _best(words: Collection[int], stretches: Iterable[frozenset[int]]) -> float:
    mine = frozenset(words)
    return max((len(mine & stretch) for stretch in stretches), default=0) / len(mine) if mine else 0.0


def _weighed(lines: Sequence[Line], told: Sequence[float]) -> float:
    weights = [len(line.words) for line in lines]
    fitting = sum(weight * share for weight, share in zip(weights, told, strict=True) if share >= FITS)
    return fitting / max(1, sum(weights))
