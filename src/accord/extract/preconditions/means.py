"""Constructions of means and ends: what is needed or must be done for something, and what makes way for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.sequences import Pair
from accord.extract.preconditions.steps import after, child_of, goal_of, is_infinitive, subject_of
from accord.extract.preconditions.wishes import kind_of
from accord.lexicon.preconditions import words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def way(token: Token) -> Pair:
    """The cue is a verb that makes way for something: "would open the door to talks", "clear the way for a vote"."""
    thing = child_of(token.rights, ("dobj",))
    subject = subject_of(token)
    if subject is not None and subject.tag_ == "WDT" and token.dep_ == "relcl":
        subject = token.head
    if thing is None or subject is None or thing.lemma_.lower() not in words_for("ways"):
        return None
    inner = after(thing, ("for", "to", "towards", "toward")) or after(token, ("for", "to", "towards", "toward"))
    return (inner, subject) if inner is not None else None


def aim(token: Token) -> Pair:
    """The cue is a verb of need with a purpose before or after it: "to reach a deal, they need a truce".

    What somebody does "not need" for it comes before nothing.
    """
    goal = goal_of(token)
    needed = child_of(token.rights, ("dobj",))
    subject = subject_of(token)
    if any(child.dep_ == "neg" for child in token.lefts):
        return None
    if token.lemma_.lower() == "take" and (subject is None or subject.lower_ != "it"):
        return None
    return (needed, goal) if token.pos_ == "VERB" and goal is not None and needed is not None else None


def duty(token: Token) -> Pair:
    """The cue is "must", at a verb with a purpose: "must leave the valley for talks to begin"."""
    verb = token.head
    if token.dep_ != "aux":
        return None
    goal = goal_of(verb) or _for_what(token)
    return (goal, verb) if goal is not None else None


def _for_what(token: Token) -> Token | None:
    """Return what something must be done for, with a verb of its own: "for the maps to apply, all must be settled"."""
    near = (token.head, *token.head.lefts)
    preps = (word for word in token.sent if word.lower_ == "for" and word.head in near)
    inner = (child for prep in preps for child in prep.rights if child.dep_ == "pobj")
    return next((word for word in inner if any(w.tag_ == "VB" and is_infinitive(w) for w in word.subtree)), None)


def must_hold(token: Token) -> Pair:
    """The cue is what a deal must have in it: "any deal must include a pullback", "would have to guarantee a vote"."""
    over = token.head if token.dep_ == "xcomp" and token.head.lemma_ in ("have", "need") else token
    asked = over is not token or any(child.lower_ in ("must", "should") for child in token.lefts if child.dep_ == "aux")
    subject, inner = subject_of(over), child_of(token.rights, ("dobj",))
    open_ = subject is not None and any(
        child.lower_ in ("any", "a", "an", "future", "final") for child in subject.lefts
    )
    if subject is None or inner is None or not asked or not open_ or kind_of(subject) not in ("DEAL", "PEACE"):
        return None
    return inner, subject


def is_aimed_at(sub: Token, main: Token) -> bool:
    """Return whether "if" tells what something must be done for: "must be heard if the peace is to last"."""
    aimed = sub.lemma_ == "be" and any(child.dep_ == "xcomp" and is_infinitive(child) for child in sub.rights)
    asked = any(child.dep_ == "aux" and child.lower_ in words_for("duties") for child in main.children)
    return aimed and (asked or main.lemma_.lower() in ("have", "need"))
