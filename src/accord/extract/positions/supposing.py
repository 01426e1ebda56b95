"""Supposing: what the article itself supposes that a side would do, or tells of a plan: no stand of that side.

"If the talks fail, Mali could call a vote" and "the rebels would then refuse to talk" are the writer's own thoughts;
"under the plan, Mali would free the prisoners" is what the plan says. "Mali would accept a truce, he said" is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.positions import type_of_noun
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.extract.positions.candidates import Passage
    from accord.extract.positions.units import Unit
    from accord.terms.parsed import Token

_SUPPOSED = frozenset(("would", "could", "might", "may", "'d", "’d"))
_STANDING = frozenset(("stand", "risk", "face", "lose"))
_GUESSING = frozenset(("then", "probably", "likely", "presumably", "perhaps", "possibly", "otherwise", "arguably"))
_BELOW = frozenset(("xcomp", "conj", "advcl", "acl", "pcomp", "dobj", "prep", "pobj", "acomp"))
_WITHIN = frozenset(("under", "according"))


def is_supposed(unit: Unit) -> bool:
    """Return whether the article itself, in nobody's words, only supposes what a side would do, or quotes a plan."""
    passage = unit.candidate.passage
    if passage.statement is not None or passage.quoted or unit.way == "owns":
        return False
    verb = _outermost(unit.predicate)
    if verb.dep_ not in ("ROOT", "conj", "ccomp") or (verb.dep_ == "ccomp" and verb.head.i < verb.i):
        return False
    modal = _has(verb, _SUPPOSED)
    return (modal and (_is_if(passage, verb) or _guesses(verb))) or _is_in_plan(verb) or _stands_to(passage, verb)


def _outermost(verb: Token) -> Token:
    """Return the verb that a verb hangs on without a subject of its own."""
    for _ in range(6):
        own = any(child.dep_ in SUBJECTS for child in verb.children)
        if own or verb.dep_ not in _BELOW or verb.head.i == verb.i:
            return verb
        verb = verb.head
    return verb


def _has(verb: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in verb.children if child.dep_ in ("aux", "advmod"))


def _is_if(passage: Passage, verb: Token) -> bool:
    """Return whether what a verb tells hangs on an "if", or on a "were" or "had" that stands first."""
    return any(each.opener == "if" and not each.firm and not each.holds(verb) for each in passage.provisos)


def _guesses(verb: Token) -> bool:
    return any(child.lower_ in _GUESSING for child in verb.children if child.dep_ == "advmod")


def _is_in_plan(verb: Token) -> bool:
    """Return whether a sentence tells what a plan or deal has in it: "[under the plan], Mali would free them"."""
    if not any(child.lower_ in ("would", "will") for child in verb.children if child.dep_ == "aux"):
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    for link in first.lefts:
        nouns = (child for child in link.subtree if child.dep_ == "pobj")
        if link.dep_ == "prep" and link.lower_ in _WITHIN:
            return any(type_of_noun().get(noun.lemma_.lower()) in ("draft", "proposal", "agreement") for noun in nouns)
    return False


def _stands_to(passage: Passage, verb: Token) -> bool:
    """Return whether a side only stands to lose or gain by what may come: "if it fails, Mali [stands] to lose"."""
    return verb.lemma_.lower() in _STANDING and _is_if(passage, verb)
