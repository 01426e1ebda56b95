"""What must come before what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from accord.terms.brief import Step
from accord.terms.claim import Agreement, Meeting, Precondition
from accord.terms.process import Ground
from accord.view.fulfilled import find_fulfilment

_Words: TypeAlias = tuple[frozenset[str], frozenset[str]]


def fold_steps(grounds: Sequence[Ground]) -> tuple[Step, ...]:
    """Return what must come first, the latest report first; what says the same in more or fewer words is one line.

    Each says whether the first has come, as far as the claims tell.
    """
    found: list[tuple[Precondition, _Words, list[Ground]]] = []
    for ground in sorted(grounds, key=lambda ground: ground.article.published or date.min, reverse=True):
        claim = ground.claim
        if not isinstance(claim, Precondition) or claim.negated:
            continue
        words = _words(claim)
        same = next((on for _, others, on in found if _same_step(words, others)), None)
        if same is None:
            found.append((claim, words, [ground]))
        else:
            same.append(ground)
    told = [ground for ground in grounds if isinstance(ground.claim, Agreement | Meeting)]
    return tuple(Step(c.first, c.then, tuple(on), *find_fulfilment(on, c.first, told)) for c, _, on in found)


def _words(claim: Precondition) -> _Words:
    return frozenset(claim.first.casefold().split()), frozenset(claim.then.casefold().split())


def _same_step(one: _Words, other: _Words) -> bool:
    """Whether the words of one are all among those of the other, for what comes first and for what then follows."""
    return all(ours <= theirs or theirs <= ours for ours, theirs in zip(one, other, strict=True))
