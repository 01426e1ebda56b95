"""The brief: where each negotiation stands, line by line, and the claims that every line rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from accord.terms.account import Account
from accord.terms.article import Article
from accord.terms.claim import AgreementStatus, Format, Level, Precondition, Stance, Status
from accord.terms.expectation import Expectation
from accord.terms.process import Figure, Ground
from accord.terms.tie import Tie
from accord.terms.voices import Question, Saying, Voice
from accord.terms.when import When

Standing = Literal["due", "awaited", "no date", "postponed", "overdue", "moved", "held", "cancelled", "denied"]
Fulfilment = Literal["met", "awaited", "refused", "not told"]

COMING: tuple[Standing, ...] = ("due", "awaited", "no date")
"""How a meeting stands that is to come, as far as anybody has said."""
UNSETTLED: tuple[Standing, ...] = (*COMING, "postponed")
"""How a meeting stands of which it is open what becomes of it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What lines about events share: when it was or is to be, the words that weaken it, and what it rests on.

    `event` is the event's id, `accounts` what the articles tell of its fields, value by value, `ties` why its claims
    are held to tell one event.
    """

    when: When | None
    hedge: str | None
    grounds: tuple[Ground, ...]
    event: str = field(default="", kw_only=True)
    accounts: tuple[Account, ...] = field(default=(), kw_only=True)
    ties: tuple[Tie, ...] = field(default=(), kw_only=True)

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return max(ground.article.published or date.min for ground in self.grounds)

    @property
    def day(self) -> date:
        """The day to sort by: the last one that the words allow, else that of the report."""
        return (self.when and (self.when.end or self.when.start)) or self.told


@dataclass(frozen=True, slots=True)
class Contact(Dated):
    """One meeting; `people` are the participants who are named, `sides` all who take part but mediators."""

    format: Format
    status: Status
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    people: tuple[Figure, ...]
    place: str | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Pact(Dated):
    """One agreement; `status` is what the latest article says of it, `negated` that it says so in order to deny it."""

    what: str
    status: AgreementStatus
    negated: bool
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """An announced meeting and where it stands; `expectations` are its announcements, in the order of publication.

    `due`: its days are now; `awaited`: they are to come; `overdue`: they have passed, or a month has where it had no
    date, and no article says more; `postponed`: put off without a new date; `moved`: another announcement took its
    place, or a word that calls it off; `held`, `cancelled` and `denied`: so it ended.
    `answer` is the line of another event that tells. `waits_for` are the steps that must come before it.
    """

    contact: Contact
    standing: Standing
    answer: Contact | None = None
    expectations: tuple[Expectation, ...] = ()
    waits_for: tuple[Step, ...] = ()

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What it rests on: the announcement, and the line that answers it."""
        return self.contact.grounds + (self.answer.grounds if self.answer else ())

    @property
    def slipped(self) -> tuple[Expectation, ...]:
        """The announcements that did not hold their time."""
        return tuple(each for each in self.expectations if each.resolution == "slipped")

    @property
    def late(self) -> int | None:
        """By how many days it came, or is to come, after the days that it was announced for first."""
        return next((each.late for each in self.slipped if each.late), None)


@dataclass(frozen=True, slots=True)
class Stand:
    """What one side is for, open to, for only if, or against.

    `latest` is False where an article published more than a week later has the side take another on the same issue.
    """

    side: str
    holder: str | None
    stance: Stance
    content: str
    condition: str | None
    latest: bool
    grounds: tuple[Ground, ...]

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return max(ground.article.published or date.min for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue with the stands of all sides on it: by side, each side's latest first."""

    code: str
    stands: tuple[Stand, ...]

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that take a stand on it."""
        return tuple(dict.fromkeys(stand.side for stand in self.stands))


@dataclass(frozen=True, slots=True)
class Version:
    """A draft as articles name it at one stage: with a number of points, or as "revised" or "second".

    `grounds` are in the order of publication.
    """

    name: str
    points: int | None
    version: str | None
    authors: tuple[str, ...]
    grounds: tuple[Ground, ...]

    @property
    def first(self) -> date | None:
        """The day on which an article named it first."""
        return min((ground.article.published for ground in self.grounds if ground.article.published), default=None)

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return max(ground.article.published or date.min for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Paper:
    """A plan, proposal or draft text: its names, the latest first, whose it is, and where the sides stand on it.

    `versions` are in the order in which they were first told, `sayings` what was said in words that name it.
    """

    names: tuple[str, ...]
    points: int | None
    version: str | None
    authors: tuple[str, ...]
    stands: tuple[Stand, ...]
    grounds: tuple[Ground, ...]
    versions: tuple[Version, ...] = ()
    sayings: tuple[Saying, ...] = ()

    @property
    def told(self) -> date:
        """The day on which it was last reported."""
        return max(ground.article.published or date.min for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Step:
    """What must come first, and what then, in the words of the articles, and whether the first has come.

    `met`: claims since then tell that it was agreed or held; `awaited`: that it is proposed or announced; `refused`:
    that it was rejected, broken, called off or denied; `not told`: no claim names it. `shown_by` are these claims.
    """

    first: str
    then: str
    grounds: tuple[Ground, ...]
    fulfilment: Fulfilment = "not told"
    shown_by: tuple[Ground, ...] = ()

    @property
    def day(self) -> date | None:
        """The day on which it was last reported."""
        return self.grounds[0].article.published

    @property
    def cue(self) -> str:
        """The word of the last report that says what comes first ("unless"); empty where it has none."""
        claim = self.grounds[0].claim
        return claim.cue if isinstance(claim, Precondition) else ""


@dataclass(frozen=True, slots=True)
class Negotiation:
    """One negotiation as of a day; every line names the claims, and so the words, that it rests on.

    `happened` is what was or is being held and what was agreed, newest first; `beside` those of one of its sides
    with others; `off` what was called off or denied; `proposed` agreements that are not agreed; `awaited` the announced
    meetings of its sides, `awaited_beside` those still to come of one of them with others;
    `left_out` is the number of claims that are too unsure, too short or too unclear for a line, `struck` of those that
    an analyst struck;
    `reprints` pairs each article that repeats another with that one, `revisions` each new version with the old;
    `name` is what somebody called the negotiation who declared it.
    """

    as_of: date
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    articles: tuple[Article, ...]
    reprints: tuple[tuple[Article, Article], ...]
    revisions: tuple[tuple[Article, Article], ...]
    happened: tuple[Contact | Pact, ...]
    beside: tuple[Contact | Pact, ...]
    off: tuple[Contact, ...]
    proposed: tuple[Pact, ...]
    awaited: tuple[Prospect, ...]
    awaited_beside: tuple[Prospect, ...]
    issues: tuple[Issue, ...]
    papers: tuple[Paper, ...]
    steps: tuple[Step, ...]
    voices: tuple[Voice, ...]
    sayings: tuple[Saying, ...]
    questions: tuple[Question, ...]
    left_out: int
    struck: int = 0
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """The negotiations that the articles tell of, the one with the most articles first."""

    negotiations: tuple[Negotiation, ...]
