"""Who only looks on: analysts, banks and charities that papers quote, and people who speak for no side.

What they think is on record as said, but it is no stand in the negotiation, and they speak for nobody in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from accord.lexicon.load import load_table
from accord.lexicon.names import known_names
from accord.lexicon.offices import body_words, civil_words
from accord.terms.actor import ActorKind
from accord.terms.claim import Agreement, Meeting, Position
from accord.terms.process import Figure, Ground, Process

Looks = Callable[[Figure], bool]
ACTING: tuple[ActorKind, ...] = ("state", "armed_group", "alliance")


def onlookers_of(process: Process) -> Looks:
    """Return what tells of somebody in a process whether that is an onlooker.

    Who meets, agrees or is a side takes part, but for people in an office of learning or trade, whoever they are of. Of
    the others, those look on who are people of no side, and bodies that the lexicon does not know and that are not
    called one of those that act ("committee", "front").
    """
    there = {*process.sides, *process.mediators, *(name for ground in process.grounds for name in _taking_part(ground))}
    groups = {figure.name for ground in process.grounds for figure in ground.figures.values() if figure.kind in ACTING}
    known: dict[Figure, bool] = {}

    def looks_on(figure: Figure) -> bool:
        if figure not in known:
            takes_part = _name(figure) in there or _name(figure) in groups
            known[figure] = _has_onlooking_role(figure) or (not takes_part and _is_outside(figure))
        return known[figure]

    return looks_on


def is_of_onlooker(ground: Ground, looks_on: Looks) -> bool:
    """Return whether a claim is the stand of somebody who looks on."""
    claim = ground.claim
    if not isinstance(claim, Position):
        return False
    return any(looks_on(ground.figure(actor)) for actor in (claim.party, claim.holder) if actor)


def _taking_part(ground: Ground) -> tuple[str, ...]:
    match ground.claim:
        case Meeting(participants=participants):
            return tuple(_name(ground.figure(each.actor)) for each in participants if each.part != "host")
        case Agreement(parties=parties):
            return tuple(_name(ground.figure(party)) for party in parties)
    return ()


def _name(figure: Figure) -> str:
    return figure.side or figure.name


def _has_onlooking_role(figure: Figure) -> bool:
    words = frozenset(re.findall(r"\w+", (figure.role or "").lower()))
    return figure.kind == "person" and bool(words & _roles("onlooking")) and not words & _roles("acting")


def _is_outside(figure: Figure) -> bool:
    """Return whether somebody is a person of no side, or of a body of which nothing says that it acts."""
    if figure.kind == "person" and figure.side is None:
        return True
    if figure.kind not in ("person", "organisation") or is_known_name(_name(figure)):
        return False
    words = frozenset(re.findall(r"\w+", _name(figure).lower()))
    return bool(words & civil_words()) or not words & body_words()


def is_known_name(name: str) -> bool:
    """Return whether the lexicon has a state, body or group of this name."""
    return name in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(known.name for known in known_names())


@cache
def _roles(kind: str) -> frozenset[str]:
    words = load_table("brief")[f"{kind}_roles"]
    assert isinstance(words, list)
    return frozenset(map(str, words))
