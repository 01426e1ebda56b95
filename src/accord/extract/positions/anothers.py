"""Whose act: what a side is asked, told or accused to do by another is no position of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.clauses import subject_of
from accord.extract.positions.turns import is_turn
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_DUTY = frozenset(("must", "should", "ought"))
_BOUND = _DUTY | {"can", "ca", "could", "shall"}


def is_owed(candidate: Candidate, verb: Token) -> bool:
    """Return whether another says that the side must do something, or must not: that is the other's position."""
    if _is_asked(verb) or _is_told(verb) or is_faulted(verb):
        return True
    if not candidate.speaks and _is_feared(candidate, verb):
        return True
    if candidate.speaks or candidate.passage.statement is None:
        return False
    for _ in range(3):
        denied = any(child.dep_ == "neg" for child in verb.children)
        bound = _BOUND if denied else _DUTY
        if any(child.dep_ == "aux" and child.lower_ in bound for child in verb.children):
            return True
        if verb.dep_ not in ("xcomp", "conj", "advcl"):
            return False
        verb = verb.head
    return False


def _is_feared(candidate: Candidate, verb: Token) -> bool:
    """Return whether a verb is what another warns that the side will do: "Lima warned that [Quito] would seal it"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_.lower() not in ("warn", "fear", "caution", "worry"):
        return False
    warner = subject_of(above)
    own = warner is not None and any(mention.root == warner.i for mention in candidate.mentions)
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    return not own and subject is not None and subject.pos_ != "PRON"


def _is_asked(verb: Token) -> bool:
    """Return whether a verb is what another wants of its subject: "demands that Mali leave", "wants Mali to leave"."""
    named = any(child.dep_ in SUBJECTS for child in verb.children)
    if not named or verb.dep_ not in ("ccomp", "xcomp", "advcl", "acl"):
        return False
    subject = subject_of(verb)
    ensured = verb.dep_ == "ccomp" and is_turn(verb.head, "ensure") and not _is_same(subject, subject_of(verb.head))
    return ensured or (verb.tag_ == "VB" and not any(child.tag_ == "MD" for child in verb.children))


def _is_same(subject: Token | None, above: Token | None) -> bool:
    """Return whether a clause may have the subject of the clause above it: it says "it", "we" or the same name."""
    return subject is None or above is None or subject.pos_ == "PRON" or subject.lower_ == above.lower_


def _is_told(verb: Token) -> bool:
    """Return whether a verb is what its subject is asked, forced or allowed to do: "was told to leave"."""
    for _ in range(3):
        asked = is_turn(verb, "asked") and (
            _is_reduced(verb) or any(child.dep_ == "auxpass" for child in verb.children)
        )
        if asked and not any(child.dep_ == "agent" for child in verb.children):
            return True
        if verb.dep_ not in ("xcomp", "conj"):
            return False
        verb = verb.head
    return False


def _is_reduced(verb: Token) -> bool:
    """Return whether a verb tells without a subject what was done to one: "[asked] to comment, the envoy smiled"."""
    named = any(child.dep_ in ("nsubj", "nsubjpass", "aux", "dobj") for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and not named


def is_faulted(verb: Token) -> bool:
    """Return whether a verb is what one is accused of or kept from: "accused Oslo of refusing to leave"."""
    for _ in range(6):
        above = verb.head
        if verb.dep_ == "pcomp" and above.lower_ in ("of", "for", "from") and is_turn(above.head, "fault"):
            return True
        if verb.dep_ not in ("xcomp", "conj", "pcomp", "advcl", "prep", "dobj"):
            return False
        verb = above
    return False


def is_pressed(verb: Token, noun: Token) -> bool:
    """Return whether a call or a pressure is one that others put on the side: "faces [pressure] to leave"."""
    return noun.dep_ in ("dobj", "pobj") and is_turn(verb, "undergo")


def is_apart(verb: Token, child: Token) -> bool:
    """Return whether a part of a sentence is not governed by a verb: what opens it, or stands before a semicolon.

    "[At the end of the round], Oslo called for a truce"; "[Oslo asked for a list]; Lima stalled".
    """
    if child.i > verb.i:
        return False
    if child.dep_ == "prep":
        return any(word.text == "," for word in verb.doc[child.i : verb.i])
    return child.dep_ == "ccomp" and any(word.text == ";" for word in verb.doc[child.i : verb.i])


def where_said(predicate: Token, head: Token) -> set[int]:
    """Return the places of the words that tell where and when a side asked for what a content tells.

    "Asked the rebels to hold their fire [at a meeting in Doha]": a meeting that nobody has heard of yet is where it was
    said, unless it is for that meeting.
    """
    asking = predicate if predicate.i != head.i else head.head
    if (
        asking.tag_ not in ("VBD", "VBN")
        or head.tag_ != "VB"
        or not (is_turn(asking, "asked") or is_turn(asking, "speak"))
    ):
        return set()
    for link in head.subtree:
        noun = next((child for child in link.rights if child.dep_ == "pobj"), None)
        if link.lower_ not in ("at", "during", "in") or link.dep_ != "prep" or noun is None:
            continue
        new = any(child.lower_ in ("a", "an") for child in noun.lefts)
        if new and (is_turn(noun, "occasion") and link.i > head.i + 1):
            return {word.i for word in head.subtree if word.i >= link.i}
    return set()
