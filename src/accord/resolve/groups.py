"""Groups: "the group" and "the rebels" of a text that names one armed group, and the people who stand for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import movement_words, rebel_nouns, rebel_words
from accord.resolve.clauses import led_by
from accord.resolve.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_FIGHTERS = frozenset(("rebels", "guerrillas", "insurgents", "separatists"))


def name_groups(doc: Doc, references: Sequence[Reference]) -> list[Reference]:
    """Return the references, "the group" and "the rebels" with the one armed group that the text names before them.

    Where it names two, or the words tell of another kind of group ("the rights group"), they stay by themselves.
    """
    starts: dict[str, int] = {}
    for found in references:
        if found.kind == "armed_group":
            starts[found.key] = min(found.span.start, starts.get(found.key, found.span.start))
    if len(starts) != 1:
        return list(references)
    (group, start), *_ = starts.items()
    return [
        replace(found, key=group, kind="armed_group", role=None, side=None)
        if found.how == "description" and found.span.start > start and _is_rebel(doc[found.root])
        else found
        for found in references
    ]


def _is_rebel(noun: Token) -> bool:
    """Return whether a noun with "the" means fighters or their group: "the militant group", "the guerrillas"."""
    if noun.lower_ not in rebel_nouns() or any(child.dep_ in ("prep", "relcl", "acl") for child in noun.rights):
        return False
    lefts = [child for child in noun.lefts if child.dep_ != "punct"]
    the = any(child.lower_ == "the" for child in lefts)
    return the and all(child.lower_ == "the" or child.lower_ in rebel_words() for child in lefts)


def with_groups(doc: Doc, people: Sequence[Reference], references: Sequence[Reference]) -> list[Reference]:
    """Return the people, those who led or stood for a group that only the whole text names with its side."""
    by_root = {found.root: found for found in references if found.kind == "armed_group"}
    armed = {found.key for found in by_root.values()}
    only = next(iter(armed)) if len(armed) == 1 else None
    bodies = {found.root: found for found in references if found.kind == "organisation" and found.how != "description"}
    return [
        replace(
            person,
            side=_stood_for(doc, person, by_root)
            or _is_of(doc, person, bodies)
            or (only if person.side in _FIGHTERS else None)
            or person.side,
        )
        if person.side is None or person.side.lower() in movement_words()
        else person
        for person in people
    ]


def _is_of(doc: Doc, person: Reference, bodies: dict[int, Reference]) -> str | None:
    """Return the body that a rebel is "of": "rebel leader Joseph Koru of the Patriotic Resistance Front"."""
    if person.side is None:
        return None
    of = (child for child in doc[person.root].rights if child.lower_ in ("of", "from"))
    return next((bodies[body.i].key for prep in of for body in prep.children if body.i in bodies), None)


def _stood_for(doc: Doc, person: Reference, by_root: dict[int, Reference]) -> str | None:
    return next((by_root[noun.i].key for noun in led_by(doc[person.root]) if noun.i in by_root), None)
