"""Pronouns: "he" and "she" lead back to the person last spoken of; what is not plain stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.resolve.actors.reference import Reference
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_SINGULAR = frozenset(("he", "she", "his", "her", "him", "hers"))
_MALE = frozenset(("he", "his", "him"))
_OBJECTS = frozenset(("him", "her"))
_OBJECT_EDGES = frozenset(("pobj", "dobj", "dative"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_REACH = 3  # sentences


def find_pronouns(doc: Doc, people: Sequence[Reference], quoted: Sequence[Span]) -> Iterator[Reference]:
    """Yield the references that "he", "she", "his" and "her" make outside quotations, to people named outside them.

    Whom a sentence calls "he" is not the "she" of the same sentence.
    """
    outside = [person for person in people if not any(span.holds(person.span) for span in quoted)]
    called: dict[tuple[int, bool], set[str | None]] = {}
    for token in doc:
        if token.lower_ in _SINGULAR and not any(span.start <= token.idx < span.end for span in quoted):
            others = called.get((token.sent.start, token.lower_ not in _MALE), set())
            person = _antecedent(doc, token, [one for one in outside if one.key not in others])
            if person is not None:
                called.setdefault((token.sent.start, token.lower_ in _MALE), set()).add(person.key)
                span = Span(token.idx, token.idx + len(token))
                yield Reference(span, token.i, person.key, person.kind, "pronoun")


def _own_clause(pronoun: Token) -> int:
    """Return the verb of which an object's pronoun cannot mean the subject, as it is not "himself"; -1 for none."""
    if pronoun.lower_ not in _OBJECTS:
        return -1
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return verb.i if pronoun.dep_ in _OBJECT_EDGES and verb.pos_ == "VERB" else -1


def _antecedent(doc: Doc, pronoun: Token, people: Sequence[Reference]) -> Reference | None:
    """Return the subject of the nearest sentence before that has a person as subject, else the last person named."""
    sentence = pronoun.sent
    clause = _own_clause(pronoun)
    same = [p for p in people if sentence.start <= p.root < pronoun.i and doc[p.root].head.i != clause]
    if same:
        subjects = [person for person in same if doc[person.root].dep_ in _SUBJECTS]
        return subjects[-1] if subjects else same[-1] if len({person.key for person in same}) == 1 else None
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = doc[sentence.start - 1].sent
        before = [person for person in people if sentence.start <= person.root < sentence.end]
        subjects = [person for person in before if doc[person.root].dep_ in _SUBJECTS]
        if subjects or before:
            return subjects[0] if subjects else before[-1]
    return None
