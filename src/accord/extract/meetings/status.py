"""Status: whether a contact took place, goes on, is set, is only possible, or was refused, denied, called off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from accord.extract.meetings.clause import Clause
from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import operators, word_class

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tense = Literal["past", "perfect", "present", "progressive", "future", "modal", "should", "would", "infinitive", "none"]


@dataclass(frozen=True, slots=True)
class Modality:
    """What the words over and around a cue say of its reality, before any date is looked at.

    `operators` are the ids of the operators that stand over it, nearest first, with the tokens that are them.
    """

    tense: Tense
    negated: bool
    operators: tuple[tuple[str, int], ...]
    prep: str

    def has(self, *ids: str) -> bool:
        """Return whether one of these operators stands over the cue."""
        return any(found in ids for found, _ in self.operators)


def modality_of(doc: Doc, cue: Cue, clause: Clause) -> Modality:
    """Return tense, negation and operators of a cue."""
    verb = doc[clause.verb] if clause.verb is not None else None
    attached = verb is not None and (clause.prep is None or clause.link in ("nsubj", "nsubjpass"))
    tense = tense_of(verb) if verb is not None and attached else "none"
    over = [doc[i] for i in clause.above] if attached or clause.prep is None else []
    own = [verb] if verb is not None and attached and cue.entry.noun else []
    own += [doc[i] for i in clause.below if doc[i].lemma_.lower() not in word_class("mediating")]
    found = tuple(dict.fromkeys(_operators([*own, *over], doc[cue.top], doc[cue.token])))
    negated = _negated(doc[cue.top]) or any(
        _negated(token) for token in [*([verb] if verb and attached else []), *over]
    )
    prep = doc[clause.prep].lower_ if clause.prep is not None else ""
    if prep == "of" and clause.prep is not None:
        prep = _outer_prep(doc[clause.prep])
    return Modality(tense, negated, found, prep)


def _outer_prep(prep: Token) -> str:
    noun = prep.head
    return noun.head.lower_ if noun.dep_ == "pobj" else "of"


def _operators(over: list[Token], *nouns: Token) -> Iterator[tuple[str, int]]:
    for noun in nouns:
        for child in noun.lefts:
            name = _adjective(child)
            if name:
                yield name, child.i
    for token in over:
        name = _operator(token)
        if name:
            yield name, token.i


def _adjective(token: Token) -> str | None:
    return next((op.id for op in operators() if token.lower_ in op.adjectives), None)


def _operator(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    particles = {(lemma, child.lower_) for child in token.children if child.dep_ in ("prt", "advmod", "prep", "dobj")}
    for op in operators():
        if particles & op.particles:
            return op.id
        if token.pos_ in ("VERB", "AUX") and lemma in op.verbs:
            return op.id
        if token.pos_ in ("NOUN", "PROPN") and lemma in op.nouns:
            return op.id
        if token.pos_ in ("ADJ", "VERB") and token.lower_ in op.adjectives:
            return op.id
    return None


def _negated(token: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ == "no") or child.lower_ == "never"
        for child in token.children
    )


def tense_of(verb: Token) -> Tense:
    """Return the tense of a verb with its auxiliaries."""
    aux = {child.lower_: child for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.lemma_ == "be" and verb.pos_ == "AUX":
        aux.setdefault(verb.lower_, verb)
    for words, tense in _AUXILIARIES:
        if words & aux.keys():
            return tense
    if "to" in aux:
        return "infinitive"
    if {"have", "has", "'ve", "’ve", "had"} & aux.keys():
        return "perfect"
    if {"was", "were"} & aux.keys():
        return "past"
    if verb.tag_ == "VBG":
        return "progressive" if aux else "none"
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ == "VBN":
        return "present" if {"is", "are", "being", "'s", "be"} & aux.keys() else "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") else "none"


_AUXILIARIES: tuple[tuple[frozenset[str], Tense], ...] = (
    (frozenset(("will", "shall", "'ll", "’ll", "wo")), "future"),
    (frozenset(("may", "might", "could", "can", "ca")), "modal"),
    (frozenset(("should", "must", "ought")), "should"),
    (frozenset(("would", "'d", "’d")), "would"),
)


def is_after(prep: str) -> bool:
    """Return whether what hangs on this preposition has happened by then: "after talks", "during a visit"."""
    return prep in word_class("after")


def is_before(prep: str) -> bool:
    """Return whether what hangs on this preposition was still to come: "ahead of talks"."""
    return prep in word_class("before")
