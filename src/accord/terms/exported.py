"""What goes out of a record: claims, events, positions, expectations and articles, and what changed of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.expectation import Expectation
from accord.terms.matrix import Spell
from accord.terms.process import Ground

Change = Literal["", "added", "changed", "retracted"]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Outgoing(Generic[Value]):
    """One thing that goes out; where only changes are asked for, what changed of it and why."""

    value: Value
    change: Change = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim with the negotiation it belongs to and the event that it tells.

    `vanished` is the id of the later version of its article that makes the claim no more, if there is one.
    """

    ground: Ground
    negotiation: str = ""
    event: str | None = None
    vanished: str | None = None

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.ground.id


@dataclass(frozen=True, slots=True)
class EventLine:
    """One meeting or agreement with the negotiation it belongs to."""

    event: Contact | Pact
    negotiation: str = ""

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.event


@dataclass(frozen=True, slots=True)
class PositionLine:
    """One stance that a side holds or held on a matter; `before` is what it moved from, `now` whether it still holds.

    Its id is that of the claim that told it first.
    """

    negotiation: str
    issue: str
    side: str
    spell: Spell
    before: Spell | None
    now: bool

    @property
    def id(self) -> str:
        """The id of the claim that told it first."""
        return self.spell.grounds[-1].id


@dataclass(frozen=True, slots=True)
class ExpectationLine:
    """One announcement of a meeting and what became of it; its id is that of the claim."""

    expectation: Expectation
    negotiation: str = ""

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.expectation.ground.id


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article with the negotiation it belongs to, how many claims stand in it, and the version that replaced it."""

    article: Article
    negotiation: str = ""
    claims: int = 0
    replaced: str | None = None

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.article.id


@dataclass(frozen=True, slots=True)
class Losses:
    """What a format cannot carry, or carries in another form: how many of what, and why."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, count: int = 1) -> None:
        """Count something that was left out or written otherwise; `what` says what and why."""
        if count:
            self.counts[what] += count

    def lines(self) -> Iterator[str]:
        """Yield one line for each kind of loss, those that concern the most first."""
        yield from (f"{count} {what}" for what, count in self.counts.most_common())
