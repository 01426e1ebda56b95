"""Movements and delegations: the opposition that a text once names in full, and teams named by who leads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import movement_words
from accord.resolve.actors.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_LEAD = frozenset(("lead", "head", "chair"))


def name_movements(references: Sequence[Reference]) -> list[Reference]:
    """Return the references with "the opposition" and its people given to the one that the text names in full.

    Where it names two ("Syrian opposition" and "Iraqi opposition") the bare word stays by itself.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for found in references:
        for name in (found.key, found.side or ""):
            *before, last = name.split() or [""]
            if len(before) == 1 and before[0][:1].isupper() and last in movement_words():
                full[last].add(name)
    one = {word: names.pop() for word, names in full.items() if len(names) == 1}
    return [
        replace(found, key=one.get(found.key, found.key), side=one.get(found.side or "", found.side) or None)
        for found in references
    ]


def with_leaders(
    doc: Doc, described: Sequence[Reference], people: Sequence[Reference], side: Mapping[str, str | None]
) -> list[Reference]:
    """Return the descriptions, a team without a side with that of the person who leads it: "a team led by" Ruto."""
    led: dict[int, str | None] = {}
    for person in people:
        by = doc[person.root].head
        if by.lower_ == "by" and by.head.lemma_ in _LEAD and by.head.dep_ in ("acl", "relcl"):
            led[by.head.head.i] = side.get(person.key)
    return [found if found.side else replace(found, side=led.get(found.root)) for found in described]
