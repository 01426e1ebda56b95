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

_IFS = frozenset(("if", "unless", "whether", "should"))


@dataclass(frozen=True, slots=True)
class Modality:
    """What the words over and around a cue say of its reality, before any date is looked at.

    `conditional` is True under an "if". `operators` are the ids of the operators that stand over it, nearest first,
    with the tokens that are them.
    """

    tense: Tense
    negated: bool
    conditional: bool
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
    found = tuple(dict.fromkeys((*_below(doc, clause), *_operators([*own, *over], doc[cue.top], doc[cue.token]))))
    negated = _negated(doc[cue.top]) or any(
        _negated(token) for token in [*([verb] if verb and attached else []), *over]
    )
    prep = doc[clause.prep].lower_ if clause.prep is not None else ""
    if prep == "of" and clause.prep is not None:
        prep = _outer_prep(doc[clause.prep])
    line = [*([verb] if verb is not None else []), *(doc[i] for i in clause.above)]
    return Modality(tense, negated, _is_conditional(line), found, prep)


def _is_conditional(line: list[Token]) -> bool:
    """Return whether one of these words stands under an "if"."""
    return any(_is_if(child, token) for token in line for child in token.children)


def _is_if(child: Token, verb: Token) -> bool:
    inverted = child.dep_ == "aux" and child.text == "Should" and child.i < verb.i
    return inverted or (child.dep_ == "mark" and child.lower_ in _IFS)


def _below(doc: Doc, clause: Clause) -> Iterator[tuple[str, int]]:
    """Yield the operators that describe a noun from behind: "talks planned for Friday", not "talks aimed at"."""
    for index in clause.below:
        name = _operator(doc[index])
        if name and name not in ("possible", "refused", "denied"):
            yield name, index


def _outer_prep(prep: Token) -> str:
    noun = prep.head
    return noun.head.lower_ if noun.dep_ == "pobj" else "of"


def _operators(over: list[Token], *nouns: Token) -> Iterator[tuple[str, int]]:
    """Yield the operators over a cue, the verbs and nouns first: "reviewing the next round" is a review."""
    for token in over:
        name = _operator(token)
        if name:
            yield name, token.i
    for noun in nouns:
        for child in noun.lefts:
            name = _adjective(child)
            if name:
                yield name, child.i


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
