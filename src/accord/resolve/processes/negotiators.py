"""Who negotiates and who mediates, by what the claims of articles have each side do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from accord.lexicon.meetings import word_class
from accord.lexicon.names import mediating_bodies
from accord.terms.actor import SIDES
from accord.terms.claim import Agreement, Meeting, Participant, Position, Statement
from accord.terms.process import Ground

MAIN = 3
MEETS, TALKS = 3, 1
FAR_MORE = 3
SMALLEST_PART = 0.2  # of what the second side does
MEDIATES_AMONG, MEDIATES_BETWEEN = 0.3, 0.4


def main_sides(grounds: Iterable[Ground]) -> frozenset[str]:
    """Return the sides that do the most in the claims of one article."""
    return frozenset(list(_weights(grounds))[:MAIN])


def find_negotiators(grounds: Sequence[Ground]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who negotiates, by how much they do, and who mediates.

    A body that mediates all over the world comes after the others, unless it is itself who meets with one of them.
    """
    mediators = _mediators(grounds)
    weights = _weights(grounds)
    most = [side for side in weights if side not in mediators]
    pairs = _pairs(grounds)
    back = _go_betweens(most, pairs)
    ordered = [*(side for side in most if side not in back), *back]
    return tuple(_at_the_table(ordered, weights, pairs)[: MAIN - bool(mediators)]), mediators


def _at_the_table(sides: Sequence[str], weights: Mapping[str, int], pairs: Iterable[frozenset[str]]) -> list[str]:
    """Return the first side and those of the others that take part.

    One takes part that met or agreed with anybody and does no small part of what the second does, or whose words are
    most of what the first does. Where none does, the second is who speaks the most.
    """
    met = frozenset[str]().union(*pairs)
    taking_part = [side for side in sides[1:] if side in met or 2 * weights[side] > weights[sides[0]]]
    second = taking_part[:1] or list(sides[1:2])
    enough = SMALLEST_PART * max(map(weights.__getitem__, second), default=0)
    return [*sides[:1], *second, *(side for side in taking_part[1:] if weights[side] >= enough)]


def _weights(grounds: Iterable[Ground]) -> dict[str, int]:
    """Return how much each side does, the most first: a meeting or an agreement counts three, words of it one."""
    weights: Counter[str] = Counter()
    for ground in grounds:
        weight = MEETS if isinstance(ground.claim, Meeting | Agreement) else TALKS
        weights.update(dict.fromkeys(_doers(ground), weight))
    return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))


def _doers(ground: Ground) -> set[str]:
    match ground.claim:
        case Meeting(participants=participants):
            ids = [participant.actor for participant in participants if participant.part != "host"]
        case Agreement(parties=parties):
            ids = list(parties)
        case Position(party=party):
            ids = [party]
        case Statement(chain=chain):
            ids = [link.actor or link.represents or link.name for link in chain if link.role == "said"]
        case _:
            ids = []
    kinds = {figure.name: figure.kind for figure in ground.figures.values()}
    return {side for side in map(ground.side, ids) if kinds.get(side) in SIDES}


def _go_betweens(sides: Sequence[str], pairs: Mapping[frozenset[str], int]) -> list[str]:
    """Return the mediating bodies that do not negotiate themselves, where two others are left.

    One negotiates itself that meets with one other far more often than with each of the rest, and than any two others
    meet.
    """
    bodies = [side for side in sides if side in mediating_bodies()]
    if not bodies or len(sides) - len(bodies) < 2:
        return []
    others = max((times for pair, times in pairs.items() if pair.isdisjoint(bodies)), default=0)
    return [body for body in bodies if not _is_party(body, pairs, bodies, others)]


def _is_party(body: str, pairs: Mapping[frozenset[str], int], bodies: Sequence[str], others: int) -> bool:
    met = sorted((times for pair, times in pairs.items() if body in pair and not pair.issubset(bodies)), reverse=True)
    most, next_most, *_ = *met, 0, 0
    return most > max(others, FAR_MORE * next_most)


def _pairs(grounds: Iterable[Ground]) -> Counter[frozenset[str]]:
    """Count how often each two sides meet or agree."""
    pairs: Counter[frozenset[str]] = Counter()
    for ground in grounds:
        if isinstance(ground.claim, Meeting | Agreement):
            pairs.update(map(frozenset, combinations(sorted(_doers(ground)), 2)))
    return pairs


@dataclass(slots=True)
class _Company:
    """How often each side mediates, is one of three or more in a meeting, and meets each other alone."""

    mediates: Counter[str] = field(default_factory=Counter)
    among: Counter[str] = field(default_factory=Counter)
    alone: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, there: set[str], mediators: set[str]) -> None:
        """Count one meeting."""
        self.mediates.update(mediators)
        if len(there) > 2:
            self.among.update(there)
        for side in there if len(there) == 2 else ():
            self.alone.setdefault(side, Counter()).update(there - {side})

    def often(self, side: str) -> bool:
        """Return whether a side mediates in a good part of its meetings, and does not mostly meet one other alone."""
        times, others = self.mediates[side], self.alone.get(side, Counter[str]())
        party = len(others) == 1 and times < MEDIATES_BETWEEN * others.total()
        return times >= MEDIATES_AMONG * self.among[side] and not party


def _mediators(grounds: Iterable[Ground]) -> tuple[str, ...]:
    """Return who mediates in a good part of its meetings, the most frequent first."""
    company = _Company()
    for ground in grounds:
        if isinstance(ground.claim, Meeting):
            helping = {ground.side(each.actor) for each in ground.claim.participants if _helps(ground, each)}
            there = _doers(ground)
            company.add(there, helping & there)
    often = [side for side in company.mediates if company.often(side)]
    return tuple(sorted(often, key=lambda side: (-company.mediates[side], side)))


def _helps(ground: Ground, each: Participant) -> bool:
    """Return whether somebody mediates at a meeting, or is a mediator by office, whomever he meets."""
    role = (ground.figure(each.actor).role or "").lower()
    return each.part == "mediator" or (each.part == "party" and not word_class("mediators").isdisjoint(role.split()))
