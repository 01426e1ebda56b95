"""Mediation: the sides that a text calls mediators, or of which it tells that they mediate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.attendee import Attendee
from accord.extract.meetings.clause import subjects_of
from accord.lexicon.meetings import word_class
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SIDES = frozenset(("state", "alliance", "organisation"))
_BEFORE = frozenset(("amod", "compound", "nmod", "poss"))


def told_to_help(scene: Scene) -> Iterator[Attendee]:
    """Yield the sides that a text calls mediators, or of which it tells that they mediate."""
    for mention in scene.mentions:
        side = scene.side(mention.actor)
        if side.kind in _SIDES and mention.how != "pronoun" and _mediates(scene.doc[mention.root]):
            yield _as_helper(side.id, mention)


def _as_helper(side: str, mention: Mention) -> Attendee:
    return Attendee(side, side, "mediator", mention.span, "near", inferred=True)


def _mediates(name: Token) -> bool:
    """Return whether a name is a mediator's: "the Omani mediator", "Angola, serving as mediator", "Oslo mediates"."""
    if name.dep_ in _BEFORE and _is_mediator(name.head):
        return True
    for child in name.rights:
        if child.dep_ == "appos" and _is_mediator(child):
            return True
        if child.dep_ == "acl" and any(_is_mediator(inner) for prep in child.rights for inner in prep.rights):
            return True
        if child.dep_ in ("relcl", "acl") and _is_mediating(child):
            return True
    if name.dep_ != "nsubj":
        return False
    return (_is_mediating(name.head) and name in subjects_of(name.head)) or any(map(_acts, name.head.children))


def _acts(verb: Token) -> bool:
    """Return whether a participle says as what someone acts: "Norway, acting as mediator, was hopeful"."""
    return verb.dep_ == "advcl" and any(_is_mediator(noun) for prep in verb.rights for noun in prep.rights)


def _is_mediator(noun: Token) -> bool:
    return noun.lemma_.lower() in word_class("mediators")


def _is_mediating(verb: Token) -> bool:
    """Return whether someone mediates as the verb tells, and does not only offer to."""
    return verb.lemma_.lower() in ("mediate", "broker", "facilitate", "sponsor") and verb.pos_ == "VERB"
