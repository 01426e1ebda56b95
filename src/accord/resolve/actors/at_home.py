"""At home: whose somebody is who speaks in the capital of a state of the text: "In Bamako, Ali Noor said"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cues import classes_of
from accord.lexicon.names import capitals, state_of_code
from accord.lexicon.powers import hosting_verbs
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_FOREMOST = 3  # states that a text names most


def with_those_at_home(doc: Doc, people: Sequence[Reference], known: Sequence[Reference]) -> list[Reference]:
    """Return the people, those of whom nothing else shows a side and who speak "in" the capital of a state of the text.

    A state that hosts or mediates is not meant, nor one of which only the capital is named.
    """
    settled = {person.key for person in people if person.side or person.owner}
    acting = Counter(found.key for found in known if found.kind == "state" and not _is_where(doc[found.root]))
    hosts = {found.key for found in known if _is_hosting(doc[found.root])}
    states = {state for state, _ in acting.most_common(_FOREMOST)} - hosts
    open_ = [person for person in people if person.key not in settled]
    found = {key: state for key, state in _heard(doc, open_) if state in states}
    return [replace(person, side=found[person.key]) if person.key in found else person for person in people]


def _heard(doc: Doc, people: Sequence[Reference]) -> Iterator[tuple[str, str]]:
    """Yield the key of each person who says something where a sentence opens with "in" a capital, with its state."""
    for person in people:
        root = doc[person.root]
        sentence = root.sent
        opening = doc[sentence.start : sentence.start + 2]
        state = state_of_code(capitals().get(opening[-1].text, ""))
        said = root.dep_ == "nsubj" and classes_of(root.head.lemma_.lower())
        if state and said and opening[0].lower_ == "in" and doc[opening[-1].i + 1].text == ",":
            yield person.key, state


def _is_where(root: Token) -> bool:
    return root.dep_ == "pobj" and root.head.lower_ in ("in", "at", "from", "near", "to")


def _is_hosting(root: Token) -> bool:
    return root.dep_ in SUBJECTS and root.head.lemma_ in hosting_verbs()
