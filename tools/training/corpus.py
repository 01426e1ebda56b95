"""The annotated articles as scenes: what every training module learns from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

from accord.annotate.pipeline import parse
from accord.desk.articles.reader import Reader
from accord.terms.article import Article
from accord.terms.mark import Scene
from accord.terms.span import Span


class Entry(TypedDict, total=False):
    """One annotated entry; which keys there are depends on its kind."""

    evidence: list[str]
    doubt: bool
    name: str
    what: str
    first: str
    then: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated article: its scene, its annotations by kind, and the negotiation it belongs to.

    `origin` is the set of the team's own dispatches that it is of; a newspaper's article is of none.
    """

    scene: Scene
    gold: dict[str, list[Entry]]
    process: str
    origin: str = ""

    def spans(self, entry: Entry) -> list[Span]:
        """Return where the evidence of an entry stands."""
        text = self.scene.article.text
        return [Span(at, at + len(words)) for words in entry["evidence"] if (at := text.find(words)) >= 0]


def read_corpus(folder: Path, articles: Path) -> Iterator[Annotated]:
    """Yield the annotated articles of a folder, in order of name."""
    golds = [(path, json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]
    raws = [json.loads((articles / path.name).read_text("utf-8")) for path, _ in golds]
    yield from _scenes(golds, raws)


def _scenes(
    golds: Sequence[tuple[Path, dict[str, list[Entry]]]], raws: Sequence[dict[str, str]]
) -> Iterator[Annotated]:
    reader = Reader()
    for (path, gold), raw, doc in zip(golds, raws, parse((raw["text"] for raw in raws), reader.nlp), strict=True):
        article = Article(
            source=path.name,
            text=raw["text"],
            title=raw["title"],
            outlet=raw["outlet"],
            published=date.fromisoformat(raw["published"]),
            url=raw["url"],
        )
        yield Annotated(reader.mark(article, doc), gold, raw["process"], raw.get("set", ""))
