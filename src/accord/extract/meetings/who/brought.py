"""Brought: whom a contact brings together by its own verb, and whose negotiator or mediator is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.presence import is_attending
from accord.extract.meetings.cues.tenses import tense_of
from accord.lexicon.meetings import operators, word_class
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_INTO = frozenset(("in", "at", "to", "for", "of"))
_BESIDE = frozenset(("alongside", "including", "with"))
_HAPPENED = frozenset(("past", "perfect", "present"))


def brought_together(verb: Token, link: str) -> Iterator[Token]:
    """Yield those whom a contact brings together: "the talks brought together envoys of A and B, alongside C"."""
    if link not in SUBJECTS or not _gathers(verb):
        return
    for child in verb.rights:
        if child.dep_ == "dobj":
            yield child
            yield from _added(child)
        elif child.dep_ == "prep" and child.lower_ in _BESIDE:
            yield from (inner for inner in child.rights if inner.dep_ == "pobj")


def _gathers(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "bring":
        return any(child.lower_ == "together" for child in verb.children)
    return lemma in word_class("gathering")


def _added(noun: Token) -> Iterator[Token]:
    """Yield who is named behind a list: "envoys of A, alongside officials of B"."""
    for child in (inner for name in (noun, *noun.conjuncts) for inner in name.subtree):
        if child.dep_ == "prep" and child.lower_ == "alongside":
            yield from (inner for inner in child.rights if inner.dep_ == "pobj")


def stayed_away(verb: Token) -> bool:
    """Return whether those who are told of did not take part: "Chad did not attend the talks"."""
    attends = is_attending(verb) or (verb.lemma_.lower() in word_class("attending") and tense_of(verb) in _HAPPENED)
    return attends and any(child.dep_ == "neg" for child in verb.children)


def agent_in(prep: Token | None) -> Token | None:
    """Return the "negotiator" of "Chad's chief negotiator in the talks", the "mediator" of "mediator of the talks"."""
    if prep is None or prep.lower_ not in _INTO or prep.head.pos_ not in ("NOUN", "PROPN"):
        return None
    return prep.head if prep.head.lemma_.lower() in word_class("agents") | word_class("mediators") else None


def is_of_fate(prep: Token) -> bool:
    """Return whether a noun tells what becomes of a contact, not what is done at it: "regrets the delay of talks"."""
    noun = prep.head.lemma_.lower()
    if noun in word_class("edges") and prep.head.head.lower_ == "at":  # "presented a plan at the end of the talks"
        return False
    fates = (op.nouns for op in operators() if op.id in ("refused", "cancelled", "postponed", "possible"))
    return prep.lower_ == "of" and any(noun in nouns for nouns in fates)
