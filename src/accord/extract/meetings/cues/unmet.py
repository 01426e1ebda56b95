"""Unmet: words of contact that tell of none: a cabinet's own meeting, a state that hosts another for a tournament."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.untold import is_untold
from accord.lexicon.meetings import side_names, word_class
from accord.lexicon.names import kind_of_name
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def tells_of_none(cue: Token) -> bool:
    """Return whether a noun or verb of contact is used for something that is no contact between sides."""
    if is_untold(cue):
        return True
    if cue.pos_ in ("NOUN", "PROPN"):
        return _is_of_own_body(cue) or _is_only_assured(cue)
    return _is_for_pastime(cue) or _is_left_undone(cue) or _is_of_members(cue)


def _is_of_members(verb: Token) -> bool:
    """Return whether a body of one house only meets in itself: "the agency's board meets in March"."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_.endswith("S") or any(True for _ in subject.conjuncts):
        return False
    alone = all(child.lower_ != "with" for child in verb.rights) and all(c.dep_ != "dobj" for c in verb.rights)
    return subject.lemma_.lower() in word_class("own_bodies") and alone


def _is_left_undone(verb: Token) -> bool:
    """Return whether somebody did something else without meeting anybody: "left without seeing the king"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _is_only_assured(noun: Token) -> bool:
    """Return whether somebody only wants it assured that talks go on: "guarantees that the talks will continue"."""
    verb, over = noun.head, noun.head.head
    goes_on = verb.lemma_.lower() in word_class("going_on") and noun.dep_ in SUBJECTS
    return goes_on and verb.dep_ in ("acl", "ccomp", "relcl") and over.lemma_.lower() in word_class("assurances")


def _is_of_own_body(noun: Token) -> bool:
    """Return whether a meeting is that of one state's own body: "a meeting of the Sudanese Council of Ministers"."""
    bodies = [inner for of in noun.rights if of.lower_ == "of" for inner in of.rights if inner.dep_ == "pobj"]
    return any(_is_own_body(body) for body in bodies)


def _is_own_body(body: Token) -> bool:
    lefts = [child for child in body.lefts if child.dep_ != "det"]
    named = (side_names()[child.text] for child in lefts if child.text in side_names())
    if any(kind_of_name(name) != "state" for name in named):
        return False
    if body.lemma_.lower() in word_class("own_bodies"):
        return True
    of_ministers = any(inner.lower_ == "ministers" for of in body.rights if of.lower_ == "of" for inner in of.rights)
    security = {"national", "security"} <= {child.lower_ for child in lefts}
    return body.lemma_.lower() == "council" and (of_ministers or security)


def _is_for_pastime(verb: Token) -> bool:
    """Return whether a host has others with him for something else than talks: "hosted Togo for air force drills"."""
    aims = (inner for prep in verb.rights if prep.lower_ == "for" for inner in prep.rights if inner.dep_ == "pobj")
    return verb.lemma_.lower() in word_class("hosting") and any(
        aim.lemma_.lower() in word_class("pastimes") for aim in aims
    )
