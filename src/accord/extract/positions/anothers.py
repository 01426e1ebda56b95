"""Whose act: what a side is asked, told or accused to do by another is no position of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.clauses import agent_of, subject_of
from accord.extract.positions.turns import is_turn
from accord.lexicon.positions import type_of_noun
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_DUTY = frozenset(("must", "should", "ought"))
_WANTED = frozenset(("demand", "wish", "urge", "condition"))
_BOUND = _DUTY | {"can", "ca", "could", "shall"}


def is_owed(candidate: Candidate, verb: Token) -> bool:
    """Return whether another says that the side must do something, or must not: that is the other's position."""
    if _is_asked(verb) or _is_told(verb) or is_faulted(verb) or _is_in_terms(verb):
        return True
    if verb.dep_ == "acl" and is_wanted_of(candidate, verb.head):
        return True
    if _is_assured(candidate, verb) or (not candidate.speaks and _is_feared(candidate, verb)):
        return True
    if candidate.speaks or candidate.passage.statement is None:
        return False
    for _ in range(3):
        denied = any(child.dep_ == "neg" for child in verb.children)
        bound = _BOUND if denied else _DUTY
        if any(child.dep_ == "aux" and child.lower_ in bound for child in verb.children) or _is_bound(verb):
            return True
        if verb.dep_ not in ("xcomp", "conj", "advcl"):
            return False
        verb = verb.head
    return False


def _is_bound(verb: Token) -> bool:
    """Return whether a verb tells what one has to do: "[has] to leave", "[needs] to leave"."""
    return verb.lemma_ in ("have", "need") and any(child.dep_ == "xcomp" for child in verb.rights)


def _is_feared(candidate: Candidate, verb: Token) -> bool:
    """Return whether a verb is what another fears or hopes that the side does: "Lima warned that [Quito] would go"."""
    above = verb.head
    if verb.dep_ != "ccomp" or not is_turn(above, "foresee"):
        return False
    return _is_of_named(verb) and not _is_of(candidate, _verb_above(above))


def _is_assured(candidate: Candidate, verb: Token) -> bool:
    """Return whether a verb is what another wants to be sure of: "wants guarantees that [Quito] will stay out"."""
    noun = verb.head
    if verb.dep_ not in ("acl", "relcl", "ccomp") or noun.pos_ != "NOUN" or not is_turn(noun, "assurance"):
        return False
    above = _verb_above(noun)
    there = any(child.dep_ == "expl" for child in above.lefts)
    return _is_of_named(verb) and not there and not _is_of(candidate, above)


def _is_in_terms(verb: Token) -> bool:
    """Return whether a verb only tells what a plan or deal has in it: "a deal under which [Quito] would pay"."""
    if verb.dep_ != "relcl" or type_of_noun().get(verb.head.lemma_.lower()) not in ("draft", "proposal", "agreement"):
        return False
    where = (word for child in verb.lefts for word in child.subtree if child.dep_ in ("prep", "advmod"))
    return _is_of_named(verb) and any(word.tag_ in ("WDT", "WRB") for word in where)


def is_wanted_of(candidate: Candidate, noun: Token) -> bool:
    """Return whether an act of a side is one that another demands or waits for: "demands [Quito's consent] to it"."""
    passage, verb = candidate.passage, _verb_above(noun)
    if not is_turn(noun, "consent") or _is_of(candidate, verb):
        return False
    between = (word for word in passage.sentence if verb.i <= word.i < noun.i and word.is_ancestor(noun))
    return any(not _WANTED.isdisjoint(passage.cues_at(word)) or is_turn(word, "doubting") for word in between)


def is_given_to(name: Token) -> bool:
    """Return whether a name before a noun is whom it is given to, not whose it is: "offered [Quito] a loan"."""
    return (
        name.dep_ in ("compound", "nmod", "amod")
        and name.pos_ == "PROPN"
        and name.head.dep_ == "dobj"
        and is_turn(name.head.head, "give")
    )


def _verb_above(word: Token) -> Token:
    while word.pos_ not in ("VERB", "AUX") and word.head.i != word.i:
        word = word.head
    return word


def _is_of(candidate: Candidate, verb: Token) -> bool:
    """Return whether a side is the subject of a verb."""
    subject = agent_of(verb) or subject_of(verb)
    return subject is not None and any(mention.root == subject.i for mention in candidate.mentions)


def _is_of_named(verb: Token) -> bool:
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    return subject is not None and subject.pos_ != "PRON"


def _is_asked(verb: Token) -> bool:
    """Return whether a verb is what another wants of its subject: "demands that Mali leave", "wants Mali to leave"."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB" and not _has_subject(verb):
        verb = verb.head
    if not _has_subject(verb) or verb.dep_ not in ("ccomp", "xcomp", "advcl", "acl"):
        return False
    subject = subject_of(verb)
    ensured = verb.dep_ == "ccomp" and is_turn(verb.head, "ensure") and not _is_same(subject, subject_of(verb.head))
    told = [verb.head] if verb.dep_ == "acl" else [child for child in verb.head.lefts if child.dep_ == "nsubj"]
    bidden = verb.tag_ == "VBP" and verb.dep_ in ("acl", "ccomp") and any(is_turn(word, "bidding") for word in told)
    return ensured or ((verb.tag_ == "VB" or bidden) and not any(map(_is_helping, verb.lefts)))


def _is_helping(word: Token) -> bool:
    """Return whether a word makes a verb one that tells something: "[will] leave", "[does] not accept"."""
    return word.tag_ == "MD" or (word.lemma_ == "do" and word.dep_ == "aux" and word.tag_ != "VB")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _is_same(subject: Token | None, above: Token | None) -> bool:
    """Return whether a clause may have the subject of the clause above it: it says "it", "we" or the same name."""
    return subject is None or above is None or subject.pos_ == "PRON" or subject.lower_ == above.lower_


def _is_told(verb: Token) -> bool:
    """Return whether a verb is what its subject is asked, forced or allowed to do: "was told to leave"."""
    act = verb
    for _ in range(3):
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        asked = (is_turn(verb, "asked") and (passive or _is_reduced(verb))) or (passive and _is_called_on(verb))
        if asked and (verb.i != act.i or not any(child.dep_ == "agent" for child in verb.children)):
            return True
        if verb.dep_ not in ("xcomp", "conj"):
            return False
        verb = verb.head
    return False


def _is_called_on(verb: Token) -> bool:
    """Return whether others only call on one to do what follows, or expect it: "was called on", "is expected"."""
    return verb.lemma_ == "expect" or (verb.lemma_ == "call" and any(child.lower_ == "on" for child in verb.rights))


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
