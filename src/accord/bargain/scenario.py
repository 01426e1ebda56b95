"""The scenario as a negotiator wrote it: who is at the table, what is on it, and what each is known to want."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Answer: TypeAlias = Literal["accepts", "rejects", "unknown", "conditional"]
Fixed: TypeAlias = Literal["", "yes", "no"]
Bond: TypeAlias = Literal["if", "excludes", "some"]
Tier: TypeAlias = tuple[str, ...]
"""Names that rank equal; a ranking is a tuple of tiers, best first."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an entry rests on: words from a source, or nothing but the analyst's judgement.

    `since` is an ISO date. `line` is where the entry stands in its file (0: not from a file); comparisons leave it out.
    """

    words: str = ""
    source: str = ""
    claim: str = ""
    since: str = ""
    note: str = ""
    line: int = field(default=0, compare=False)

    @property
    def sourced(self) -> bool:
        """Whether a source or a claim stands behind the entry; otherwise it is the analyst's."""
        return bool(self.source or self.claim)


UNSOURCED = Grounds()


@dataclass(frozen=True, slots=True)
class Source:
    """A published text that entries refer to by `id`."""

    id: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Someone whose signature counts."""

    id: str
    name: str
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Option:
    """One way to settle a point."""

    id: str
    text: str
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Point:
    """A question the agreement has to settle, with the ways to settle it that are on the table."""

    id: str
    name: str
    options: tuple[Option, ...]
    pax: tuple[str, ...] = ()
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Choice:
    """`point` is settled by one of `options`."""

    point: str
    options: tuple[str, ...]


Package: TypeAlias = tuple[tuple[str, str], ...]
"""(point, option) for every point that is settled, in the order of the points."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party said of one option; `conditions` must all hold for a conditional acceptance."""

    party: str
    point: str
    option: str
    answer: Answer
    conditions: tuple[Choice, ...] = ()
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class RedLine:
    """An option that a party says it will never sign."""

    party: str
    point: str
    option: str
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Ranking:
    """A party's order of importance among points, and of preference among the options of each."""

    party: str
    points: tuple[Tier, ...]
    options: tuple[tuple[str, tuple[Tier, ...]], ...]
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Worth:
    """What each option is worth to a party in whole points, out of a `budget`.

    Below `reserve` it would rather have no agreement.
    """

    party: str
    budget: int
    values: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    reserve: int | None = None
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Linkage:
    """How points hang together.

    `if`: when all of `when` hold, all of `then` must. `excludes`: `when` never hold all together.
    `some`: at least one of `when` holds.
    """

    id: str
    kind: Bond
    when: tuple[Choice, ...]
    then: tuple[Choice, ...] = ()
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Draft:
    """A named package: one version of the text, which may leave points open."""

    id: str
    name: str
    date: str
    package: Package
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Move:
    """A yes-or-no choice that a decider controls; `fixed` is the answer that cannot be taken back."""

    id: str
    text: str
    decider: str
    fixed: Fixed = ""


@dataclass(frozen=True, slots=True)
class Decider:
    """A party in the stability model: `statements` in order of priority, or `ranking` over named states."""

    party: str
    statements: tuple[str, ...] = ()
    ranking: tuple[Tier, ...] = ()
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class NamedState:
    """A state of the stability model: the moves that are answered yes."""

    id: str
    text: str
    yes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StabilityModel:
    """A graph model: what each decider can do, what cannot be together, and what each prefers.

    With `closed`, the named states are all there are; otherwise every combination that no `never` statement matches.
    """

    moves: tuple[Move, ...]
    deciders: tuple[Decider, ...]
    never: tuple[str, ...] = ()
    states: tuple[NamedState, ...] = ()
    closed: bool = False
    today: tuple[str, ...] | None = None
    wanted: tuple[str, ...] | None = None
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that a scenario file says; every name it uses exists."""

    title: str
    parties: tuple[Party, ...]
    points: tuple[Point, ...]
    as_of: str = ""
    analyst: str = ""
    note: str = ""
    sources: tuple[Source, ...] = ()
    stances: tuple[Stance, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    worths: tuple[Worth, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    drafts: tuple[Draft, ...] = ()
    table: str = ""
    stability: StabilityModel | None = None

    def party(self, party: str) -> Party:
        """Return the party of that id."""
        return next(each for each in self.parties if each.id == party)

    def point(self, point: str) -> Point:
        """Return the point of that id."""
        return next(each for each in self.points if each.id == point)

    def option(self, point: str, option: str) -> Option:
        """Return that option of that point."""
        return next(each for each in self.point(point).options if each.id == option)

    @property
    def draft(self) -> Draft | None:
        """The draft on the table: the one named by `table`, else the last."""
        named = tuple(draft for draft in self.drafts if draft.id == self.table)
        return next(reversed(named or self.drafts), None)

    @property
    def packages(self) -> int:
        """How many packages there are before any linkage or red line."""
        total = 1
        for point in self.points:
            total *= len(point.options)
        return total
