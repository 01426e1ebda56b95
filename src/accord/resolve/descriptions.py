"""Descriptions: sources and bodies without a name, kept as the text describes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words, person_words
from accord.resolve.reference import Reference
from accord.resolve.sides import side_in
from accord.terms.actor import ActorKind
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEADING = frozenset(("the", "a", "an", "this", "that", "these", "those"))


def find_descriptions(doc: Doc, names: Mapping[int, Name], taken: frozenset[int]) -> Iterator[Reference]:
    """Yield what is described by an office and not named: "a senior Emirati official", "Colombia's delegation"."""
    for token in doc:
        if token.i in taken or token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod", "amod"):
            continue
        person, group = token.lower_ in person_words(), token.lower_ in group_words()
        if person or group:
            yield _reference(doc, token, names, group=group)


def _reference(doc: Doc, noun: Token, names: Mapping[int, Name], *, group: bool) -> Reference:
    words = _phrase(noun)
    first, last = words[0], words[-1]
    span = Span(first.idx, last.idx + len(last))
    text = span.of(doc.text)
    kind: ActorKind = "organisation" if group and not noun.tag_.endswith("S") else "unnamed"
    return Reference(span, noun.i, text, kind, "description", role=noun.lemma_, side=side_in(words, names))


def _phrase(noun: Token) -> list[Token]:
    """Return the noun with what stands before it and its "of", "in", "with" phrases, without its article."""
    words = [token for token in noun.subtree if noun.left_edge.i <= token.i <= noun.i and not token.is_space]
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "in", "at", "with", "for", "to"):
            inside = list(child.subtree)
            if len(inside) > 7 or any(token.dep_ in ("relcl", "acl", "appos") for token in inside):
                break
            words += inside
        elif child.dep_ not in ("case",):
            break
    while len(words) > 1 and words[0].lower_ in _LEADING:
        words = words[1:]
    return [token for token in words if words[0].i <= token.i]
