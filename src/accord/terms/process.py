"""One negotiation as all its articles tell it: who is who across them, and which claims tell one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.terms.actor import ActorKind
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.terms.judgement import Judgement
from accord.terms.tie import Tie
from accord.terms.wire import claim_id

OF_EVENT = "e"  # before the id of its first claim: the id of an event


@dataclass(frozen=True, slots=True)
class Figure:
    """One person, side or source, known by one name in every article.

    `side` is None for those who speak for nobody. `aliases` are the other names that the article at hand gives it.
    """

    name: str
    kind: ActorKind
    side: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Ground:
    """One claim with the article it stands in: what a line of a view rests on.

    `figures` tells who the actor ids of this article are; `reprints` are the articles that print the same text;
    `judgements` is what analysts have said of the claim, which holds their corrections already. `given` is the claim's
    id where that is not the hash of what it says: it came with another, or was corrected.
    """

    article: Article
    claim: Claim
    figures: Mapping[str, Figure] = field(compare=False, repr=False, default_factory=dict)
    reprints: tuple[Article, ...] = field(compare=False, repr=False, default=())
    judgements: tuple[Judgement, ...] = field(compare=False, repr=False, default=())
    given: str | None = None

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.given or claim_id(self.claim, self.article)

    def figure(self, actor: str) -> Figure:
        """Return who this actor is; an id that the article does not list stands for its own name."""
        return self.figures.get(actor) or Figure(actor, "unknown")

    def side(self, actor: str) -> str:
        """Return the name of the side that this actor speaks or acts for, else its own."""
        figure = self.figure(actor)
        return figure.side or figure.name


@dataclass(frozen=True, slots=True)
class Event:
    """One real-world meeting or agreement: all that tell it, in the order in which they were published, and why.

    `given` is the event's id where the claim that told it first is not among the tellings at hand.
    """

    tellings: tuple[Ground, ...]
    ties: tuple[Tie, ...] = field(default=(), compare=False)
    given: str | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The id of the event: `e` and the id of the claim that told it first."""
        return self.given or OF_EVENT + self.tellings[0].id

    @property
    def latest(self) -> Ground:
        """The telling that was published last."""
        return self.tellings[-1]


@dataclass(frozen=True, slots=True)
class Process:
    """The articles of one negotiation with their claims.

    `sides` negotiate, `mediators` are named so by the articles; both the most often named first. `articles` are in
    the order of publication and without the reprints, which stand beside the claims of the text they repeat.
    `name` is what somebody called it who declared it. `beyond` is the number of articles that were not looked at: where
    nobody declared a negotiation, of all that belong to none.
    """

    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    articles: tuple[Article, ...]
    grounds: tuple[Ground, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...] = ()
    reprints: tuple[tuple[Article, Article], ...] = ()
    doubts: tuple[tuple[Article, Doubt], ...] = ()
    name: str | None = None
    beyond: int = 0
