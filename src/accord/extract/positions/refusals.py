"""Refusals: whether a side refuses to do, has no wish for, or does not want what a unit tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SOUGHT = frozenset(("seek", "want", "demand", "insist", "ask", "call", "request", "press", "push", "hope", "aim"))
_UNDER = frozenset(("xcomp", "pcomp", "acl"))


def refuses(unit: Unit) -> bool:
    """Return whether the act of a unit is denied or refused, counting the words that it hangs on."""
    refused = is_denied(unit.predicate)
    refusals = unit.candidate.passage.turned("refuse")
    for word in words_above(unit):
        if word.pos_ == "NOUN":
            refused ^= has_no(word) or word.i in refusals
        else:
            refused ^= is_denied(word) ^ (word.i in refusals)
    return refused


def is_turned_down(unit: Unit) -> bool:
    """Return whether the side refuses to do what a unit tells: "is refusing to agree to a vote"."""
    refusals = unit.candidate.passage.turned("refuse")
    return refuses(unit) and any(word.i in refusals for word in words_above(unit))


def is_loath(unit: Unit) -> bool:
    """Return whether the side is said to be unwilling to do what a unit tells: "was reluctant to free them"."""
    feeling = unit.predicate
    loath = feeling.pos_ == "ADJ" and feeling.i in unit.candidate.passage.turned("refuse")
    return loath and unit.head.dep_ in _UNDER and not is_denied(feeling) and not is_denied(feeling.head)


def is_unintended(unit: Unit) -> bool:
    """Return whether a side has no wish or plan to do what a unit tells: "has no intention of leaving"."""
    return any(word.pos_ == "NOUN" and has_no(word) for word in (unit.predicate, *words_above(unit)))


def is_unwanted(unit: Unit) -> bool:
    """Return whether a side says that it does not want, accept or support the content."""
    return any(is_turn(word, "want") and is_denied(word) for word in (unit.predicate, *words_above(unit)))


def is_no_longer_sought(unit: Unit) -> bool:
    """Return whether a side has only dropped what it wanted: "no longer seeks a vote" is not against the vote."""
    acts = (unit.predicate, *words_above(unit))
    dropped = (word for word in acts if any(child.lower_ == "longer" for child in word.children) and is_denied(word))
    return any(word.lemma_.lower() in _SOUGHT for word in dropped)


def has_no(noun: Token) -> bool:
    """Return whether there is no such wish or plan: "no intention"."""
    return is_turn(noun, "wish") and any(child.lower_ == "no" for child in noun.children)


def breaks_not(unit: Unit) -> bool:
    """Return whether a side does not wish to break with something: "is not ready to [close the door] on a truce"."""
    told = {word.i for word in (unit.predicate, unit.head, *unit.words)}
    doc = unit.head.doc
    return any(_is_denied_above(doc[place]) for place in unit.candidate.passage.turned("shut") & told)


def _is_denied_above(word: Token) -> bool:
    """Return whether an act, or what it hangs on, is denied: "is not ready to [leave]"."""
    for _ in range(6):
        if word.pos_ in ("VERB", "AUX") and is_denied(word):
            return True
        if word.dep_ not in (*_UNDER, "acomp", "dobj", "prt"):
            return False
        word = word.head
    return False


def is_cheerless(unit: Unit) -> bool:
    """Return whether a side only has little hope of something: "is [not optimistic] about the talks"."""
    words = (unit.predicate, *unit.predicate.children, unit.head, *unit.head.children)
    denied = is_denied(unit.predicate) or is_denied(unit.head)
    return denied and any(is_turn(word, "cheerful") for word in words)


def averted(unit: Unit) -> Token | None:
    """Return what is not to be done to a side, as it wishes: "hopes to avoid [sanctions]"."""
    if unit.way == "owns" or not is_turn(unit.head, "avert"):
        return None
    if is_denied(unit.head) or refuses(unit) or unit.predicate.i in unit.candidate.passage.turned("refuse"):
        return None
    return next((child for child in unit.head.rights if child.dep_ == "dobj" and is_turn(child, "measure")), None)


def words_above(unit: Unit) -> Iterator[Token]:
    """Yield the verbs, adjectives and nouns that an act hangs on: "[rejects] the [idea] of leaving".

    What has an owner is another's: "rejected the rebels' demand to leave" tells no refusal of the rebels.
    """
    word = unit.predicate
    for _ in range(5):
        if word.dep_ not in (*_UNDER, "prep") and not (word.dep_ == "dobj" and word.pos_ == "NOUN"):
            return
        if word.pos_ == "NOUN" and any(map(_owns, word.children)):
            return
        word = word.head
        if word.pos_ != "ADP":
            yield word


def _owns(child: Token) -> bool:
    """Return whether a word tells whose a thing is: "the rebels' demand", "every Sudanese attempt"."""
    people = child.dep_ == "amod" and child.ent_type_ in ("NORP", "GPE")
    return people or child.dep_ == "poss" or child.pos_ == "PROPN"


def is_given_up(unit: Unit) -> bool:
    """Return whether the act of a unit is a threat, plan or demand that is given up: "dropped its threat to leave"."""
    act, through = unit.predicate, False
    ends = unit.candidate.passage.turned("stop")
    for _ in range(4):
        through |= act.dep_ == "acl"
        if act.dep_ not in (*_UNDER, "dobj", "pobj", "prep"):
            return False
        act = act.head
        if through and act.i in ends:
            return not is_denied(act)
    return False
