"""Others: people of whom a text tells no side, and whose people "their lawyers" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import side_names, word_class
from accord.lexicon.offices import group_words, person_words
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def is_of_others(scene: Scene, people: Token) -> bool:
    """Return whether "their" people are of those who open the sentence before, and who are no side: "Relatives wept".

    Envoys and officials are of the sides told before them.
    """
    if not any(child.lower_ == "their" for child in people.lefts) or people.sent.start == 0:
        return False
    if any(child.dep_ in SUBJECTS and child.i < people.i for child in people.sent.root.lefts if child != people):
        return False
    root = people.doc[people.sent.start - 1].sent.root
    opening = [child for child in root.lefts if child.dep_ in SUBJECTS]
    return len(opening) == 1 and _is_of_no_side(scene, opening[0])


def is_of_society(people: Token) -> bool:
    """Return whether people come for no side, whatever their country: "the bishop", "Congolese church leaders"."""
    if people.pos_ != "NOUN":
        return False
    lefts = (child.lemma_.lower() for child in people.lefts if child.dep_ in ("compound", "amod"))
    return people.lemma_.lower() in word_class("outsiders") or bool({*lefts} & word_class("of_society"))


def is_of_region(people: Token) -> bool:
    """Return whether a group is that of a region, whoever was told of before: "leaders of the Mekong states"."""
    own = [people, *(noun for of in people.rights if of.lower_ == "of" for noun in of.rights if noun.dep_ == "pobj")]
    groups = (noun for noun in own if noun.tag_ == "NNS" and noun.lemma_.lower() in word_class("ensembles"))
    lefts = (child for noun in groups for child in noun.lefts if child.dep_ in ("compound", "amod"))
    return any(child.pos_ == "PROPN" and child.text[:1].isupper() and child.text not in side_names() for child in lefts)


def _is_of_no_side(scene: Scene, subject: Token) -> bool:
    words = {subject.lower_, subject.lemma_.lower()}
    known = words & (person_words() | group_words() | word_class("ensembles") | word_class("agents"))
    several = subject.tag_ in ("NNS", "NNPS") and not subject.conjuncts
    mention = scene.mention_at(subject.i)
    unknown = mention is None or (scene.side(mention.actor).kind == "organisation" and subject.tag_ == "NNPS")
    return several and unknown and not known and not _is_of_side(scene, subject)


def _is_of_side(scene: Scene, subject: Token) -> bool:
    """Return whether a state or group is named right before: "Chadian fighters"."""
    return any(scene.mention_at(child.i) is not None for child in subject.lefts)
