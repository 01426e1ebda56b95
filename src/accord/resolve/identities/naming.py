"""Names as analysts said they are: what is one goes by one name in every article, what is two by two.

An analyst's word on two names reaches every view that way: articles are read with their actors renamed, before rules
find out who is who.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from accord.resolve.cast import name_key
from accord.resolve.judging.corrections import PERSON
from accord.resolve.processes.charters import side_key
from accord.terms.actor import Actor
from accord.terms.extraction import Extraction
from accord.terms.identity import MARK
from accord.terms.tie import Tie


@dataclass(frozen=True, slots=True)
class Naming:
    """Extractions whose actors bear the names that analysts gave, and the keys of names that must not be joined."""

    extractions: list[Extraction]
    apart: frozenset[frozenset[str]]


def name_as_said(extractions: Sequence[Extraction], said: Iterable[Tie]) -> Naming:
    """Return extractions with their actors named as analysts said; `said` are ties of names, each with its mark.

    Namesakes that are told apart by their sides bear these in their names from then on.
    """
    ties = [tie for tie in said if tie.one.startswith(MARK) and tie.other.startswith(MARK)]
    if not ties:
        return Naming(list(extractions), frozenset())
    used = Counter(name_key(actor.name) for each in extractions for actor in each.actors)
    one = _common_names((tie for tie in ties if tie.weight > 0), used)
    two = [(_bare(tie.one), _bare(tie.other)) for tie in ties if tie.weight < 0]
    namesakes = {end for pair in two if name_key(_name(pair[0])) == name_key(_name(pair[1])) for end in pair}
    apart = frozenset(frozenset(map(name_key, map(_name, pair))) for pair in two)
    return Naming([_renamed(each, one, namesakes) for each in extractions], apart)


def _bare(end: str) -> str:
    return end.removeprefix(MARK)


def _name(end: str) -> str:
    """Return the name without the side that tells a namesake."""
    found = PERSON.fullmatch(end)
    return found["name"] if found else end


def _common_names(ties: Iterable[Tie], used: Mapping[str, int]) -> dict[str, str]:
    """Return for each name that is one with others which of them it goes by: the most used, then the longest."""
    groups: dict[str, set[str]] = {}
    for tie in ties:
        ends = {_bare(tie.one), _bare(tie.other)}
        together = ends.union(*(groups.get(end, set()) for end in ends))
        groups.update(dict.fromkeys(together, together))

    def rank(name: str) -> tuple[int, int, str]:
        return -used.get(name_key(name), 0), -len(name.split()), name

    return {end: min(map(_name, group), key=rank) for end, group in groups.items()}


def _renamed(extraction: Extraction, one: Mapping[str, str], namesakes: Iterable[str]) -> Extraction:
    names = {actor.id: actor.name for actor in extraction.actors}
    actors = tuple(_actor(actor, names.get(actor.represents or ""), one, namesakes) for actor in extraction.actors)
    return replace(extraction, actors=actors)


def _actor(actor: Actor, side: str | None, one: Mapping[str, str], namesakes: Iterable[str]) -> Actor:
    for end, name in one.items():
        if _is(actor, side, end) and name != actor.name:
            return replace(actor, name=name, aliases=(*actor.aliases, actor.name))
    for end in namesakes:
        if end != _name(end) and _is(actor, side, end):
            return replace(actor, name=end, aliases=(*actor.aliases, actor.name))
    return actor


def _is(actor: Actor, side: str | None, end: str) -> bool:
    """Whether an actor is who a name means, with the side in brackets only who is of that side."""
    if found := PERSON.fullmatch(end):
        return side is not None and side_key(side) == side_key(found["side"]) and _is(actor, None, found["name"])
    key = name_key if actor.kind == "person" else side_key
    return key(actor.name) == key(end)
