"""Together: who else acts with the subject of a clause: the first of a list of names, and those who lead a group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_GROUPS = frozenset(("group", "grouping", "bloc", "coalition", "alliance", "state", "country", "nation"))


def listed_before(subject: Token) -> Iterator[Token]:
    """Yield the first of a list of names that is read apart from the others: "[Oslo], Lima and Quito object"."""
    if subject.dep_ != "nsubj" or subject.pos_ != "PROPN" or not any(True for _ in subject.conjuncts):
        return
    for name in subject.head.lefts:
        beside = name.right_edge.i + 2 == subject.left_edge.i and name.right_edge.nbor().text == ","
        if name.dep_ in ("npadvmod", "nmod", "dep") and name.pos_ == "PROPN" and beside:
            yield name


def leaders_of(scene: Scene, group: Token) -> Iterator[Mention]:
    """Yield the mentions of those who lead a group that has no name: "a group of 60 states led by [Oslo]"."""
    if group.lemma_.lower() not in _GROUPS:
        return
    members = (inner for child in group.rights if child.lower_ == "of" for inner in child.rights)
    for noun in (group, *members):
        led = (child for child in noun.rights if child.dep_ == "acl" and child.lower_ in ("led", "headed"))
        for agent in (child for verb in led for child in verb.rights if child.dep_ in ("agent", "prep")):
            for first in (child for child in agent.rights if child.dep_ == "pobj" and agent.lower_ == "by"):
                found = (scene.mention_at(token.i) for token in (first, *first.conjuncts))
                yield from (mention for mention in found if mention is not None)
