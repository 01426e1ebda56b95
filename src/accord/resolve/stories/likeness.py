"""How alike two prints are, sentence by sentence: what of each is in the other, and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from accord.lexicon.copies import known_media
from accord.resolve.stories.prints import name_of, stem_of, word_hash
from accord.terms.story import LEAD, Line, Print, is_name, is_telling, said_every

FITS, REST = 0.34, 0.5


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
        return _shares(mine, theirs)

    @cached_property
    def _told(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """For each sentence of each, how much of it two neighbouring sentences of the other hold."""
        return _told(self.one.lines, self.other.lines), _told(self.other.lines, self.one.lines)

    @cached_property
    def covered(self) -> tuple[float, float]:
        """The shares of each one's content words that stand in fitting sentences of the other."""
        return _weighed(self.one.lines, self._told[0]), _weighed(self.other.lines, self._told[1])

    @cached_property
    def led(self) -> tuple[float, float]:
        """The same for the first sentences of each."""
        mine, theirs = self._told
        return _weighed(self.one.lines[:LEAD], mine[:LEAD]), _weighed(self.other.lines[:LEAD], theirs[:LEAD])

    @cached_property
    def words(self) -> tuple[float, float]:
        """The shares of each one's content words that the other has anywhere."""
        return _shares(self.one.words, self.other.words)

    @cached_property
    def said(self) -> tuple[float, float]:
        """The shares of each one's quoted runs of words that the other quotes too."""
        every = said_every(max(self.one.every, self.other.every))
        mine, theirs = ({run for run in each.said if run % every == 0} for each in (self.one, self.other))
        return _shares(mine, theirs)

    @cached_property
    def marks(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names, numbers and days of each."""
        return _marks(_all(self.one)), _marks(_all(self.other))

    @cached_property
    def led_by(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The leading names, numbers and days of each that the other lacks altogether: whom else, where else, when."""
        return _lacking(self.one.lead, self.other), _lacking(self.other.lead, self.one)

    @cached_property
    def swapped(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names, numbers and days that the other lacks altogether though it holds the rest of the sentence."""
        mine, theirs = self._told
        return (
            _lacking((line for line, told in zip(self.one.lines, mine, strict=True) if told >= REST), self.other),
            _lacking((line for line, told in zip(self.other.lines, theirs, strict=True) if told >= REST), self.one),
        )

    @cached_property
    def credited(self) -> str | None:
        """The outlet of one that the other credits or names; None where neither names the other."""
        if self.one.outlet == self.other.outlet:
            return None
        pairs = ((self.one, self.other), (self.other, self.one))
        return next((one.outlet for one, other in pairs if one.outlet and _names(other, one.outlet)), None)

    @cached_property
    def traits(self) -> dict[str, float]:
        """What a rewrite is told by, each from 0 to about 1; `copies.toml` says how much each weighs."""
        mine, theirs = (frozenset(filter(is_telling, marks)) for marks in self.marks)
        names, others = (frozenset(mark for mark in marks if is_name(mark)) for marks in (mine, theirs))
        return {
            "told": max(self.covered),
            "led": max(self.led),
            "words": max(self.words),
            "marks": max(_shares(mine, theirs)),
            "marks_of_both": len(mine & theirs) / max(1, len(mine | theirs)),
            "names": max(_shares(names, others)),
            "numbers": max(_shares(mine - names, theirs - others)),
            "together": max(_together(self.one.lines, self.other.lines), _together(self.other.lines, self.one.lines)),
            "quoted": max(self.said),
            "credited": float(self.credited is not None),
            "apart": (self.days or 0) / 5,
            "long": log(1 + min(len(self.one.lines), len(self.other.lines))) / 3,
        }


def _all(each: Print) -> tuple[Line, ...]:
    return (each.title, *each.lines)


def _marks(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(mark for line in lines for mark in line.marks)


def _shares(
    mine: frozenset[int] | frozenset[str] | set[int], theirs: frozenset[int] | frozenset[str] | set[int]
) -> tuple[float, float]:
    common = len(mine & theirs)
    return common / max(1, len(mine)), common / max(1, len(theirs))


def _lacking(lines: Iterable[Line], other: Print) -> tuple[str, ...]:
    """The marks of some sentences that a print has neither as a name nor as a word."""
    words = frozenset(word for line in _all(other) for word in line.words)
    marks = sorted(_marks(lines))
    return tuple(mark for mark in marks if word_hash(mark) not in words and word_hash(stem_of(mark)) not in words)


def _names(other: Print, outlet: str) -> bool:
    """Whether a print credits an outlet, or names it in one sentence; a well-known one may be named for anything."""
    if outlet in other.credits or outlet in known_media():
        return outlet in other.credits
    tokens = re.findall(r"\w+", outlet)
    spelled = [{word_hash(name_of(token)), word_hash(stem_of(token))} for token in tokens]
    return any(all(spelled_so & set(line.words) for spelled_so in spelled) for line in other.lines)


def _stretches(lines: Sequence[Line]) -> list[tuple[frozenset[int], frozenset[str]]]:
    """Each sentence with the one after it: rewrites split sentences and join them."""
    following = (*lines[1:], Line(()))
    return [
        (frozenset((*a.words, *b.words)), frozenset((*a.marks, *b.marks)))
        for a, b in zip(lines, following, strict=True)
    ]


def _told(lines: Sequence[Line], others: Sequence[Line]) -> tuple[float, ...]:
    stretches = [words for words, _ in _stretches(others)] if others else []
    return tuple(
        max((len(words & mine) for words in stretches), default=0) / len(mine)
        for mine in (frozenset(line.words) for line in lines)
    )


def _together(lines: Sequence[Line], others: Sequence[Line]) -> float:
    """The share of sentences with two telling marks of which two stand together in the other too."""
    stretches = [marks for _, marks in _stretches(others)] if others else []
    telling = [marks for marks in (frozenset(filter(is_telling, line.marks)) for line in lines) if len(marks) > 1]
    found = sum(any(len(marks & there) > 1 for there in stretches) for marks in telling)
    return found / max(1, len(telling))


def _weighed(lines: Sequence[Line], told: Sequence[float]) -> float:
    weights = [len(line.words) for line in lines]
    fitting = sum(weight * share for weight, share in zip(weights, told, strict=True) if share >= FITS)
    return fitting / max(1, sum(weights))
