"""What an analyst heard and no article carries: an article of the analyst's own, with one claim on it.

The words are what the analyst writes; the claim is what the analyst says they put on record. Sides and people are given
by name, a person with the side in brackets: "Albin Kurti (Kosovo)".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from accord.resolve.cast import name_key
from accord.resolve.judging.corrections import check_sense, check_subject, figure_of, with_actors
from accord.resolve.judging.typed_in import RULE, typed_json
from accord.terms.actor import Actor
from accord.terms.article import OWN, Article
from accord.terms.claim import Claim, Evidence, Link, Meeting, Participant, Place, Statement
from accord.terms.extraction import Extraction
from accord.terms.typed import Json
from accord.terms.wire import KINDS, claim_from_json

OPENING = 60


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A claim of an analyst: its kind, the words, the day they were heard, and the fields of the claim as typed in.

    `heard_from` is whose words or knowledge it is, where not the analyst's own; `about` are sides that the claim
    itself does not name.
    """

    kind: str
    words: str
    by: str
    day: date
    fields: Mapping[str, str]
    heard_from: str | None = None
    about: tuple[str, ...] = ()


def own_extraction(word: OwnWord) -> Extraction:
    """Return an analyst's word as an article with one claim, its actors listed.

    Raises:
        TypeError: there are no words, or a field is missing or cannot be what was typed in for it.
    """
    text = word.words.strip()
    if not text:
        message = "a claim rests on words; write what you heard"
        raise TypeError(message)
    cast = _Cast()
    kind = KINDS[word.kind]
    typed: dict[str, Json] = {name: typed_json(kind, name, value) for name, value in word.fields.items()}
    whole: Json = {"field": "claim", "start": 0, "end": len(text), "exact": text}
    body: dict[str, Json] = {"kind": word.kind, "evidence": [whole], "rule": RULE, **_filled(kind, text, typed)}
    claim = claim_from_json(body, at=word.kind)
    for item in fields(claim):
        check_sense(item.name, getattr(claim, item.name))
    check_subject(claim)
    named = {item.name: with_actors(item.name, getattr(claim, item.name), cast.listed) for item in fields(claim)}
    claim = replace(claim, **named | {"chain": _chain(word, cast)})  # type: ignore[arg-type]  # checked above
    for side in word.about:
        cast.listed(side)
    claim = replace(claim, evidence=(claim.passage, *_evidence(claim, text, cast)))
    return Extraction(_article(word, text), tuple(cast.actors.values()), (claim,), ())


def _filled(kind: type[Claim], text: str, typed: dict[str, Json]) -> dict[str, Json]:
    """Take the whole words for what a claim says where nothing was typed in for it."""
    for name in ("content", "what"):
        if name in {item.name for item in fields(kind)}:
            typed.setdefault(name, text)
    if kind is Meeting:
        typed.setdefault("format", "meeting")
    return typed


def _chain(word: OwnWord, cast: _Cast) -> tuple[Link, ...]:
    """Return whose words they are: a name begins with a capital, "a diplomat" is nobody by name."""
    speaker = word.heard_from
    if not speaker:
        return (Link("said", word.by),) if KINDS[word.kind] is Statement else ()
    name = cast.listed(speaker)
    actor = next(actor for actor in cast.actors.values() if actor.id == name)
    side = next((other.name for other in cast.actors.values() if other.id == actor.represents), None)
    return (Link("said", actor.name, actor.id, side, actor.kind != "unnamed"),)


def _article(word: OwnWord, text: str) -> Article:
    opening = " ".join(text.split())[:OPENING].strip()
    title = f"{word.by}: {opening}"
    return Article(f"{OWN}{word.by}", text, title=title, authors=(word.by,), published=word.day)


def _evidence(claim: Claim, text: str, cast: _Cast) -> Iterator[Evidence]:
    """Yield the words that carry a field, where the text has them to the letter."""
    for item in fields(claim):
        if item.name not in ("evidence", "rule", "chain"):
            for words in dict.fromkeys(cast.spelled(getattr(claim, item.name))):
                if words and (at := text.find(words)) >= 0:
                    yield Evidence(item.name, at, at + len(words), words)


@dataclass(slots=True)
class _Cast:
    """The actors that a claim names, listed as they come, by the keys of their names as they were typed in."""

    actors: dict[str, Actor] = field(default_factory=dict)

    def listed(self, typed: str) -> str:
        """Return the id of an actor, which is listed if it was not."""
        key = name_key(figure_of(typed).name)
        if key not in self.actors:
            self.actors[key] = self._actor(typed.strip())
        return self.actors[key].id

    def _actor(self, typed: str) -> Actor:
        figure = figure_of(typed)
        side = self.listed(figure.side) if figure.side else None
        aliases = (typed,) if not figure.side and figure.name != typed else ()
        return Actor(f"a{len(self.actors) + 1}", figure.name, figure.kind, side, aliases)

    def spelled(self, value: object) -> Iterator[str]:
        """Yield the words in which a value may stand in a text: an actor by all its names."""
        match value:
            case str():
                names = [n for actor in self.actors.values() if actor.id == value for n in (actor.name, *actor.aliases)]
                yield from names or [value]
            case Participant():
                yield from self.spelled(value.actor)
            case Place():
                yield value.name
            case tuple():
                for item in value:
                    yield from self.spelled(item)
