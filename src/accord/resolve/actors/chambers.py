"""Chambers: a parliament that talks with the government of its own state speaks for itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.meetings import noun_cues, verb_cues, word_class
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_UP = 6  # edges from a body to the contact


def with_chambers(doc: Doc, described: Sequence[Reference]) -> list[Reference]:
    """Return the described, of two bodies of a state that talk with each other the one that does not rule as a side.

    So in "Libya's eastern-based parliament and the Tripoli-based government met".
    """
    alone = set(_alone(doc, described))
    return [replace(found, side=None) if found.key in alone else found for found in described]


def _alone(doc: Doc, described: Sequence[Reference]) -> Iterator[str]:
    """Yield the keys of the parliaments that talk with the government of the same state."""
    chambers = [found for found in described if found.side and _is(doc[found.root], "own_bodies")]
    rulers = [found for found in described if found.side and _is(doc[found.root], "rulers")]
    for one in chambers:
        others = (doc[other.root] for other in rulers if other.side == one.side)
        if any(_talk(doc[one.root], other) for other in others):
            yield one.key


def _is(noun: Token, name: str) -> bool:
    return noun.lemma_.lower() in word_class(name) and noun.lemma_.lower() != "state"


def _talk(one: Token, other: Token) -> bool:
    """Return whether two are told to have a contact with each other: joined at one, or one with the other."""
    if one.sent.start != other.sent.start:
        return False
    first, last = sorted((one, other), key=lambda word: word.i)
    if last in first.conjuncts:
        return any(map(_is_contact, _above(first)))
    verb = first.head
    holds = verb.lemma_.lower() in verb_cues() or verb.lemma_.lower() in word_class("light")
    partner = last.head.lower_ == "with" and verb in _above(last)
    return first.dep_ in SUBJECTS and holds and partner and any(map(_is_contact, _above(last)))


def _above(word: Token) -> list[Token]:
    return list(word.ancestors)[:_UP]


def _is_contact(word: Token) -> bool:
    """Return whether a word tells of a contact, or of what has one as its object: "held talks"."""
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB":
        told = [child for child in word.rights if child.dep_ in ("dobj", "prep")]
        nouns = [*told, *(noun for prep in told for noun in prep.rights)]
        return lemma in verb_cues() or any(noun.lemma_.lower() in noun_cues() for noun in nouns)
    return word.pos_ == "NOUN" and lemma in noun_cues()
