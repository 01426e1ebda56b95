"""References while the actors are put together: words to keys, and which side each key speaks for."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.actor import ActorKind
from accord.terms.mark import How
from accord.terms.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to the actor named `key`, and of what kind that actor is.

    `role` is the office that these words give it, `side` the key of the side that these words show it to speak for.
    """

    span: Span
    root: int
    key: str
    kind: ActorKind
    how: How
    role: str | None = None
    side: str | None = None
