"""Who "the two sides", "both countries" or "they" are that agreed or spoke: the pair last told of together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.lexicon.names import mediating_bodies
from accord.lexicon.pacts import pact_words
from accord.terms.actor import SIDES, Actor
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

BACK = 3  # sentences


def who_both_are(scene: Scene, noun: Token) -> list[Mention]:
    """Return the sides that a noun without a name stands for: of those named together before it, the nearest."""
    return named_together(scene, noun) if _is_joint(noun) else []


def named_together(scene: Scene, noun: Token) -> list[Mention]:
    """Return the two sides, or three of "three", that are named together nearest before a noun."""
    first, last = noun.sent.start, noun.left_edge.i
    states = noun.lemma_.lower() in pact_words("states")
    for _ in range(BACK):
        here = [m for m in _named_in(scene, first, last) if _may_be_one(scene, m, states=states)]
        pair = _pair_in(scene, here, _how_many(noun))
        if pair:
            return pair
        if first == 0:
            break
        last, first = first, scene.doc[first - 1].sent.start
    return []


def _is_joint(noun: Token) -> bool:
    if noun.lower_ == "they":
        return True
    lefts = {child.lower_ for child in noun.lefts}
    whole = noun.lemma_.lower() in pact_words("together") and lefts & {"the", "two", "both", "all", "three"}
    return bool(whole) or noun.lower_ in ("both", "two")


def _how_many(noun: Token) -> int:
    return 3 if any(child.lower_ == "three" for child in noun.lefts) else 2


def _named_in(scene: Scene, first: int, last: int) -> Iterator[Mention]:
    """Yield the mentions of a stretch, each once."""
    yield from (m for i in range(first, last) if (m := scene.mention_at(i)) is not None and m.root == i)


def _pair_in(scene: Scene, here: Sequence[Mention], size: int) -> list[Mention]:
    """Return the mentions of so many sides that "and" joins, the last ones; else all those here, if they are so many.

    Where different ones are joined there, it is not settled.
    """
    joined = [group for mention in here if len(group := _joined(scene, mention)) == size]
    found = {frozenset(group) for group in joined}
    if len(found) == 1:
        return list(joined[-1].values())
    sides = {scene.side(mention.actor).id: mention for mention in here}
    return list(sides.values()) if not found and len(sides) == size else []


def _joined(scene: Scene, mention: Mention) -> dict[str, Mention]:
    """Return the sides that stand joined with one mention, by their ids."""
    root = scene.doc[mention.root]
    together = sorted((root, *root.conjuncts), key=lambda token: token.i)
    named = (m for token in together if (m := scene.mention_at(token.i)) is not None)
    found = [mention for mention in named if _may_be_one(scene, mention)]
    return {scene.side(each.actor).id: each for each in found}


def _may_be_one(scene: Scene, mention: Mention, *, states: bool = False) -> bool:
    side = scene.side(mention.actor)
    return side.kind == "state" if states else is_party(side)


def is_party(side: Actor) -> bool:
    """Return whether a side may be one of two that talk: a state, a group, or a body with a name that mediates not.

    What a text only describes, "a bipartisan committee", is none.
    """
    if side.kind == "organisation":
        return side.name[:1].isupper() and side.name not in mediating_bodies()
    return side.kind in SIDES and side.kind != "alliance"
