"""Clauses: what a sentence says of the side a person speaks for, as in "the delegation led by" somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words
from accord.resolve.sides import side_in, side_named
from accord.resolve.titles import is_office
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LEAD = frozenset(("lead", "head", "chair", "represent", "command", "co-chair"))
_INCLUDE = frozenset(("include", "comprise"))
_DELEGATION = frozenset(("delegation", "team", "side", "mission", "group", "committee", "negotiators"))
_SUBJECTS = ("nsubj", "nsubjpass")


def clause_side(person: Token, title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side that the sentence gives a person.

    The person's name has the head `person`; title and name begin at `title`.
    """
    head = _first_of_list(person)
    for noun in (*_led(head, title), *_leads(head), *_is(head), *_among(head)):
        side = _side_of_noun(noun, person, names)
        if side:
            return side
    return _gapped(title, names) or _visited(title, names)


def led_by(person: Token) -> Iterator[Token]:
    """Yield what somebody, or the first of the list that the name stands in, leads or stands for in the sentence."""
    head = _first_of_list(person)
    first = head.doc[head.left_edge.i]
    yield from _led(head, first)
    yield from _leads(head)


def _first_of_list(token: Token) -> Token:
    """Return the head of the list that a name stands in, or of the office that it is set beside."""
    while (token.dep_ == "conj" and token.head.pos_ == "PROPN") or (token.dep_ == "appos" and is_office(token.head)):
        token = token.head
    return token


def _led(person: Token, title: Token) -> Iterator[Token]:
    """Yield what is led by the person: "a delegation led by" Ruto, "Kenya was represented by" Ruto."""
    by = title.nbor(-1) if title.i and title.nbor(-1).lower_ == "by" else person.head
    verb = by.nbor(-1) if by.lower_ == "by" and by.i else by
    if by.lower_ != "by" or verb.lemma_ not in _LEAD:
        return
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


def _visited(title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the state of "in Slovakia," in a sentence that goes on with a meeting "with" a minister there."""
    before = title.nbor(-1) if title.i else title
    if before.lower_ != "with" or (not is_office(title) and not any(map(is_office, title.doc[title.i : title.i + 3]))):
        return None
    for i in range(title.i - 1, title.sent.start, -1):
        name = names.get(i)
        if name is not None and name.kind == "state" and title.doc[name.first - 1].lower_ == "in":
            return name.words if title.doc[name.last].text == "," else None
    return None
