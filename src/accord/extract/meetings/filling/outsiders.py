"""Outsiders: two officials who receive "the delegations" or tell of "the two sides" are none of those sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.cues.ensembles import is_ensemble
from accord.extract.meetings.who.argument import conjuncts
from accord.extract.meetings.who.attendee import Attendee
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_BODIES = frozenset(("alliance", "organisation"))
_PEOPLE = frozenset(("person", "unnamed"))
_PAIR = 2


def receives_others(scene: Scene, verb: Token) -> bool:
    """Return whether people greet or address the delegations, or open what is theirs: "welcomed both sides"."""
    subjects = [each for subject in subjects_of(verb) for each in conjuncts(subject)]
    mentions = [scene.mention_at(word.i) for word in subjects]
    people = all(mention is not None and scene.actor(mention.actor).kind in _PEOPLE for mention in mentions)
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    if not (people and mentions and verb.lemma_.lower() in word_class("receiving")):
        return False
    return any(is_ensemble(noun) or noun.lemma_.lower() in noun_cues() for noun in objects)


def is_sender(name: Token) -> bool:
    """Return whether a name is of those whose delegations do something: "delegations from Chad and Mali came"."""
    over = name.head.head
    sent = name.dep_ == "pobj" and name.head.lower_ in ("from", "of", "for")
    return sent and over.dep_ in SUBJECTS and over.lemma_.lower() in word_class("teams")


def are_heard(scene: Scene, speakers: Sequence[Attendee], pair: Sequence[Attendee]) -> bool:
    """Return whether two who tell of "the two sides" speak of the `pair` told of before: one is an envoy to them."""
    sides = {each.side for each in speakers}
    if len(sides) != _PAIR or len(pair) != _PAIR or not sides.isdisjoint(each.side for each in pair):
        return False
    return any(scene.actor(side).kind in _BODIES for side in sides) or any(_is_sent(scene, each) for each in speakers)


def _is_sent(scene: Scene, each: Attendee) -> bool:
    """Return whether who speaks for a side has an office of those sent to others: "U.S. envoy Adam Rey"."""
    named = (scene.actor(mention.actor) for mention in scene.mentions if mention.span == each.span)
    return any({*(actor.role or "").lower().split()} & word_class("sent") for actor in named)
