"""Pronouns: "he" and "she" lead back to the person last spoken of; what is not plain stays open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_SINGULAR = frozenset(("he", "she", "his", "her", "him", "hers"))
_MALE = frozenset(("he", "his", "him"))
_OBJECTS = frozenset(("him", "her"))
_OBJECT_EDGES = frozenset(("pobj", "dobj", "dative"))
_REACH = 3  # sentences


def find_pronouns(doc: Doc, people: Sequence[Reference], quoted: Sequence[Span]) -> Iterator[Reference]:
    """Yield the references that "he", "she", "his" and "her" make outside quotations, to people named outside them.

    Whom a sentence calls "he" is not the "she" of the same sentence.
    """
    outside = [person for person in people if not any(span.holds(person.span) for span in quoted)]
    called: dict[tuple[int, bool], set[str | None]] = {}
    acting: dict[tuple[int, bool], Reference] = {}
    for token in doc:
        if token.lower_ in _SINGULAR and not any(span.start <= token.idx < span.end for span in quoted):
            others = called.get((token.sent.start, token.lower_ not in _MALE), set())
            free = [one for one in outside if one.key not in others]
            male = token.lower_ in _MALE
            person = _antecedent(doc, token, free, {at: who for (at, of_men), who in acting.items() if of_men is male})
            if person is not None:
                called.setdefault((token.sent.start, male), set()).add(person.key)
                if _opens(token):
                    acting.setdefault((token.sent.start, male), person)
                span = Span(token.idx, token.idx + len(token))
                yield Reference(span, token.i, person.key, person.kind, "pronoun")


def _own_clause(pronoun: Token) -> int:
    """Return the verb of which an object's pronoun cannot mean the subject, as it is not "himself"; -1 for none."""
    if pronoun.lower_ not in _OBJECTS:
        return -1
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return verb.i if pronoun.dep_ in _OBJECT_EDGES and verb.pos_ == "VERB" else -1


def _opens(pronoun: Token) -> bool:
    """Return whether a sentence is about whom a pronoun stands for: "He thanked Juma"."""
    return pronoun.dep_ in SUBJECTS and pronoun.head.dep_ == "ROOT"


def _antecedent(
    doc: Doc, pronoun: Token, people: Sequence[Reference], acting: Mapping[int, Reference]
) -> Reference | None:
    """Return the subject of the nearest sentence before that has a person as subject, else the last person named.

    The subject may be a pronoun too: `acting` tells by the start of a sentence whom that stands for.
    """
    sentence = pronoun.sent
    clause = _own_clause(pronoun)
    same = [p for p in people if sentence.start <= p.root < pronoun.i and doc[p.root].head.i != clause]
    if same:
        subjects = [person for person in same if doc[person.root].dep_ in SUBJECTS]
        return subjects[-1] if subjects else same[-1] if len({person.key for person in same}) == 1 else None
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = doc[sentence.start - 1].sent
        before = [person for person in people if sentence.start <= person.root < sentence.end]
        subjects = [person for person in before if doc[person.root].dep_ in SUBJECTS]
        if subjects or before:
            return subjects[0] if subjects else acting.get(sentence.start, before[-1])
    return None
