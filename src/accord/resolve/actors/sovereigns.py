"""Sovereigns: whose a king, sultan or emir is whom a sentence names without his state, as his own press does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.names import capitals, state_of_code
from accord.lexicon.powers import rebuffing_verbs, reigning, taking_up_verbs
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_WHERE = frozenset(("in", "at", "from", "near", "to", "outside"))


def with_sovereigns(doc: Doc, people: Sequence[Reference], known: Sequence[Reference]) -> list[Reference]:
    """Return the people, a sovereign without a state as that of the one state of the text where such a one reigns.

    Neither a state named beside him nor one that only hails something is meant; where the text names another such
    state, or its capital, none is.
    """
    settled = {person.key for person in people if person.side or person.owner}
    roles = {p.key: (p.role or "").lower() for p in people if p.key not in settled and p.role}
    open_ = {key: role for key, role in roles.items() if role in reigning()}
    found: dict[str, str] = {}
    for key, role in open_.items():
        state = _state_of(doc, people, known, key=key, reigns=reigning()[role])
        alone = list(open_.values()).count(role) == 1
        held = any(p.side == state and (p.role or "").lower().endswith(role) for p in people)
        if state and alone and not held:
            found[key] = state
    return [replace(p, side=found[p.key]) if p.key in found and p.side is None else p for p in people]


def _state_of(
    doc: Doc, people: Sequence[Reference], known: Sequence[Reference], *, key: str, reigns: frozenset[str]
) -> str | None:
    """Return the one state of a text where somebody can reign, if it acts there and not beside him."""
    beside = {doc[person.root].sent.start for person in people if person.key == key}
    told = [found for found in known if found.kind == "state" and found.key in reigns]
    near = {found.key for found in told if doc[found.root].sent.start in beside}
    near |= {p.side for p in people if p.side and doc[p.root].sent.start in beside}
    seats = reigns.intersection(_seats(doc))
    acting = {found.key for found in told if found.how != "metonym" and _acts(doc[found.root], seat=found.key in seats)}
    acting -= near
    possible = {found.key for found in told} | seats
    return next(iter(acting)) if len(acting) == 1 and possible - near == acting else None


def _acts(root: Token, *, seat: bool) -> bool:
    """Return whether a state stands for itself, neither for where something is nor, its seat unnamed, who hails it."""
    verb = root.head.lemma_.lower() if root.dep_ in SUBJECTS else ""
    if verb in taking_up_verbs() | rebuffing_verbs() and not seat:
        return False
    return not (root.dep_ == "pobj" and root.head.lower_ in _WHERE)


def _seats(doc: Doc) -> Iterator[str]:
    """Yield the states whose capitals a text names."""
    for token in doc:
        state = state_of_code(capitals().get(token.text, ""))
        if state:
            yield state
