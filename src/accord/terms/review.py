"""What an analyst goes through: claims with the reasons to look at them, and counts that add up."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.judgement import Judgement
from accord.terms.process import Event, Ground
from accord.terms.verdicts import State


@dataclass(frozen=True, slots=True, order=True)
class Concern:
    """One reason to look at a claim; the heavier, the sooner."""

    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One claim to be judged: how it stands, why to look at it, and the event it was put into with others.

    `faults` are corrections of it that do not fit (any more), and why; `proposals` what programs would say of it.
    """

    ground: Ground
    state: State
    concerns: tuple[Concern, ...] = ()
    event: Event | None = None
    faults: tuple[tuple[Judgement, str], ...] = ()
    proposals: tuple[Judgement, ...] = ()

    @property
    def urgency(self) -> int:
        """The weight of all concerns together."""
        return sum(concern.weight for concern in self.concerns)

    @property
    def others(self) -> tuple[Ground, ...]:
        """The other tellings of its event: those first that a tie joins to it directly."""
        if self.event is None:
            return ()
        own = self.ground.id
        tied = {end for tie in self.event.ties for end in (tie.one, tie.other) if own in (tie.one, tie.other)}
        others = [telling for telling in self.event.tellings if telling.id != own]
        return tuple(sorted(others, key=lambda other: other.id not in tied))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims stand how; the four parts are all there are."""

    accepted: int
    corrected: int
    struck: int
    pending: int

    @property
    def all(self) -> int:
        """The number of claims."""
        return self.accepted + self.corrected + self.struck + self.pending
