"""One thing of the record with everything behind it: a claim, an event, an article or a judgement."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.doubt import Doubt
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.story import Origin
from accord.terms.tie import Tie


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim; `event` is the meeting or agreement that it tells, with all who tell it, `ties` why it belongs there.

    `origins` are the mouths and media with which what is told of the event, or this claim, began.
    """

    ground: Ground
    event: Contact | Pact | None
    ties: tuple[Tie, ...]
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """A meeting or agreement with all claims that tell it, struck ones too, and where it began."""

    event: Contact | Pact
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article with its claims and doubts; `reprints` repeat it, or it repeats `repeats`."""

    article: Article
    grounds: tuple[Ground, ...]
    doubts: tuple[Doubt, ...]
    reprints: tuple[Article, ...]
    repeats: Article | None


@dataclass(frozen=True, slots=True)
class ShownJudgement:
    """A judgement with the claims that it is about."""

    judgement: Judgement
    grounds: tuple[Ground, ...]


Shown = ShownClaim | ShownEvent | ShownArticle | ShownJudgement
