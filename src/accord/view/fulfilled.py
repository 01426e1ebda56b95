"""Whether what must come first has come: the agreement or the meeting that a precondition names, in later claims.

Nothing is concluded: a claim shows it only where it names the same thing, word for word or by a word of the same kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accord.lexicon.outlook import names_contact, spoken, telling_words, words_beyond
from accord.terms.brief import Fulfilment
from accord.terms.claim import AHEAD, HELD, OFF, Agreement, Meeting
from accord.terms.process import Figure, Ground
from accord.view.enough import turns_round

DEEDS: dict[str, Fulfilment] = {
    **dict.fromkeys(("agreed", "signed", "implemented"), "met"),
    **dict.fromkeys(("proposed", "announced"), "awaited"),
    **dict.fromkeys(("violated", "rejected"), "refused"),
    **dict.fromkeys(HELD, "met"),
    **dict.fromkeys(AHEAD, "awaited"),
    **dict.fromkeys(OFF, "refused"),
}
STRONGEST: tuple[Fulfilment, ...] = ("met", "refused", "awaited")
LONGEST = 9


@dataclass(frozen=True)
class Phrase:
    """Words that may name an agreement or a meeting."""

    words: str

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that say what it is about."""
        return telling_words(self.words)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers among them."""
        return frozenset(word for word in self.telling if word.isdigit())

    @cached_property
    def is_of_contact(self) -> bool:
        """Whether it is about a contact between sides."""
        return names_contact(self.words)

    @cached_property
    def _spoken(self) -> str:
        return spoken(self.words)

    def has(self, name: str) -> bool:
        """Whether a name stands in it as a whole."""
        return spoken(name) in self._spoken

    def names_deal(self, what: str) -> bool:
        """Whether all its words are in the name of an agreement: two at least, unless both are the same word."""
        ours, theirs = self.telling, telling_words(what)
        if not ours or not ours <= theirs or self.numbers != {word for word in theirs if word.isdigit()}:
            return False
        return len(ours) > 1 or ours == theirs

    def names_meeting(self, ground: Ground) -> bool:
        """Whether it is about a contact and names two of those who meet, or one and the place."""
        claim = ground.claim
        if not self.is_of_contact or not isinstance(claim, Meeting):
            return False
        there = {figure.side or figure.name for figure in _company(claim, ground) if any(map(self.has, _names(figure)))}
        return len(there) > 1 or (bool(there) and claim.place is not None and self.has(claim.place.name))

    def asks_beyond(self, ground: Ground) -> bool:
        """Whether two words or more say something else than who meets, where, and that they meet."""
        claim = ground.claim
        assert isinstance(claim, Meeting)
        names = {name for figure in _company(claim, ground) for name in _names(figure)}
        return len(words_beyond(self.words, " ".join((*names, claim.place.name if claim.place else "")))) > 1


def find_fulfilment(
    said: Sequence[Ground], first: str, grounds: Iterable[Ground]
) -> tuple[Fulfilment, tuple[Ground, ...]]:
    """Return whether the first of two things has come, as the latest claims since then tell that name it, and those.

    `said` are the claims of the precondition.
    """
    phrase = Phrase(first)
    since = min(ground.article.published or date.min for ground in said)
    if turns_round(first) or len(phrase.telling) > LONGEST:
        return "not told", ()
    kinds = (Agreement, Meeting) if phrase.is_of_contact else Agreement
    named = [ground for ground in grounds if isinstance(ground.claim, kinds) and _is_named(phrase, ground, since)]
    if not named:
        return "not told", ()
    told = {_fulfilment(ground) for ground in _latest(named)}
    fulfilment = next(each for each in STRONGEST if each in told)
    return fulfilment, tuple(ground for ground in named if _fulfilment(ground) == fulfilment)


def _is_named(phrase: Phrase, ground: Ground, since: date) -> bool:
    """Whether a phrase names the agreement or the meeting that a claim tells of since, and asks for nothing beyond."""
    if isinstance(ground.claim, Agreement):
        return phrase.names_deal(ground.claim.what) and _is_since(ground, since)
    return _is_since(ground, since) and phrase.names_meeting(ground) and not phrase.asks_beyond(ground)


def _latest(grounds: Sequence[Ground]) -> list[Ground]:
    last = max(ground.article.published or date.min for ground in grounds)
    return [ground for ground in grounds if (ground.article.published or date.min) == last]


def _is_since(ground: Ground, since: date) -> bool:
    """Whether a claim was published since, of something that was not over before."""
    claim = ground.claim
    when = claim.when if isinstance(claim, Agreement | Meeting) else None
    last = (when.end or when.start) if when else None
    return (ground.article.published or date.min) >= since and (last is None or last >= since)


def _fulfilment(ground: Ground) -> Fulfilment:
    claim = ground.claim
    assert isinstance(claim, Agreement | Meeting)
    return "refused" if claim.negated else DEEDS[claim.status]


def _company(meeting: Meeting, ground: Ground) -> list[Figure]:
    return [ground.figure(participant.actor) for participant in meeting.participants if participant.part != "host"]


def _names(figure: Figure) -> set[str]:
    """Return all by which a figure may be named: its names, its surname, and its side."""
    surname = figure.name.rpartition(" ")[2] if figure.kind == "person" else figure.name
    return {figure.name, surname, figure.side or figure.name, *figure.aliases}
