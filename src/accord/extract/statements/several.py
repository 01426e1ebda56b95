"""Several: whom "the officials", "both leaders" or "the two sides" means of those heard or named before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.both import is_party, named_together
from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.cues import words_of
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TWO = 2
_ANY = frozenset(("people", "sources", "officials"))


def recall_plural(head: Token, earlier: Earlier) -> Speaker | None:
    """Return whom "the officials" or "the people" means where nothing more is said: the last such source heard."""
    told = [child for child in head.children if not child.is_punct]
    if head.lower_ not in words_of("recall", "sources") or not any(
        child.lower_ in ("the", "these", "both") for child in told
    ):
        return None
    if any(child.dep_ in ("amod", "poss", "compound", "prep", "nmod") for child in told):
        return None
    words = Span(head.idx, head.idx + len(head))
    alike = [speaker for speaker, _ in earlier.heard if not speaker.named and speaker.name.lower() != head.lower_]
    several = [
        speaker for speaker in alike if _is_like(head, speaker.name.lower().split()) and " of the " not in speaker.name
    ]
    return replace(several[-1], words=words, inferred=True) if several else None


def _is_like(head: Token, words: Sequence[str]) -> bool:
    """Return whether a source so described may be meant: "the diplomats" are none of the analysts heard before."""
    return head.lower_ in words or (
        head.lower_ in _ANY and any(word in words_of("recall", "sources") for word in words)
    )


def recall_pair(scene: Scene, head: Token) -> Speaker | None:
    """Return whom "both leaders" or "the two sides" means: the two most spoken of so far."""
    people = head.lower_ in words_of("recall", "people")
    if not people and head.lower_ not in words_of("recall", "sides") and head.lower_ != "both":
        return None
    told = {child.lower_ for child in head.children}
    alone = head.lower_ in words_of("recall", "pairs") and told <= {"the"}
    bare = alone or (head.lower_ in ("pair", "duo", "sides", "parties") and not told & {"other", "all"})
    bare = bare and "the" in told
    if not (bare or head.lower_ == "both" or "both" in told or {"the", "two"} <= told):
        return None
    joined = [] if people or alone else [scene.actor(scene.actor(m.actor).side) for m in named_together(scene, head)]
    if len(joined) == _TWO:
        return _as_one(scene, head, joined)
    counted: Counter[str] = Counter()
    side = next((found for child in head.lefts if (found := _side_at(scene, child)) is not None), None)
    for mention in scene.mentions:
        if mention.span.start >= head.idx:
            break
        actor = scene.actor(mention.actor)
        if people and actor.kind == "person" and side in (None, actor.side):
            counted[actor.id] += 1
        if not people and is_party(scene.side(actor.id)) and not _is_place(scene, mention):
            counted[actor.side] += 1
    pair = [scene.actor(found) for found, _ in counted.most_common(2)]
    if len(pair) < _TWO or (alone and _is_third(counted)):
        return None
    return _as_one(scene, head, sorted(pair, key=lambda actor: list(counted).index(actor.id)))


def _as_one(scene: Scene, head: Token, pair: Sequence[Actor]) -> Speaker:
    sides = dict.fromkeys(scene.side(actor.id).name for actor in pair)
    names = " and ".join(actor.name for actor in pair)
    return Speaker(Span(head.idx, head.idx + len(head)), names, None, " and ".join(sides), inferred=True)


def _is_place(scene: Scene, mention: Mention) -> bool:
    """Return whether a side is named as where something is: "in Barbados"."""
    root = scene.doc[mention.root]
    return root.dep_ == "pobj" and root.head.lower_ in ("in", "at", "near", "outside", "inside")


def _side_at(scene: Scene, word: Token) -> str | None:
    """Return the side that a word before a noun names: "the two [Omani] officials"."""
    mention = scene.mention_at(word.i) if word.dep_ in ("amod", "compound", "poss", "nmod") else None
    return scene.actor(mention.actor).side if mention is not None else None


def _is_third(counted: Counter[str]) -> bool:
    """Return whether a third is spoken of as much as the second: then "the countries" are no pair."""
    most = counted.most_common(3)
    return len(most) > 2 and most[2][1] == most[1][1]
