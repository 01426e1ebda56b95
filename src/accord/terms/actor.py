"""Who takes part: people, states, groups and organisations, and the sides they speak for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["person", "state", "armed_group", "organisation", "alliance", "outlet", "unnamed", "unknown"]

BODIES: frozenset[ActorKind] = frozenset(("organisation", "armed_group", "alliance"))
"""What is made of many people and is no state."""
SIDES: frozenset[ActorKind] = BODIES | {"state"}
"""For whom people speak and act."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, state, group, organisation, outlet or unnamed source of one article.

    `id` ("a1") counts within the article. `represents` is the id of the side this actor speaks or acts for, as this
    text shows it; a side itself represents nobody. `role` is the office as the text words it.
    """

    id: str
    name: str
    kind: ActorKind
    represents: str | None = None
    aliases: tuple[str, ...] = ()
    role: str | None = None

    @property
    def side(self) -> str:
        """The id of the side: the one represented, else the actor's own."""
        return self.represents or self.id
