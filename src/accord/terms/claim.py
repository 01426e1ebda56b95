"""What an article puts on record: six kinds of claim, each with its evidence and the chain of who says so.

The field names are those of the public claims format; `accord.terms.wire` turns claims to and from its JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from accord.terms.span import Span
from accord.terms.when import When

Status = Literal["occurred", "ongoing", "scheduled", "possible", "cancelled", "postponed", "denied"]
Format = Literal["talks", "meeting", "call", "visit", "summit"]
Level = Literal["leaders", "ministers", "envoys", "technical"]
Part = Literal["party", "mediator", "host", "delegate", "other"]
Stance = Literal["supports", "open", "conditional", "opposes"]
SubjectType = Literal["issue", "draft", "proposal", "agreement", "meeting"]
AgreementStatus = Literal["proposed", "agreed", "signed", "announced", "implemented", "violated", "rejected"]

HELD: tuple[Status, ...] = ("occurred", "ongoing")
"""What a meeting is that took place, or is under way."""
EXPECTED: tuple[Status, ...] = ("scheduled", "possible")
"""What a meeting is that is to come, as far as anybody has said."""
AHEAD: tuple[Status, ...] = (*EXPECTED, "postponed")
"""What a meeting is that has not been held yet, also one that was put off."""
OFF: tuple[Status, ...] = ("cancelled", "denied")
"""What a meeting is that will not be held, or was none."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The exact words that carry one field of a claim; the field `claim` names the whole passage."""

    field: str
    start: int
    end: int
    exact: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: a medium that relayed the words, or the mouth or knowledge they come from."""

    role: Literal["relayed", "said"]
    name: str
    actor: str | None = None
    represents: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's id and the part it took in a meeting, which its JSON calls `as`."""

    JSON_NAMES: ClassVar = {"part": "as"}

    actor: str
    part: Part = "party"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a meeting was or is to be: the name as the text has it and its ISO 3166 country, where known."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What all claims share. The first evidence is always the whole passage, with the field `claim`.

    `confidence` is how likely the judge of its kind holds that a careful reader would make the claim, from 0 to 1 in
    hundredths; None where no judge was asked, as for statements and what people and other programs write down.
    """

    evidence: tuple[Evidence, ...]
    rule: str
    chain: tuple[Link, ...] = ()
    negated: bool = False
    hedge: str | None = None
    confidence: float | None = None

    @property
    def passage(self) -> Evidence:
        """The sentence or sentences that carry the claim."""
        return self.evidence[0]

    def spans_of(self, field: str) -> tuple[Span, ...]:
        """Return where the words stand that carry a field, in the order of the evidence."""
        return tuple(entry.span for entry in self.evidence if entry.field == field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Claim):
    """A contact between sides; `when` and `place` are None where the text does not say."""

    format: Format
    participants: tuple[Participant, ...]
    status: Status
    place: Place | None = None
    when: When | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """An utterance; the last `said` link of the chain is its speaker. `quote` is None for reported speech."""

    content: str
    quote: str | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Claim):
    """A side for, open to, for only if, or against something."""

    party: str
    subject_type: SubjectType
    subject: str
    stance: Stance
    content: str
    holder: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Claim):
    """A text on the table: a plan, a proposal, a framework, a deal under negotiation."""

    name: str
    points: int | None = None
    version: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Claim):
    """Something agreed, from a specific proposal to its execution or breach."""

    what: str
    parties: tuple[str, ...]
    status: AgreementStatus
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precondition(Claim):
    """What must come first, and what then; `claims` are the ids of the claims that the two phrases refer to."""

    first: str
    then: str
    claims: tuple[str, ...] = ()

    @property
    def cue(self) -> str:
        """The word that says what comes first ("unless", "until"); empty where none does alone."""
        return next((item.exact for item in self.evidence if item.field == "cue"), "")
