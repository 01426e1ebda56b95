"""What must come before what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accord.terms.brief import Step
from accord.terms.claim import Agreement, Meeting, Precondition
from accord.terms.process import Ground
from accord.view.fulfilled import find_fulfilment


def fold_steps(grounds: Sequence[Ground]) -> tuple[Step, ...]:
    """Return what must come first, the latest report first; what says the same in more or fewer words is one line.

    Each says whether the first has come, as far as the claims tell.
    """
    found: list[tuple[Precondition, list[Ground]]] = []
    for ground in sorted(grounds, key=lambda ground: ground.article.published or date.min, reverse=True):
        claim = ground.claim
        if not isinstance(claim, Precondition) or claim.negated:
            continue
        same = next((on for other, on in found if _same_step(claim, other)), None)
        if same is None:
            found.append((claim, [ground]))
        else:
            same.append(ground)
    told = [ground for ground in grounds if isinstance(ground.claim, Agreement | Meeting)]
    return tuple(Step(c.first, c.then, tuple(on), *find_fulfilment(on, c.first, told)) for c, on in found)


def _same_step(one: Precondition, other: Precondition) -> bool:
    return _within(one.first, other.first) and _within(one.then, other.then)


def _within(one: str, other: str) -> bool:
    """Whether the words of one are all among those of the other."""
    ours, theirs = set(one.casefold().split()), set(other.casefold().split())
    return ours <= theirs or theirs <= ours
