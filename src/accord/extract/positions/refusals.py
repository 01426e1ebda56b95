"""Refusals: whether a side refuses to do, has no wish for, or does not want what a unit tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.positions.clauses import noun_before
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SOUGHT = frozenset(("seek", "want", "demand", "insist", "ask", "call", "request", "press", "push", "hope", "aim"))
_UNDER = frozenset(("xcomp", "pcomp", "acl"))


def refuses(unit: Unit) -> bool:
    """Return whether the act of a unit is denied or refused, counting the words that it hangs on."""
    refused = is_denied(unit.predicate) ^ _is_spoken_against(unit.predicate)
    refusals = unit.candidate.passage.turned("refuse")
    for word in words_above(unit):
        if word.pos_ == "NOUN":
            refused ^= has_no(word) or word.i in refusals
        else:
            refused ^= is_denied(word) ^ (word.i in refusals)
    return refused


def _is_spoken_against(act: Token) -> bool:
    """Return whether somebody only speaks against an act: "warned [against lifting] the ban"."""
    return act.dep_ == "pcomp" and act.head.lower_ == "against"


def is_turned_down(unit: Unit) -> bool:
    """Return whether the side refuses to do what a unit tells: "is refusing to agree to a vote"."""
    refusals = unit.candidate.passage.turned("refuse")
    return refuses(unit) and any(word.i in refusals for word in words_above(unit))


def is_refusing(unit: Unit) -> bool:
    """Return whether a unit is that a side refuses to do something: "[refuses] to end the siege"."""
    refused = unit.predicate.pos_ == "VERB" and unit.predicate.i in unit.candidate.passage.turned("refuse")
    act = unit.way == "does" and unit.head.i != unit.predicate.i and unit.head.dep_ in _UNDER
    return refused and act and not is_denied(unit.predicate) and not is_denied(unit.head)


def is_loath(unit: Unit) -> bool:
    """Return whether the side is said to be unwilling to do what a unit tells: "was reluctant to free them"."""
    feeling = unit.predicate
    loath = feeling.pos_ == "ADJ" and feeling.i in unit.candidate.passage.turned("refuse")
    return loath and unit.head.dep_ in _UNDER and not is_denied(feeling) and not is_denied(feeling.head)


def is_unintended(unit: Unit) -> bool:
    """Return whether a side has no wish or plan to do what a unit tells: "has no intention of leaving"."""
    return any(word.pos_ == "NOUN" and has_no(word) for word in (unit.predicate, *words_above(unit)))


def unplanned(unit: Unit) -> Token | None:
    """Return what a side has no plan to do, or speaks against, within its content: "has no plans to [leave]"."""
    if unit.way == "does" and has_no(unit.head):
        return next(_acts_below(unit.head, ("acl", "relcl", "prep")), None)
    spoken = unit.head.pos_ == "VERB" and is_turn(unit.head, "speak") and not is_denied(unit.head)
    against = (child for child in unit.head.rights if spoken and child.lower_ == "against")
    return next((act for child in against for act in child.rights if act.dep_ in ("pcomp", "pobj")), None)


def _acts_below(noun: Token, links: tuple[str, ...]) -> Iterator[Token]:
    """Yield the acts that hang on a noun: "plans to [leave]", "intention of [leaving]"."""
    for child in noun.rights:
        if child.dep_ in links:
            yield from (act for act in (child, *child.rights) if act.tag_ == "VB" or act.dep_ == "pcomp")


def is_unwanted(unit: Unit) -> bool:
    """Return whether a side says that it does not want, accept or support the content."""
    return any(is_turn(word, "want") and is_denied(word) for word in (unit.predicate, *words_above(unit)))


def is_spared(unit: Unit) -> bool:
    """Return whether an act is one that a side does not refuse: "did not rule out [disarming] them"."""
    refusals = unit.candidate.passage.turned("refuse")
    if unit.way != "does":
        return False
    above = list(words_above(unit))
    not_refused = any(word.i in refusals and is_denied(word) for word in above)
    return not_refused or (_is_spoken_against(unit.predicate) and any(map(is_denied, above)))


def is_no_longer_sought(unit: Unit) -> bool:
    """Return whether a side has only dropped what it wanted: "no longer seeks a vote" is not against the vote."""
    acts = (unit.predicate, *words_above(unit))
    dropped = (word for word in acts if any(child.lower_ == "longer" for child in word.children) and is_denied(word))
    return any(word.lemma_.lower() in _SOUGHT for word in dropped)


def has_no(noun: Token) -> bool:
    """Return whether there is no such wish or plan: "no intention", nor a sign of one that a side gives: "no hint"."""
    named = is_turn(noun, "wish") or (noun.dep_ == "dobj" and is_turn(noun, "sign"))
    return named and any(child.lower_ == "no" for child in noun.children)


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
        above = _above(word)
        if above is None:
            return
        word = above
        if word.pos_ != "ADP":
            yield word


def _above(word: Token) -> Token | None:
    """Return the word that an act, or a word over it, hangs on; None for one that has an owner, or hangs on none."""
    if word.pos_ == "NOUN" and any(map(_owns, word.children)):
        return None
    if word.dep_ in (*_UNDER, "prep", "acomp") or (word.dep_ == "dobj" and word.pos_ == "NOUN"):
        return word.head
    return noun_before(word) if word.dep_ in ("advcl", "relcl") and word.tag_ == "VB" else None


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


def is_not_against(unit: Unit) -> bool:
    """Return whether a side says that it is not against the content: "is not against [a visit]"."""
    link = unit.head.head
    against = unit.head.dep_ in ("pobj", "pcomp") and link.lower_ == "against"
    return against and unit.predicate.lemma_ in ("be", "stand") and is_denied(unit.predicate)
