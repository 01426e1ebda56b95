"""Who an agreement is between: the sides in its name, those who made it, and who "both sides" are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.extract.pacts.doers import doers, is_adopted, meant, signers
from accord.extract.pacts.joined import everyone, subjects_of
from accord.lexicon.pacts import pact_words
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

MOST = 6
_PAIR = 2
_MATTERS = frozenset(("on", "about", "over", "to", "for", "of"))
_COUNTED = frozenset(("group", "faction", "movement", "militia", "leader"))
_SIDES = frozenset(("state", "armed_group", "alliance", "organisation", "person"))


def parties_of(scene: Scene, group: Sequence[Candidate]) -> list[Mention]:
    """Return the sides that an agreement is between: those in its name, then who did it: "Serbia and Kosovo signed"."""
    found = [mention for candidate in group for mention in _told_of(scene, candidate)]
    if len({scene.side(mention.actor).id for mention in found}) < _PAIR:
        found += [mention for candidate in group for mention in _behind_matter(scene, scene.doc[candidate.head])]
    known = [_by_name(scene, mention) for mention in found if _can_agree(scene, mention)]
    return _without_bare([] if _is_half(scene, group, known) else known, scene)[:MOST]


def _is_half(scene: Scene, group: Sequence[Candidate], known: Sequence[Mention]) -> bool:
    """Return whether all that is told is with whom somebody made it: "the deal with the rebels" has another side."""
    sides = {scene.side(mention.actor).id for mention in known}
    heads = [scene.doc[candidate.head] for candidate in group if not candidate.act]
    partners = [mention for head in heads for mention in _partners(scene, head, ("with",))]
    return len(sides) == 1 and {mention.root for mention in known} <= {mention.root for mention in partners}


def _told_of(scene: Scene, candidate: Candidate) -> Iterator[Mention]:
    """Yield whom the words around one name of an agreement tell of as its sides."""
    head = scene.doc[candidate.head]
    if candidate.act:
        yield from (mention for thing in _agreed_to(head) for mention in _partners(scene, thing))
    else:
        if not is_adopted(scene, head):
            yield from _named_sides(scene, head)
        yield from _of_clauses(scene, head)
    yield from doers(scene, head if head.pos_ == "VERB" else head.head)


def _by_name(scene: Scene, mention: Mention) -> Mention:
    """Return the one armed group of a text for its "rebels", who are no other; "two rebel groups" may be any."""
    groups = [actor for actor in scene.actors if actor.kind == "armed_group"]
    noun = scene.doc[mention.root]
    counted = noun.lemma_.lower() in _COUNTED or any(child.dep_ == "nummod" for child in noun.lefts)
    if scene.side(mention.actor).kind != "unnamed" or counted or len(groups) != 1:
        return mention
    return replace(mention, actor=groups[0].id, how="description")


def _named_sides(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield the sides in a name: "Serbia's accord [with Kosovo]", "the truce [between A and B]".

    A capital before a noun tells where it was made: "the Doha agreement".
    """
    for child in noun.children:
        before = scene.mention_at(child.i) if child.dep_ in ("poss", "amod", "compound", "nmod") else None
        if before is not None and before.how != "metonym":
            yield from (m for one in (child, *child.conjuncts) if (m := scene.mention_at(one.i)) is not None)
    yield from _partners(scene, noun)


def _partners(
    scene: Scene, noun: Token, words: Sequence[str] = ("between", "with", "among", "by")
) -> Iterator[Mention]:
    """Yield those whom a noun is between or with: "a truce [between A and B]"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in words:
            inner = (word for word in child.rights if word.dep_ == "pobj")
            yield from (m for word in inner for one in everyone(word) for m in meant(scene, one))


def _behind_matter(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield whom the parser hung on what was agreed, or who does what it says: "a deal on trade [between A and B]".

    "Under a truce signed in May, [A and B] will withdraw" tells two as well.
    """
    made = noun.dep_ == "dobj" and noun.head.lemma_.lower() in pact_words("agreeing")
    for matter in (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in _MATTERS):
        for inner in (word for word in matter.subtree if word.dep_ in ("pobj", "pcomp", "dobj")):
            yield from _partners(scene, inner, ("between", "with") if made else ("between",))
    if noun.dep_ == "pobj" and noun.head.lower_ == "under" and noun.head.head.pos_ == "VERB":
        bound = [one for subject in subjects_of(noun.head.head) for one in everyone(subject)]
        yield from (mention for one in bound if len(bound) >= _PAIR for mention in meant(scene, one))


def _agreed_to(verb: Token) -> Iterator[Token]:
    """Yield what a side agreed to where a noun tells it: the "truce" of "agreed to a truce"."""
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in ("to", "on", "upon"):
            yield from (word for word in child.rights if word.dep_ == "pobj")


def _of_clauses(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield who made what a noun names, as its own clause tells: "the truce signed [by A and B]"."""
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            yield from signers(scene, child)


def _can_agree(scene: Scene, mention: Mention) -> bool:
    """Return whether a side can be a party: whoever is named, or fighters without a name, "40 rebel groups"."""
    actor, side = scene.actor(mention.actor), scene.side(mention.actor)
    if actor.kind == "outlet":
        return False
    return side.kind in _SIDES or (side.kind == "unnamed" and _are_a_side(scene.doc[mention.root]))


def _are_a_side(noun: Token) -> bool:
    """Return whether a noun stands for several who can be one side: "14 armed groups", "leaders of 390 communities"."""
    of = (word for child in noun.rights if child.lower_ == "of" for word in child.rights if word.dep_ == "pobj")
    return noun.tag_ == "NNS" and any(word.lemma_.lower() in pact_words("many") for word in (noun, *of))


def _without_bare(found: Sequence[Mention], scene: Scene) -> list[Mention]:
    """Return the parties without fighters who are told by their name too: the "rebels" of whom one group is named."""
    named = any(scene.side(mention.actor).kind == "armed_group" for mention in found)
    return [mention for mention in found if not (named and scene.side(mention.actor).kind == "unnamed")]
