"""Opponents: whose somebody is, in a text about two states, who blames one of them: Noor said, "blaming Chad"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.resolve.actors.guests import two_states
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.sides import bare_office
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_BLAMES = frozenset(("blame", "accuse", "criticise", "criticize", "condemn", "denounce"))
_ROW = frozenset(("conj", "appos", "compound", "flat", "nmod"))
_SAID = ("advcl", "conj", "xcomp", "ccomp")


def with_opponents(doc: Doc, people: Sequence[Reference], known: Sequence[Reference], title: str) -> list[Reference]:
    """Return the people, those of no side who hold a bare office and blame one of the two states with the other.

    A text about more states, or one person who blames both, shows nothing.
    """
    pair = two_states([found.key for found in known if found.kind == "state"], title)
    settled = {person.key for person in people if person.side or person.owner}
    open_ = [person for person in people if person.key not in settled and bare_office(person.role)]
    found: dict[str, set[str]] = {}
    for key, state in _blaming(doc, open_, known):
        found.setdefault(key, set()).add(state)
    sides = {
        key: pair[1 - pair.index(next(iter(blamed)))]
        for key, blamed in found.items()
        if len(blamed) == 1 and blamed <= set(pair)
    }
    return [replace(person, side=sides[person.key]) if person.key in sides else person for person in people]


def _blaming(doc: Doc, people: Sequence[Reference], known: Sequence[Reference]) -> Iterator[tuple[str, str]]:
    """Yield the key of each person who blames a state, with that state."""
    states = {found.root: found.key for found in known if found.kind == "state"}
    for person in people:
        subject = doc[person.root]
        while subject.dep_ in _ROW and subject.head.pos_ in ("PROPN", "NOUN"):
            subject = subject.head
        verbs = (token for token in subject.sent if token.lemma_.lower() in _BLAMES and token.pos_ == "VERB")
        for verb in verbs:
            for child in verb.rights:
                if child.dep_ == "dobj" and child.i in states and _does(subject, verb):
                    yield person.key, states[child.i]


def _does(subject: Token, verb: Token) -> bool:
    """Return whether somebody does something, or says it while doing something else: "Noor said, [blaming] Chad"."""
    if subject.dep_ != "nsubj":
        return False
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if own:
        return subject in own
    after = subject.doc[subject.head.i + 1 : verb.i]
    beside = verb.tag_ == "VBG" and verb.i > subject.head.i and not any(token.dep_ == "nsubj" for token in after)
    return beside or (verb.head == subject.head and verb.dep_ in _SAID)
