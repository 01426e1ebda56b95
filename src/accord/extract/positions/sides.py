"""Sides: which sides an article is about, and which of them "both sides" are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from accord.extract.positions.clauses import subject_of
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TWO = 2
_BOTH = frozenset(("both", "sides", "parties", "two", "delegations", "governments"))
_OF_STATES = frozenset(("leaders", "presidents", "ministers", "countries", "nations"))


def main_sides(scene: Scene) -> list[str]:
    """Return the sides of an article, the most often mentioned first."""
    counted = Counter(scene.actor(mention.actor).side for mention in scene.mentions)
    order: Mapping[str, int] = {side: number for number, side in enumerate(counted)}
    sides = [side for side in counted if scene.actor(side).kind not in ("outlet", "person", "unnamed")]
    return sorted(sides, key=lambda side: (-counted[side], order[side]))


def both_sides(scene: Scene, main: Sequence[str]) -> Sequence[str]:
    """Return which two sides "both sides" are: the two that an article names most; `main` are all its sides in order.

    Where it never names those two together, they are the two that it does most often ("Chad and Mali agreed", "between
    Chad and Mali"): a host or a go-between that is mentioned more often is none of them.
    """
    rank = {side: number for number, side in enumerate(main)}
    together = Counter[tuple[str, ...]]()
    for mention in scene.mentions:
        others = (scene.mention_at(token.i) for token in scene.doc[mention.root].conjuncts if token.i > mention.root)
        joined = {scene.actor(each.actor).side for each in (mention, *filter(None, others))}
        pair = tuple(sorted((side for side in joined if side in rank), key=rank.__getitem__))
        together.update([pair] if len(pair) == _TWO else [])
    best = min(together, key=lambda pair: (-together[pair], sum(map(rank.__getitem__, pair))), default=())
    told = together[best] >= _TWO and not together[tuple(main[:_TWO])]
    return best if told else main[:_TWO]


def meant_by(scene: Scene, subject: Token, both: Sequence[str]) -> Sequence[str]:
    """Return the sides that a subject without a name means: both, one of them, or none.

    "They" are who says so ("the rebels say that they will leave"), else both where both, or "the two parties", stand
    before it, here or in the sentence before; "the presidents" are those of states.
    """
    if subject.lower_ in _OF_STATES:
        return both if all(scene.actor(side).kind == "state" for side in both) else ()
    if subject.lower_ != "they":
        return both
    above = subject_of(subject.head.head) if subject.head.dep_ == "ccomp" else None
    if above is not None and above.pos_ != "PRON" and above.lower_ not in _BOTH:
        mentions = (scene.mention_at(word.i) for word in (above, *above.conjuncts))
        told = {scene.actor(mention.actor).side for mention in mentions if mention is not None}
        return both if told >= set(both) else tuple(side for side in both if side in told)
    start = subject.sent.start
    start = scene.doc[start - 1].sent.start if start else 0
    before = scene.doc[start : subject.i]
    mentions = (scene.mention_at(token.i) for token in before)
    named = {scene.actor(mention.actor).side for mention in mentions if mention is not None}
    return both if named >= set(both) or any(token.lower_ in _BOTH for token in before) else ()
