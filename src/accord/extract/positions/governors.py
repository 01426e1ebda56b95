"""Governors: the words that a content hangs on, and what they show in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.clauses import noun_before
from accord.extract.positions.turns import is_denied, is_of_nobody
from accord.extract.positions.units import Unit
from accord.lexicon.positions import stance_of_cue
from accord.terms.claim import Stance

if TYPE_CHECKING:
    from accord.terms.parsed import Token

READY = frozenset(("ready", "open", "willing", "prepared", "willingness", "readiness"))
_UNDER = frozenset(("xcomp", "acomp", "pcomp"))


def is_ready(unit: Unit) -> bool:
    """Return whether the side says that it is ready to, or might, do or discuss what the content says."""
    ready = any(map(says_ready, governors(unit)))
    return ready and not _is_turned(unit)


def says_ready(token: Token) -> bool:
    """Return whether a word says that a side is ready for something: "open", but not in "to open the road"."""
    lemma = token.lemma_.lower()
    lemma = "prepared" if token.lower_ == "prepared" and token.tag_ == "VBN" else lemma
    return lemma in READY and not (lemma == "open" and token.pos_ == "VERB")


def _is_turned(unit: Unit) -> bool:
    """Return whether the words that govern a content turn it round in all; what one is ready to end is none of them."""
    stops, turned = unit.candidate.passage.turned("stop"), False
    for token in governors(unit):
        turned ^= token.i not in stops and "opposes" in shown_at(unit, token)
        denied = any(child.dep_ == "neg" or child.lower_ in ("no", "never") for child in token.children)
        turned ^= denied or is_of_nobody(token)
    return turned


def governors(unit: Unit) -> list[Token]:
    """Return the words from the outermost that the predicate hangs on, to the head of the content."""
    found = [unit.predicate] if unit.head.i == unit.predicate.i else [unit.predicate, unit.head]
    while found[0].dep_ in _UNDER and len(found) < 5:
        found.insert(0, found[0].head)
    called = next((child for child in unit.head.children if child.dep_ == "acomp"), None)
    return found if called is None or unit.head.pos_ != "AUX" else [*found, called]


def is_of_own_wish(unit: Unit) -> bool:
    """Return whether an act is what the side's own demand or offer is of, whatever becomes of that: "its demand to"."""
    noun = noun_before(unit.predicate) if unit.way in ("does", "will") and unit.predicate.tag_ == "VB" else None
    if noun is None or "opposes" in shown_at(unit, noun) or is_denied(unit.predicate) or is_denied(unit.head):
        return False
    owners = {child.i for child in noun.lefts if child.dep_ == "poss"}
    return any(mention.root in owners for mention in unit.candidate.mentions)


def shown_at(unit: Unit, token: Token) -> set[Stance]:
    """Return the stances that a word of a unit's sentence shows."""
    return {stance_of_cue()[cue] for cue in unit.cues_at(token) if cue != "deny"}
