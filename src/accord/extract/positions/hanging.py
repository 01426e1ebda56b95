"""Hanging: whether what a side does hangs on a condition, and on which."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.extract.positions.contents import is_possible
from accord.extract.positions.governors import governors, is_ready
from accord.extract.positions.provisos import Proviso, words_of
from accord.extract.positions.refusals import is_turned_down, is_unintended, refuses
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit
from accord.extract.positions.verdicts import is_left_open, ought_not
from accord.lexicon.positions import type_of_noun
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LASTING = ("until", "before", "without", "ahead", "prior")
_UNTIL = ("until", "before")
_WILLING = frozenset(("will", "would", "'ll", "’ll", "can", "could", "may", "might"))


def hangs(unit: Unit) -> bool:
    """Return whether what the side does hangs on a condition: one that is firm, or one of what it offers or refuses.

    A threat that hangs on something is a threat all the same.
    """
    proviso = proviso_of(unit)
    if proviso is None or unit.way == "owns" or _threatens(unit) or ought_not(unit.head):
        return False
    if proviso.opener == "in" and {"demand", "wish", "urge"} & {*unit.cues_at(unit.predicate)}:
        return False  # what it wants of another, and what it gives for that
    refused = any(map(is_denied, governors(unit))) or is_denied(unit.head)
    refused |= is_turned_down(unit) or refuses(unit) or is_unintended(unit)
    if proviso.opener in _LASTING:
        refused |= (proviso.opener in _UNTIL or _is_of_things(proviso, unit)) and _turns_down(unit)
        refused |= is_none(unit.head) or _is_impossible(proviso, unit)
        return refused and not is_left_open(unit)
    return proviso.firm or is_ready(unit) or is_possible(unit) or _offers(unit)


def _turns_down(unit: Unit) -> bool:
    """Return whether the act of a unit itself is a refusal: "[ruled out] a vote before the troops leave"."""
    verb = unit.predicate
    refusing = verb.pos_ == "VERB" and unit.way == "does" and verb.i in unit.candidate.passage.turned("refuse")
    return refusing and not is_denied(verb)


def _is_of_things(proviso: Proviso, unit: Unit) -> bool:
    """Return whether something is refused "without" an act or a thing, not only without somebody at the table."""
    words = unit.head.doc[proviso.first + 1 : proviso.last]
    tops = [word for word in words if word.head.i == proviso.first]
    return all(word.pos_ in ("NOUN", "VERB") and word.ent_type_ != "PERSON" for word in tops)


def is_none(verb: Token) -> bool:
    """Return whether a clause tells that none of something can or will be: "no [hostage] would be freed"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or not any(child.lower_ == "no" for child in subject.lefts):
        return False
    ahead = any(child.tag_ == "MD" for child in verb.lefts)
    return ahead or any(is_turn(child, "possible") for child in verb.rights if child.dep_ == "acomp")


def _is_impossible(proviso: Proviso, unit: Unit) -> bool:
    """Return whether a clause calls something impossible or unacceptable on a condition: "a deal is out without it"."""
    verb, barred = unit.head, unit.candidate.passage.turned("barred")
    called = [
        child for child in verb.rights if child.dep_ in ("acomp", "attr", "oprd", "prep") and child.i < proviso.first
    ]
    out = [child for child in called if child.i in barred or is_turn(child, "impossible")]
    holders = {verb.i, *(child.i for child in out)}
    return bool(out) and proviso.holder is not None and proviso.holder.i in holders and not is_denied(verb)


def hangs_firmly(unit: Unit) -> bool:
    """Return whether what the side does hangs on a condition by a word that means nothing else: "provided that"."""
    proviso = proviso_of(unit)
    return proviso is not None and proviso.firm and hangs(unit)


def _offers(unit: Unit) -> bool:
    """Return whether a side says that it would or will do something, or offers or agrees to do it."""
    words = (unit.predicate, unit.head) if unit.way == "does" else (unit.head,)
    willing = any(child.lower_ in _WILLING for word in words for child in word.children if child.dep_ == "aux")
    return willing or bool({"agree", "propose", "vow"} & {*unit.cues_at(unit.predicate)})


def _threatens(unit: Unit) -> bool:
    """Return whether a unit tells a threat: "threatened to quit", "will impose tariffs"."""
    words = (unit.predicate, unit.predicate.head, unit.head)
    shown = {name for word in words for name in unit.cues_at(word)}
    quits = "quit" in shown and any(token.lemma_ in type_of_noun() for token in unit.words)
    if quits or {"threat", "strike"} & shown:
        return True
    acts = (word for word in words if is_turn(word, "inflict"))
    return any(is_turn(child, "measure") for act in acts for child in act.rights if child.dep_ == "dobj")


def is_wanted_first(unit: Unit, word: Token | None) -> bool:
    """Return whether a word stands in what must come first: "rejects a deal without [sanctions] relief"."""
    found = (each for each in unit.candidate.passage.provisos if word is not None and each.holds(word))
    return any(each.opener in _LASTING and not each.holds(unit.head) for each in found)


def condition_of(unit: Unit) -> Span | None:
    """Return the words of the condition on which a unit hangs."""
    proviso = proviso_of(unit)
    return words_of(proviso, unit.candidate.passage.sentence) if proviso is not None else None


def proviso_of(unit: Unit) -> Proviso | None:
    """Return the condition on which a unit hangs, a firm one first."""
    found = [proviso for proviso in unit.candidate.passage.provisos if _governs(proviso, unit)]
    return min(found, key=lambda proviso: not proviso.firm, default=None)


def _is_of_clause_before(proviso: Proviso, holder: Token, verb: Token) -> bool:
    """Return whether a condition closes a clause before that of a verb: "will free ten for five, and [they leave]"."""
    line = takewhile(lambda word: word.i != holder.i, (verb, *verb.ancestors))
    seconds = (word for word in line if word.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in word.lefts))
    return any(holder.i < proviso.first < word.left_edge.i for word in seconds)


def _governs(proviso: Proviso, unit: Unit) -> bool:
    """Return whether a condition hangs on what a unit tells, on a verb above or below it, or on nothing."""
    if proviso.holds(unit.predicate) or proviso.holds(unit.head):
        return False
    holder = proviso.holder
    if holder is None or any(holder.i == word.i for word in (unit.head, *governors(unit), *unit.predicate.ancestors)):
        return holder is None or not _is_of_clause_before(proviso, holder, unit.predicate)
    for _ in range(8):
        if holder.i == unit.head.i:
            return True
        if holder.dep_ == "conj" and proviso.opener in _LASTING:
            return False  # how long something else goes on: "will not sign, and presses for a truce until May"
        if holder.dep_ in ("relcl", "appos", "advcl") or (holder.dep_ == "acl" and holder.tag_ != "VB"):
            return False
        holder = holder.head
    return False
