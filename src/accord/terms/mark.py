"""What annotation finds in a text: paragraphs, quotations, expressions of time, and mentions of actors."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from accord.terms.actor import Actor, ActorKind
from accord.terms.article import Article
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc
    from accord.terms.when import When

T = TypeVar("T")
How = Literal["name", "alias", "metonym", "description", "pronoun"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words. `span` is the words without their marks, `outer` with them.

    `continues` is the index, in the same tuple, of the quotation of the paragraph before that this one carries on
    (a paragraph left open and taken up again); `closed` is False where the closing mark is missing.
    """

    span: Span
    outer: Span
    continues: int | None = None
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Time:
    """Words that name a time, with the days they mean. `when` is None where they name none ("soon")."""

    span: Span
    when: When | None


@dataclass(frozen=True, slots=True)
class Name:
    """Words that may name an actor, before it is settled which.

    `first` and `last` are token indices, `last` exclusive; `root` is the head token. `words` is the known name where
    the lexicon has one, else the words themselves. `form` tells how it was found: a `name`, `demonym` or `capital` of
    the lexicon, or a `person` or `other` name that the language pipeline saw.
    """

    span: Span
    first: int
    last: int
    root: int
    kind: ActorKind
    words: str
    form: Literal["name", "demonym", "capital", "person", "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an actor. `root` is the index of the head token in the doc.

    `how` tells a full name from a short form, a capital standing for its government, an office ("the president"),
    or a pronoun; the last two are inferred and marked so in what is built on them.
    """

    span: Span
    root: int
    actor: str
    how: How

    @property
    def inferred(self) -> bool:
        """Whether the words alone do not name the actor."""
        return self.how in ("description", "pronoun")


@dataclass(frozen=True, slots=True)
class Scene:
    """An article, parsed, with everything that annotation and resolution found: what the extractors read.

    `doc` is parsed over exactly `article.text`: a token's `idx` is an offset of the article. All tuples are in the
    order of the text. `dateline` is where the text says where and when it was written, None where it is not known;
    `written` is the day that it says there, where that is another than the day on which it was published.
    """

    article: Article
    doc: Doc
    paragraphs: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dateline: Span | None = None
    written: date | None = None
    _by_id: dict[str, Actor] = field(default_factory=dict, compare=False, repr=False)
    _by_token: dict[int, Mention] = field(default_factory=dict, compare=False, repr=False)
    _starts: list[int] = field(default_factory=list, compare=False, repr=False)
    _told: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._starts.extend(mention.span.start for mention in self.mentions)
        self._by_id.update((actor.id, actor) for actor in self.actors)
        for mention in self.mentions:
            found = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
            for token in found or ():
                self._by_token.setdefault(token.i, mention)
            self._by_token[mention.root] = mention

    @property
    def today(self) -> date | None:
        """The day that "today" means in the text: that of its dateline, else the one on which it was published."""
        return self.written or self.article.published

    def once(self, tell: Callable[[Scene], T]) -> T:
        """Return what a function tells of the whole article, asked the first time only."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        return cast("T", self._told[tell])

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with this id."""
        return self._by_id[actor_id]

    def side(self, actor_id: str) -> Actor:
        """Return the side that this actor speaks or acts for: itself, where it represents nobody."""
        return self._by_id[self._by_id[actor_id].side]

    def mention_at(self, token: int) -> Mention | None:
        """Return the mention that covers the token with this index."""
        return self._by_token.get(token)

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """Yield the mentions within a stretch, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        return (mention for mention in self.mentions[first:last] if span.holds(mention.span))

    def times_in(self, span: Span) -> Iterator[Time]:
        """Yield the expressions of time within a stretch, in order."""
        first = bisect_left(self.times, span.start, key=_start)
        last = bisect_left(self.times, span.end, first, key=_start)
        return (time for time in self.times[first:last] if span.holds(time.span))

    def quote_at(self, offset: int) -> Quote | None:
        """Return the quotation that holds the character at this offset."""
        return next((quote for quote in self.quotes if quote.outer.start <= offset < quote.outer.end), None)

    def paragraph_at(self, offset: int) -> Span:
        """Return the paragraph that holds this offset; the whole text where none does."""
        whole = Span(0, len(self.article.text))
        return next((span for span in self.paragraphs if span.start <= offset < span.end), whole)


def _start(time: Time) -> int:
    return time.span.start
