"""The problem in numbers: points with options, parties with integer worths, red lines and linkages.

Nothing here is about a scenario file or about words: names are only strings to print.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import NamedTuple

from accord.errors import SpaceError

LARGEST_WORTH = 10**9
"""So that sums of worths are exact in the arrays and in the solver's floating-point numbers."""

Package = tuple[int, ...]
"""One option index for every point, in the order of the points."""

Outcome = tuple[int, ...]
"""What a package is worth to each party, in the order of the parties."""


class Choice(NamedTuple):
    """One option of one point, both by index."""

    point: int
    option: int


class Clause(NamedTuple):
    """What must hold: one of `absent` is not chosen, or one of `present` is."""

    absent: frozenset[Choice]
    present: frozenset[Choice]

    def allows(self, package: Package) -> bool:
        """Return whether the package satisfies the clause."""
        return any(package[c.point] != c.option for c in self.absent) or any(
            package[c.point] == c.option for c in self.present
        )

    @property
    def points(self) -> frozenset[int]:
        """The points the clause speaks about."""
        return frozenset(c.point for c in self.absent | self.present)


@dataclass(frozen=True, slots=True)
class Linkage:
    """A named condition between options: not all of `absent`, or at least one of `present`."""

    absent: tuple[Choice, ...]
    present: tuple[Choice, ...]
    name: str = ""

    @property
    def clause(self) -> Clause:
        """The condition without its name."""
        return Clause(frozenset(self.absent), frozenset(self.present))


def implies(if_: Choice, then: Choice, *, name: str = "") -> Linkage:
    """Return "if the one is chosen, so is the other".

    >>> implies(Choice(0, 1), Choice(2, 0)).clause.allows((1, 0, 1))
    False
    """
    return Linkage((if_,), (then,), name)


def excludes(one: Choice, other: Choice, *, name: str = "") -> Linkage:
    """Return "not both of these"."""
    return Linkage((one, other), (), name)


def at_least_one(*choices: Choice, name: str = "") -> Linkage:
    """Return "one of these, or more"."""
    return Linkage((), choices, name)


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a party will not sign: any of `choices`, unless all the choices of one of `unless` come with it.

    "Rejects A" is `RedLine((a,))`; "accepts A if B and C, or if D" is `RedLine((a,), ((b, c), (d,)))`.
    """

    choices: tuple[Choice, ...]
    unless: tuple[tuple[Choice, ...], ...] = ()
    name: str = ""

    def crossed_by(self, package: Package) -> bool:
        """Return whether the package is on the wrong side of the line."""
        return any(_takes(package, c) for c in self.choices) and not any(
            all(_takes(package, c) for c in way) for way in self.unless
        )

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The same as clauses, all of which hold when the line is respected."""
        ways = [frozenset(way) for way in product(*self.unless)]
        return tuple(Clause(frozenset({choice}), way) for choice in self.choices for way in ways)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to be settled, with the options on the table."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Someone whose signature is needed.

    `worth[point][option]` is what an option is worth to the party, in its own points; `reservation` is the total
    below which it would rather have no agreement (None: not known, so its worst allowed total stands in).
    """

    name: str
    worth: tuple[tuple[int, ...], ...]
    red_lines: tuple[RedLine, ...] = ()
    reservation: int | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """Points, parties and linkages; refuses what does not fit together."""

    points: tuple[Point, ...]
    parties: tuple[Party, ...]
    linkages: tuple[Linkage, ...] = ()

    def __post_init__(self) -> None:
        if not self.points or not self.parties:
            msg = "A problem needs at least one point and one party."
            raise SpaceError(msg)
        for point in self.points:
            if not point.options:
                msg = f"Point {point.name!r} has no options; give it at least one."
                raise SpaceError(msg)
        for party in self.parties:
            _check_worth(self.points, party)
        lines = (line for party in self.parties for line in party.red_lines)
        for clause in (*(link.clause for link in self.linkages), *(c for line in lines for c in line.clauses)):
            for choice in clause.absent | clause.present:
                _check_choice(self.points, choice)

    @property
    def shape(self) -> tuple[int, ...]:
        """How many options each point has."""
        return tuple(len(point.options) for point in self.points)

    @property
    def size(self) -> int:
        """How many packages there are, red lines and linkages aside."""
        return prod(self.shape)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All that a package must satisfy: the linkages, then every party's red lines."""
        lines = (line for party in self.parties for line in party.red_lines)
        return (*(link.clause for link in self.linkages), *(clause for line in lines for clause in line.clauses))

    def allows(self, package: Package) -> bool:
        """Return whether the package keeps every linkage and red line (reservation values aside)."""
        return all(clause.allows(package) for clause in self.clauses)

    def outcome(self, package: Package) -> Outcome:
        """Return what the package is worth to each party."""
        return tuple(sum(row[o] for row, o in zip(p.worth, package, strict=True)) for p in self.parties)

    def only(self, choices: tuple[Choice, ...]) -> Space:
        """Return the same problem with these choices settled."""
        return replace(self, linkages=self.linkages + tuple(at_least_one(choice) for choice in choices))


def _takes(package: Package, choice: Choice) -> bool:
    return package[choice.point] == choice.option


def _check_worth(points: tuple[Point, ...], party: Party) -> None:
    """Refuse a table of worths that does not have one number per option."""
    if len(party.worth) != len(points):
        msg = f"{party.name!r} has worths for {len(party.worth)} points; there are {len(points)}."
        raise SpaceError(msg)
    for point, row in zip(points, party.worth, strict=True):
        if len(row) != len(point.options):
            msg = f"{party.name!r} has {len(row)} worths for {point.name!r}; it has {len(point.options)} options."
            raise SpaceError(msg)
        if max(map(abs, row)) > LARGEST_WORTH:
            msg = f"{party.name!r} has a worth beyond {LARGEST_WORTH:,} on {point.name!r}; count in coarser points."
            raise SpaceError(msg)


def _check_choice(points: tuple[Point, ...], choice: Choice) -> None:
    """Refuse a choice of a point or an option that does not exist."""
    if not (0 <= choice.point < len(points) and 0 <= choice.option < len(points[choice.point].options)):
        msg = f"A linkage or red line names point {choice.point}, option {choice.option}: not there."
        raise SpaceError(msg)
