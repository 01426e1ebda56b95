"""Companions: who else is with those who meet: "joined by the envoy", "together with officials", "including them"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.who.argument import conjuncts
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def companions_of(noun: Token) -> Iterator[Token]:
    """Yield the nouns for those who are told to be with whom a noun names, or to lead them."""
    verb = noun.head if noun.dep_ == "nsubj" else noun
    for child in (*noun.children, *(child for child in verb.children if child.dep_ == "advcl" and verb is not noun)):
        yield from (inner for pobj in _objects(child) for inner in conjuncts(pobj))


def _objects(child: Token) -> Iterator[Token]:
    """Yield what "joined by", "headed by", "together with", "along with", "including" and "alongside" lead to."""
    if child.dep_ in ("acl", "relcl", "advcl"):
        led = child.dep_ != "advcl" and child.lemma_.lower() in word_class("leading")
        if led or (child.tag_ == "VBN" and child.lemma_.lower() in word_class("accompanying")):
            yield from (noun for by in child.children if _is_by(by) for noun in _nouns(by))
    elif child.dep_ == "prep" and child.lower_ == "including":
        yield from _nouns(child)
    elif child.dep_ == "prep" and child.lower_ in word_class("beside_them"):
        yield from _nouns(child)
        yield from (noun for prep in child.children if prep.lower_ == "with" for noun in _nouns(prep))
    elif child.dep_ == "prep" and child.lower_ == "with" and child.nbor(-1).lower_ in word_class("beside_them"):
        yield from _nouns(child)


def _is_by(prep: Token) -> bool:
    return prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")


def _nouns(prep: Token) -> Iterator[Token]:
    return (noun for noun in prep.children if noun.dep_ == "pobj")
