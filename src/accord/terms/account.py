"""What the articles tell of one field of an event, value by value, and how each value bears on what the event was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from accord.terms.process import Ground
from accord.terms.when import When

EventField = Literal["status", "when", "place", "format", "level", "what"]
Bearing = Literal["counts", "agrees", "earlier", "differs"]


@dataclass(frozen=True, slots=True)
class Account:
    """One value that a field of an event is told to have; `grounds` are the claims that tell it, the latest first.

    `counts`: it is the one that the event is shown with; `agrees`: it says the same less precisely; `earlier`: it was
    so announced before an article told otherwise; `differs`: articles tell it that could know as well.
    """

    field: EventField
    value: When | str
    bearing: Bearing
    grounds: tuple[Ground, ...]
