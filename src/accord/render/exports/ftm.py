"""Statements of followthemoney, as CSV: every value of every entity with where it comes from.

Written by hand (see docs/decisions), in the columns of `followthemoney.statement` and with its ids of statements.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from typing import IO

from accord.render.event_rows import event_row
from accord.render.exports.safe_text import one_line, web_address
from accord.render.tables.claims import sides_of, speaker_of
from accord.render.words import when_words
from accord.terms.actor import ActorKind
from accord.terms.article import Article
from accord.terms.brief import Contact
from accord.terms.claim import Draft, Position, Precondition, Statement
from accord.terms.exported import ClaimLine, EventLine, Losses, Outgoing
from accord.terms.process import Figure, Ground
from accord.terms.wire import kind_of

HEADS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
DATASET = "accord"
SCHEMAS: dict[ActorKind, str] = {
    "person": "Person",
    "state": "PublicBody",
    **dict.fromkeys(("armed_group", "organisation", "alliance"), "Organization"),
}
TYPES = {
    **dict.fromkeys(("name", "alias"), "name"),
    **dict.fromkeys(("summary", "description", "bodyText"), "text"),
    **dict.fromkeys(("date", "startDate", "endDate", "publishedAt"), "date"),
    **dict.fromkeys(("involved", "organizer", "proof", "entity", "agent", "client"), "entity"),
    **dict.fromkeys(("sourceUrl", "publisherUrl"), "url"),
    **dict.fromkeys(("location",), "address"),
    **dict.fromkeys(("language",), "language"),
    **dict.fromkeys(("contentHash",), "checksum"),
}
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
NO_STATUS = "{event|events} whose status stands in words and keywords, as followthemoney has no property for it"
NO_DAYS = "{window|windows} told by {its|their} first and last day alone; the words stand in original_value"
UNNAMED = (
    "{speaker|speakers} without a name left out as {an entity|entities}; the words of {the note|notes} tell of them"
)
RETRACTED = (
    "retracted {claim or event|claims and events} left out: delete the {entity of this id|entities of these ids}: "
)
LISTED = 5


@dataclass(frozen=True, slots=True)
class _Entity:
    """An entity whose values are being told, and when the articles at hand tell it first and last."""

    id: str
    schema: str
    first: date | None = None
    last: date | None = None

    def says(self, prop: str, value: str | None, *, origin: str = "", said: str | None = None) -> Iterator[list[str]]:
        """Yield the statement that a property has a value; `said` are the words of the article."""
        told = one_line(value or "")
        if not told:
            return
        first = self.first.isoformat() if self.first else ""
        last = self.last.isoformat() if self.last else first
        original = one_line(said) if said and one_line(said) != told else ""
        key = f"{DATASET}.{self.id}.{prop}.{told}"
        yield [
            *(self.id, self.id, prop, TYPES.get(prop, "string"), self.schema, told, DATASET),
            *(f"accord:{one_line(origin)}" if origin else "accord", "", original, "f", first, last),
            hashlib.sha1(key.encode()).hexdigest(),
        ]


def write_ftm(
    events: Iterable[Outgoing[EventLine]], claims: Iterable[Outgoing[ClaimLine]], sink: IO[bytes], losses: Losses
) -> None:
    """Write statements, those of one entity together: events, then notes on what was said, then who is who."""
    text = TextIOWrapper(sink, encoding="utf-8", newline="")
    writer = csv.writer(text, dialect=csv.unix_dialect)
    try:
        writer.writerow(HEADS)
        for row in _rows(events, claims, losses):
            writer.writerow(row)
    finally:
        text.detach()  # which flushes it; else it would close the sink with itself


def _rows(
    events: Iterable[Outgoing[EventLine]], claims: Iterable[Outgoing[ClaimLine]], losses: Losses
) -> Iterator[list[str]]:
    cast: dict[str, Figure] = {}
    articles: dict[str, Article] = {}
    gone: list[str] = []
    for told in events:
        if told.change == "retracted":
            gone.append(told.value.id)
            continue
        cast |= {actor_id(figure): figure for g in told.value.event.grounds for figure in g.figures.values()}
        articles |= {ground.article.id: ground.article for ground in told.value.event.grounds}
        yield from _event(told.value, losses)
    for claim in claims:
        ground = claim.value.ground
        if claim.change == "retracted":
            gone.append(claim.value.id)
        elif isinstance(ground.claim, Statement | Position | Draft | Precondition):
            cast |= {actor_id(figure): figure for figure in ground.figures.values()}
            articles[ground.article.id] = ground.article
            yield from _note(claim.value, losses)
    if gone:
        named = ", ".join(gone[:LISTED]) + ("…" if len(gone) > LISTED else "")
        losses.add(RETRACTED, len(gone), named=named)
    bodies = {figure.name: figure for figure in cast.values() if figure.kind in SCHEMAS and figure.kind != "person"}
    for figure in cast.values():
        if figure.kind in SCHEMAS:
            yield from _actor(figure, bodies)
    for article in articles.values():
        yield from _article(article)


def entity_id(name: str) -> str:
    """Return an id of the record as followthemoney can have it: as it is, else under its hash.

    >>> entity_id("e7a47e13a9cd8c914"), entity_id("sha256:ab12")
    ('e7a47e13a9cd8c914', 'ab12')
    """
    bare = name.removeprefix("sha256:")
    return bare if _ID.fullmatch(bare) else f"x{hashlib.sha256(bare.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def actor_id(figure: Figure) -> str:
    """Return the id of a person or a body: the same for the same name of the same kind."""
    key = f"{figure.kind}|{figure.name}".encode("utf-8", "surrogatepass")
    return f"accord-{hashlib.sha256(key).hexdigest()[:16]}"


def _event(line: EventLine, losses: Losses) -> Iterator[list[str]]:
    event = line.event
    days = sorted(ground.article.published for ground in event.grounds if ground.article.published)
    entity = _Entity(entity_id(line.id), "Event", *((days[0], days[-1]) if days else ()))
    latest = event.grounds[0]
    rule, row = latest.claim.rule, event_row(event)
    losses.add(NO_STATUS)
    yield from entity.says(
        "name", f"{row.lead}: {row.text} {row.quote}".strip(), said=latest.claim.passage.exact, origin=rule
    )
    yield from entity.says("summary", f"{event.status}; {when_words(event.when)}", origin=rule)
    for word in (event.status, event.format if isinstance(event, Contact) else "agreement", line.negotiation):
        yield from entity.says("keywords", word, origin=rule)
    if event.when:
        said, single = event.when.said, event.when.start == event.when.end
        losses.add(NO_DAYS, not single)
        first, last = (day.isoformat() if day else None for day in (event.when.start, event.when.end))
        yield from entity.says("date" if single else "startDate", first, said=said, origin=event.when.rule)
        if not single:
            yield from entity.says("endDate", last, said=said, origin=event.when.rule)
    if isinstance(event, Contact):
        yield from entity.says("location", event.place, origin=rule)
    yield from entity.says("recordId", line.id)
    for actor in dict.fromkeys(_involved(line)):
        yield from entity.says("involved", actor, origin=rule)
    yield from _sources(entity, event.grounds)


def _involved(line: EventLine) -> Iterator[str]:
    """Yield the ids of all that take part and that are entities."""
    event = line.event
    names = {*event.sides, *(event.mediators if isinstance(event, Contact) else ())}
    if isinstance(event, Contact):
        yield from (actor_id(person) for person in event.people)
    figures = [figure for ground in event.grounds for figure in ground.figures.values()]
    yield from (actor_id(f) for f in figures if f.name in names and f.kind in SCHEMAS and f.kind != "person")


def _sources(entity: _Entity, grounds: Iterable[Ground]) -> Iterator[list[str]]:
    told = list({ground.article.id: ground for ground in grounds}.values())
    for ground in told:
        article = ground.article
        yield from entity.says("proof", entity_id(article.id), origin=ground.claim.rule)
        yield from entity.says("publisher", article.outlet, origin=ground.claim.rule)
        yield from entity.says("sourceUrl", web_address(article.url), origin=ground.claim.rule)


def _note(line: ClaimLine, losses: Losses) -> Iterator[list[str]]:
    """Yield a statement, a position, a draft or a precondition as a note about who speaks or whose it is."""
    ground, claim = line.ground, line.ground.claim
    published = ground.article.published
    entity = _Entity(entity_id(line.id), "Note", published, published)
    rule, kind = claim.rule, kind_of(claim)
    stance = f": {claim.stance} {claim.subject}" if isinstance(claim, Position) else ""
    mouth = speaker_of(claim)
    who = f" by {mouth.name}" if mouth else ""
    yield from entity.says("name", f"{kind}{stance}{who}", origin=rule)
    yield from entity.says("description", claim.passage.exact, origin=rule)
    yield from entity.says("keywords", kind, origin=rule)
    figure = ground.figure(mouth.actor) if mouth and mouth.actor else None
    if figure is not None and figure.kind in SCHEMAS:
        yield from entity.says("entity", actor_id(figure), origin=rule)
    elif mouth is not None:
        losses.add(UNNAMED)
    sides = set(sides_of(ground))
    for other in ground.figures.values():
        if other.name in sides and other.kind in SCHEMAS and other != figure:
            yield from entity.says("entity", actor_id(other), origin=rule)
    yield from _sources(entity, [ground])


def _actor(figure: Figure, bodies: Mapping[str, Figure]) -> Iterator[list[str]]:
    entity = _Entity(actor_id(figure), SCHEMAS[figure.kind])
    yield from entity.says("name", figure.name)
    for alias in figure.aliases:
        yield from entity.says("alias", alias)
    if figure.kind == "person":
        yield from entity.says("position", figure.role)
        if figure.side and figure.side in bodies:
            yield from _representation(entity.id, actor_id(bodies[figure.side]), figure.role)


def _representation(person: str, side: str, role: str | None) -> Iterator[list[str]]:
    """Yield that somebody speaks or acts for a side."""
    key = f"{person}|{side}".encode("utf-8", "surrogatepass")
    link = _Entity(f"accord-{hashlib.sha256(key).hexdigest()[:16]}", "Representation")
    yield from link.says("agent", person)
    yield from link.says("client", side)
    yield from link.says("role", role)


def _article(article: Article) -> Iterator[list[str]]:
    entity = _Entity(entity_id(article.id), "Article", article.published, article.published)
    yield from entity.says("title", article.title or article.source)
    yield from entity.says("publisher", article.outlet)
    yield from entity.says("sourceUrl", web_address(article.url))
    yield from entity.says("publishedAt", article.published.isoformat() if article.published else None)
    for author in article.authors:
        yield from entity.says("author", author)
