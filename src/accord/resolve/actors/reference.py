"""References while the actors are put together: words to keys, and which side each key speaks for."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.actor import ActorKind
from accord.terms.mark import How
from accord.terms.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to the actor named `key`, and of what kind that actor is.

    `words` are the words as they stand, `role` the office that they give the actor, `side` the key of the side that
    they show it to speak for, `owner` the key of a person whose side it shares ("Ruto's envoy").
    """

    span: Span
    root: int
    key: str
    kind: ActorKind
    how: How
    role: str | None = None
    side: str | None = None
    owner: str | None = None
    words: str = ""
