"""Entities of followthemoney: their ids, the statements that tell their values, and who and what stands behind them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from accord.render.exports.safe_text import one_line, web_address
from accord.terms.actor import BODIES, ActorKind
from accord.terms.article import Article
from accord.terms.process import Figure, Ground

DATASET = "accord"
SCHEMAS: dict[ActorKind, str] = {
    "person": "Person",
    "state": "PublicBody",
    **dict.fromkeys(sorted(BODIES), "Organization"),
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


@dataclass(frozen=True, slots=True)
class Entity:
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


class Behind:
    """Who and what claims rest on, each told once: an article where it is met first, who is who at the end."""

    def __init__(self) -> None:
        self._cast: dict[str, Figure] = {}
        self._articles: set[str] = set()

    def met(self, grounds: Iterable[Ground]) -> Iterator[list[str]]:
        """Note whom these name; yield the statements of articles that were not met before."""
        for ground in grounds:
            self._cast.update((actor_id(figure), figure) for figure in ground.figures.values())
            if (name := ground.article.id) not in self._articles:
                self._articles.add(name)
                yield from _article(ground.article)

    def who(self) -> Iterator[list[str]]:
        """Yield who is who in all that was met."""
        cast = [figure for figure in self._cast.values() if figure.kind in SCHEMAS]
        bodies = {figure.name: figure for figure in cast if figure.kind != "person"}
        for figure in cast:
            yield from _actor(figure, bodies)


def _actor(figure: Figure, bodies: Mapping[str, Figure]) -> Iterator[list[str]]:
    entity = Entity(actor_id(figure), SCHEMAS[figure.kind])
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
    link = Entity(f"accord-{hashlib.sha256(key).hexdigest()[:16]}", "Representation")
    yield from link.says("agent", person)
    yield from link.says("client", side)
    yield from link.says("role", role)


def _article(article: Article) -> Iterator[list[str]]:
    entity = Entity(entity_id(article.id), "Article", article.published, article.published)
    yield from entity.says("title", article.title or article.source)
    yield from entity.says("publisher", article.outlet)
    yield from entity.says("sourceUrl", web_address(article.url))
    yield from entity.says("publishedAt", article.published.isoformat() if article.published else None)
    for author in article.authors:
        yield from entity.says("author", author)
