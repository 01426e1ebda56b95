"""What was announced or thought possible, and what became of it by a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from accord.terms.claim import HELD, Meeting
from accord.terms.process import Ground
from accord.terms.when import When

Resolution = Literal["held", "slipped", "held_elsewhere", "cancelled", "denied", "lapsed", "open"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One claim of a meeting to come, and what later claims say became of it by the day `as_of`.

    `window` is when it was to be, as precise as the words; None where they name no time. `event` is the id of the
    meeting that the claim tells of.

    `held`: it took place within the window, or no window was named; `slipped`: it was put off, or took place after the
    window; `held_elsewhere`: in another place than was said; `cancelled` and `denied`: the last word on it;
    `lapsed`: the window passed and nothing was heard; `open`: it is still to come.

    `resolved_by` are the claims that show this. `happened` is when it took place, or to when it was moved; `late` the
    days from the end of the window to the start of that, None where the words leave it open.
    `chain` are all that announced this meeting, moved it or called it off, in the order of publication; `denials` the
    claims of another side that deny it and were published on the same day.
    """

    ground: Ground
    event: str
    as_of: date
    window: When | None
    resolution: Resolution
    resolved_by: tuple[Ground, ...] = ()
    happened: When | None = None
    late: int | None = None
    chain: tuple[Ground, ...] = ()
    denials: tuple[Ground, ...] = ()

    @property
    def announced(self) -> date | None:
        """The day on which it was published; None where the article has no date."""
        return self.ground.article.published

    @property
    def disputed(self) -> bool:
        """Whether one side announced what another denied on the same day."""
        return bool(self.denials)

    @property
    def was_held(self) -> bool:
        """Whether it took place, or is under way."""
        claims = (ground.claim for ground in self.resolved_by)
        return any(isinstance(claim, Meeting) and claim.status in HELD for claim in claims)

    @property
    def is_due(self) -> bool:
        """Whether it is open and its window has begun."""
        return self.resolution == "open" and self.window is not None and (self.window.start or self.as_of) <= self.as_of
