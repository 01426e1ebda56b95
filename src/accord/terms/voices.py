"""Who speaks for whom, what was said through whom, and what could not be settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.process import Ground


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance: whose, for which side, through which media; `quoted` where the words are the speaker's.

    `cue` is the verb of saying with what stands between it and the words that follow it ("told the paper that"),
    `negated` whether the speaker says that they are not so.
    """

    speaker: str
    side: str | None
    named: bool
    via: tuple[str, ...]
    words: str
    quoted: bool
    cue: str
    negated: bool
    addressee: str | None
    grounds: tuple[Ground, ...]

    @property
    def told(self) -> date:
        """The day on which it was first reported."""
        return min(ground.article.published or date.max for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Voice:
    """A person who speaks or acts for a side; `grounds` are the claims that have the person do so."""

    name: str
    side: str
    role: str | None
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt that several passages may raise, with the articles that hold them."""

    kind: str
    why: str
    raised: tuple[tuple[Article, Doubt], ...]
