"""The parts a statement is put together from, as the steps of this package hand them on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accord.terms.mark import Quote
from accord.terms.span import Span

_QUOTED = 0.6  # the share of a stretch within quotation marks from which it needs no cue of its own


@dataclass(frozen=True, slots=True)
class Stretch:
    """One sentence as a reader sees it: never cut within a quotation. `first` and `last` are token indices.

    `quotes` are the quotations within it; `last` is exclusive; `paragraph` is the index of its paragraph.
    """

    span: Span
    first: int
    last: int
    paragraph: int
    quotes: tuple[Quote, ...]

    @property
    def is_quoted(self) -> bool:
        """Whether so much of the stretch is quoted that its words need no cue of their own."""
        return self.quoted_share() >= _QUOTED

    def quoted_share(self) -> float:
        """Return how much of the stretch stands between quotation marks, from 0 to 1."""
        quoted = sum(quote.outer.end - quote.outer.start for quote in self.quotes)
        return quoted / max(1, self.span.end - self.span.start)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words that say so, and who is meant.

    `name` is the person's full name, the side's name, or the source as described. `medium` marks a news medium, which
    relays and is no source; `inferred` that the words alone do not name the speaker,
    `guessed` that only their place shows that these can speak at all.
    """

    words: Span
    name: str
    actor: str | None = None
    represents: str | None = None
    named: bool = True
    medium: bool = False
    inferred: bool = False
    guessed: bool = False

    @property
    def key(self) -> str:
        """What tells one speaker from another."""
        return self.actor or self.name.lower()


@dataclass(frozen=True, slots=True)
class Earlier:
    """Who spoke before, the latest last, each with the stretch it was in; `at` is the stretch being read.

    `skipped` are the headlines and captions between, which interrupt nobody.
    """

    heard: tuple[tuple[Speaker, Span], ...]
    at: Stretch | None = None
    skipped: tuple[Span, ...] = ()

    @property
    def last(self) -> Speaker | None:
        """The last speaker."""
        return self.heard[-1][0] if self.heard else None

    def is_fresh(self, text: str) -> bool:
        """Return whether the last speaker spoke in this stretch or the one right before it."""
        if not self.heard or self.at is None:
            return False
        start = self.heard[-1][1].end
        for span in self.skipped:
            start = span.end if start <= span.start and not text[start : span.start].strip() else start
        return not text[start : self.at.span.start].strip()

    def spoke_here(self) -> bool:
        """Return whether the last speaker spoke in this very stretch."""
        return bool(self.heard) and self.at is not None and self.heard[-1][1] == self.at.span

    def after(self, attributions: tuple[Attribution, ...]) -> Earlier:
        """Return this with the attributions of the present stretch heard as well."""
        if not attributions:
            return self
        assert self.at is not None
        return replace(self, heard=(*self.heard, *((found.speaker, self.at.span) for found in attributions)))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its speaker and the words it introduces, within one stretch.

    `verb` is the index of the cue's head token, `within` that of the clause that holds what is said (for telling who
    stands inside whose words), `frame` the complement that made it speech.
    """

    speaker: Speaker
    verb: int
    cue: Span
    kind: str
    frame: str
    content: tuple[Span, ...] = ()
    denies: bool = False
    hedge: str | None = None
    relays: tuple[Speaker, ...] = ()
    addressee: Span | None = None

    def with_relays(self, *more: Speaker) -> Attribution:
        """Return this attribution passed on by further media or persons, each once."""
        known = {relay.key for relay in self.relays} | {self.speaker.key}
        new = [relay for relay in more if relay.key not in known]
        return replace(self, relays=(*self.relays, *dict.fromkeys(new))) if new else self


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one stretch gives to one speaker; `cue` is None where the speaker is carried over from before.

    `kind` and `frame` are those of the attribution, `verb` the index of the cue's head token.
    """

    speaker: Speaker
    stretch: Stretch
    kind: str
    frame: str
    verb: int | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    relays: tuple[Speaker, ...] = ()
    denies: bool = False
    hedge: str | None = None
    addressee: Span | None = None
    same_occasion: bool = False

    @property
    def rule(self) -> str:
        """The name of what found it: the class of the cue and its frame, and what is inferred."""
        recalled = "+recalled" if self.speaker.inferred and self.cue is not None else ""
        return f"{self.kind}-{self.frame}{recalled}{'+same-occasion' if self.same_occasion else ''}"
