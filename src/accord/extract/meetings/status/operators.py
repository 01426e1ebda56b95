"""Operators: the words over, behind and before a contact that give it a status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.tenses import tense_of
from accord.lexicon.meetings import operators, word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_PREDICATES = frozenset(("acomp", "attr", "advmod", "oprd", "prep"))
# the prepositions through which a word governs a contact; "agreed in talks to" does not say that talks were agreed
_GOVERNED = {
    "VERB": frozenset(("to", "on", "for", "from", "against")),
    "ADJ": frozenset(("to", "in", "for", "on")),
    "NOUN": frozenset(("of", "for", "to", "on", "in")),
}
_ENDED = frozenset(("cancelled", "postponed"))
_REAL = frozenset(("past", "perfect", "present", "progressive", "none"))  # not "may withdraw from the talks"
_UNREADY = frozenset(("prepare", "plan", "arrange", "discuss", "consider", "negotiate"))


def operators_below(doc: Doc, clause: Clause) -> Iterator[tuple[str, int]]:
    """Yield the operators that describe a noun from behind: "talks planned for Friday", not "talks aimed at"."""
    for index in clause.below:
        name = _operator(doc[index])
        if name == "scheduled" and _is_to_last(doc[index]):
            continue
        if name and (name not in ("possible", "refused", "denied") or (name == "possible" and _is_to_hold(doc[index]))):
            yield name, index
    if clause.link == "verb" and clause.verb is not None:
        yield from _turned_down(doc[clause.verb])


def _is_to_last(planned: Token) -> bool:
    """Return whether a plan is only of how long a contact is to go on: "the talks, scheduled to last two days"."""
    return any(child.dep_ == "xcomp" and child.lemma_.lower() in word_class("lasting") for child in planned.rights)


def _is_to_hold(verb: Token) -> bool:
    """Return whether a clause behind a contact says who would like it: "the conference that Oslo seeks to hold"."""
    return any(child.dep_ == "xcomp" and child.lemma_.lower() in word_class("light") for child in verb.children)


def _turned_down(verb: Token) -> Iterator[tuple[str, int]]:
    """Yield the refusal behind an offer to meet: "would receive him, an invitation that he has declined"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        aside = token.dep_ == "appos" or (token.dep_ == "dobj" and token.doc[token.left_edge.i - 1].text == ",")
        if aside and _operator(token) == "possible":
            answers = [child for child in token.children if child.dep_ in ("acl", "relcl")]
            yield from (("refused", child.i) for child in answers if _operator(child) == "refused")


def operators_over(over: list[Token], *nouns: Token) -> Iterator[tuple[str, int]]:
    """Yield the operators over a cue, the verbs and nouns first: "reviewing the next round" is a review."""
    for token in over:
        yield from _predicates(token)
        name = _operator(token)
        if name:
            yield name, token.i
    for noun in nouns:
        for child in noun.lefts:
            name = _adjective(child)
            if name:
                yield name, child.i


def governor_of(prep: Token) -> list[Token]:
    """Return the word that leads to a contact through its preposition: the "open" of "is open to talks".

    With it comes the verb that denies it: "is not interested in talks".
    """
    aside = prep.lower_ == "of" or (prep.lower_ == "from" and prep.head.lower_ == "away")
    head = prep.head.head if prep.head.pos_ in ("ADP", "ADV") and aside else prep.head
    if head.pos_ not in _GOVERNED or prep.lower_ not in _GOVERNED[head.pos_] | {
        prep.lower_ if head != prep.head else ""
    }:
        return []
    name = None if prep.lower_ == "of" and head.lemma_.lower() in word_class("occasions") else _operator(head)
    if any(child.dep_ == "neg" for child in head.children) and name in _ENDED:
        return []
    if name is None or name == "ongoing" or (name in _ENDED and tense_of(head) not in _REAL):
        return []
    return [head, head.head] if head.pos_ == "ADJ" and head.head.lemma_ == "be" else [head]


def _adjective(token: Token) -> str | None:
    return next((op.id for op in operators() if token.lower_ in op.adjectives), None)


def _predicates(verb: Token) -> Iterator[tuple[str, int]]:
    """Yield the operators that are what is said of a contact: "was 'very near'", "is off the table"."""
    if verb.lemma_.lower() not in word_class("copulas"):
        return
    for child in verb.rights:
        if child.dep_ in _PREDICATES:
            words = {child.lower_, *(inner.lower_ for inner in child.lefts if inner.dep_ == "advmod")}
            words.add(" ".join(token.lower_ for token in child.subtree if not token.is_punct))
            yield from ((op.id, child.i) for op in operators() if words & op.predicates)


def _is_hold(noun: Token) -> bool:
    return noun.lower_ in ("hold", "ice")


def _operator(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if lemma in _UNREADY and any(child.lower_ == "being" for child in token.children):
        return "possible"
    if lemma in word_class("welcoming") and token.tag_ == "VBN" and tense_of(token) in ("past", "perfect"):
        return None
    if lemma == "put" and any(_is_hold(noun) for prep in token.rights if prep.lower_ == "on" for noun in prep.rights):
        return "postponed"
    if lemma == "aim" and any(child.lower_ == "at" for child in token.children):
        return None
    particles = {(lemma, child.lower_) for child in token.children if child.dep_ in ("prt", "advmod", "prep", "dobj")}
    for op in operators():
        if particles & op.particles:
            return op.id
        if token.pos_ in ("VERB", "AUX") and lemma in op.verbs:
            return op.id
        if token.pos_ in ("NOUN", "PROPN") and lemma in op.nouns:
            return op.id
        if (token.pos_ == "ADJ" or token.tag_ in ("VBN", "VBG")) and token.lower_ in op.adjectives:
            return op.id
    return None
