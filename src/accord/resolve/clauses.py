"""Clauses: what a sentence says of the side a person speaks for, as in "the delegation led by" somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words
from accord.resolve.sides import side_in, side_named
from accord.resolve.titles import is_office
from accord.terms.mark import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAD = frozenset(("lead", "head", "chair", "represent", "command", "co-chair"))
_INCLUDE = frozenset(("include", "comprise"))
_DELEGATION = frozenset(("delegation", "team", "side", "mission", "group", "committee", "negotiators"))
_SUBJECTS = ("nsubj", "nsubjpass")


def clause_side(person: Token, title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side that the sentence gives a person, whose name has the head `person` and whose title or name
    begins at `title`."""
    readings: tuple[Callable[[Token], Iterator[Token]], ...] = (_led, _leads, _is, _among)
    head = _first_of_list(person)
    for reading in readings:
        for noun in reading(head):
            side = _side_of_noun(noun, person, names)
            if side:
                return side
    return _gapped(title, names)


def _first_of_list(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _led(person: Token) -> Iterator[Token]:
    """Yield what is led by the person: "a delegation led by" Ruto, "Kenya was represented by" Ruto."""
    by = person.head
    if person.dep_ != "pobj" or by.lower_ != "by" or by.head.lemma_ not in _LEAD:
        return
    verb = by.head
    if verb.dep_ in ("acl", "relcl"):
        yield verb.head
    yield from (child for child in verb.children if child.dep_ == "nsubjpass")


def _leads(person: Token) -> Iterator[Token]:
    """Yield what the person leads or speaks for: Ruto "heads the delegation", Ruto, "speaking for Kenya"."""
    for verb in _verbs_of(person):
        for child in verb.children:
            if verb.lemma_ in _LEAD and child.dep_ == "dobj":
                yield child
            if verb.lemma_ == "speak" and child.dep_ == "prep":
                yield from _spoken_for(child)


def _verbs_of(person: Token) -> Iterator[Token]:
    if person.dep_ in _SUBJECTS:
        yield person.head
        yield from (child for child in person.head.children if child.dep_ == "advcl")
    yield from (child for child in person.children if child.dep_ in ("relcl", "acl"))


def _spoken_for(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if preposition.lower_ == "for" and child.dep_ == "pobj":
            yield child
        if preposition.lower_ == "on" and child.lower_ == "behalf":
            yield from (inner for of in child.children for inner in of.children if inner.dep_ == "pobj")


def _is(person: Token) -> Iterator[Token]:
    """Yield what the person is said to be: Ruto "is the president of Kenya", "the envoy from Kenya will be" Juma."""
    for verb in _verbs_of(person):
        if verb.lemma_ == "be":
            yield from (child for child in verb.children if child.dep_ == "attr" and _names_office(child))
    if person.dep_ == "attr" and person.head.lemma_ == "be":
        yield from (child for child in person.head.children if child.dep_ in _SUBJECTS and _names_office(child))


def _names_office(noun: Token) -> bool:
    return is_office(noun) or noun.lower_ in group_words()


def _among(person: Token) -> Iterator[Token]:
    """Yield the delegation that includes the person."""
    if person.dep_ == "dobj" and person.head.lemma_ in _INCLUDE:
        yield from (child for child in person.head.children if child.dep_ == "nsubj" and child.lower_ in _DELEGATION)


def _side_of_noun(noun: Token, person: Token, names: Mapping[int, Name]) -> str | None:
    own = names.get(noun.i)
    if own is not None and own.kind not in ("person", "outlet"):
        return side_named(own)
    words = [token for token in noun.subtree if abs(token.i - noun.i) < 12]
    if noun.i < person.i:
        words = [token for token in words if token.i < person.i]
    return side_in([token for token in words if not token.is_space], names)


def _gapped(title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side of "the Kenyan team by" in a sentence that leaves out its second "led"."""
    if title.i < 3 or title.nbor(-1).lower_ != "by" or title.nbor(-2).lower_ not in _DELEGATION:
        return None
    noun = title.nbor(-2)
    return side_in(list(title.doc[max(noun.sent.start, noun.i - 3) : noun.i + 1]), names)
