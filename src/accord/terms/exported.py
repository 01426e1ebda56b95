"""What goes out of a record: claims, events, positions, expectations and articles, and what changed of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, Literal, Protocol, TypeVar

from accord.terms.account import Account
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact, Standing, Step, Version
from accord.terms.expectation import Expectation
from accord.terms.matrix import Spell
from accord.terms.network import Pair
from accord.terms.process import Ground
from accord.terms.timeline import Moment

Change = Literal["", "added", "changed", "retracted"]
Value = TypeVar("Value")
_NUMBERED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Named(Protocol):
    """What has an id of the record."""

    @property
    def id(self) -> str:
        """The id, the same in every export."""
        ...


Line = TypeVar("Line", bound=Named)


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
class Appointment:
    """One meeting as a calendar has it, with what became of it and what must come first.

    `answer` is the line of another event that took its place, `slips` are the days that it was announced for before.
    """

    contact: Contact
    negotiation: str
    standing: Standing | None = None
    answer: Contact | None = None
    slips: tuple[Account, ...] = ()
    waits_for: tuple[Step, ...] = ()

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.contact.event


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two sides or two people with how often they met, and the negotiation that it belongs to."""

    pair: Pair
    negotiation: str

    @property
    def id(self) -> str:
        """The negotiation and the two names."""
        return "|".join((self.negotiation, self.pair.kind, self.pair.one, self.pair.other))


@dataclass(frozen=True, slots=True)
class MomentLine:
    """One line of a timeline with the negotiation that it belongs to; a draft has the id of the claim that named it."""

    moment: Moment
    negotiation: str

    @property
    def id(self) -> str:
        """The id of the event, or of the claim that named the draft first."""
        line = self.moment.line
        return line.grounds[0].id if isinstance(line, Version) else line.event


def in_number(count: int, what: str) -> str:
    """Return a count with its words, in which `{one|several}` stands where they differ.

    >>> in_number(1, "{claim|claims} told without {its|their} words"), in_number(1200, "{note|notes}")
    ('1 claim told without its words', '1,200 notes')
    """
    return f"{count:,} {_NUMBERED.sub(lambda found: found[1 if count == 1 else 2], what)}"


@dataclass(frozen=True, slots=True)
class Losses:
    """What a format cannot carry, or carries in another form: how many of what, and why.

    >>> losses = Losses()
    >>> losses.add("{claim|claims} told without {its|their} words")
    >>> losses.add("{note|notes} left as {it is|they are}: ", 2, named="a.md, b.md")
    >>> list(losses.lines())
    ['2 notes left as they are: a.md, b.md', '1 claim told without its words']
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, what: str, count: int = 1, *, named: str = "") -> None:
        """Count something that was left out or written otherwise.

        `what` says what and why, as `in_number` has it; `named` comes after it as it is.
        """
        if count:
            self.counts[what, named] += count

    def lines(self) -> Iterator[str]:
        """Yield one line for each kind of loss, those that concern the most first."""
        for (what, named), count in self.counts.most_common():
            yield in_number(count, what) + named
