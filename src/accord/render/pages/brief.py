"""The brief as one self-contained HTML file: no script, no outside resource, every line open to its evidence."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.sections import brief_sections
from accord.render.wording.heading import headline, standfirst, unbroken
from accord.render.wording.passage import Piece, paragraph_at, paragraphs, passage_pieces
from accord.render.wording.rows import Row, Section, Table
from accord.render.wording.words import day_words, outlet_words, plain
from accord.terms.article import Article
from accord.terms.brief import Brief, Negotiation
from accord.terms.matrix import Matrix
from accord.terms.process import Ground
from accord.terms.safe import printable

PASSAGES = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """The evidence of one claim within its paragraph, and where it stands in the articles below."""

    pieces: tuple[Piece, ...]
    source: str
    title: str
    anchor: str
    rule: str


@dataclass(frozen=True, slots=True)
class Text:
    """One article as the page prints it below the brief: its paragraphs with the anchors that lines point at."""

    anchor: str
    title: str
    byline: str
    paragraphs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One negotiation as the page shows it."""

    anchor: str
    headline: str
    day: str
    standfirst: str
    sections: tuple[Section, ...]
    table: Table | None = None
    since: str = ""
    changes: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page tells of a negotiation beside its brief: its matrix, and what changed since a day."""

    matrix: Matrix | None = None
    since: str = ""
    changes: tuple[Section, ...] = ()


def brief_html(brief: Brief, beside: Sequence[Beside] = ()) -> str:
    """Return the page; `beside` is told with each negotiation, in their order."""
    told = [*beside, *(Beside() for _ in brief.negotiations[len(beside) :])]
    articles = list(dict.fromkeys((*_briefed(brief), *(article for each in told for article in _quoted(each)))))
    anchors = {article.id: f"article-{number}" for number, article in enumerate(articles, 1)}
    pairs = zip(brief.negotiations, told, strict=True)
    chapters = [_chapter(number, each, more) for number, (each, more) in enumerate(pairs, 1)]
    return (
        _environment()
        .get_template("brief.html")
        .render(
            chapters=chapters,
            title=" · ".join(chapter.headline for chapter in chapters) or "No article",
            texts=[_text(article, anchors[article.id]) for article in articles],
            evidence=lambda row: _evidence(row, anchors),
            style=Markup(_style()),
            style_hash=b64encode(hashlib.sha256(_style().encode()).digest()).decode(),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("accord.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> str:
    return files("accord.render").joinpath("templates", "brief.css").read_text("utf-8")


def _briefed(brief: Brief) -> Iterator[Article]:
    for negotiation in brief.negotiations:
        yield from (*negotiation.articles, *(copy for copy, _ in negotiation.reprints))


def _quoted(beside: Beside) -> Iterator[Article]:
    """Yield the articles that what stands beside the brief rests on."""
    for section in beside.changes:
        yield from (ground.article for group in section.groups for row in group.rows for ground in row.grounds)
    yield from beside.matrix.scope.articles if beside.matrix else ()


def _chapter(number: int, negotiation: Negotiation, beside: Beside) -> Chapter:
    return Chapter(
        anchor=f"talks-{number}",
        headline=unbroken(headline(negotiation)),
        day=day_words(negotiation.as_of),
        standfirst=standfirst(negotiation),
        sections=brief_sections(negotiation),
        table=matrix_sheet(beside.matrix).table if beside.matrix else None,
        since=beside.since,
        changes=beside.changes,
    )


def _evidence(row: Row, anchors: dict[str, str]) -> list[Passage]:
    """Return the passages of a row's claims; one passage that several claims share is shown once."""
    seen = {(ground.article.id, ground.claim.passage): ground for ground in reversed(row.grounds)}
    return [_passage(ground, anchors[ground.article.id]) for ground in list(reversed(seen.values()))[:PASSAGES]]


def _passage(ground: Ground, anchor: str) -> Passage:
    article = ground.article
    day = day_words(article.published) if article.published else "no date"
    return Passage(
        pieces=passage_pieces(ground),
        source=f"{outlet_words(article)}, {day}",
        title=plain(article.title or ""),
        anchor=f"{anchor}-{paragraph_at(article.text, ground.claim.passage.start)}",
        rule=plain(ground.claim.rule),
    )


def _text(article: Article, anchor: str) -> Text:
    day = day_words(article.published) if article.published else "no date"
    return Text(
        anchor=anchor,
        title=plain(article.title or "Untitled"),
        byline=", ".join(filter(None, (outlet_words(article), *map(plain, article.authors), day))),
        paragraphs=tuple((f"{anchor}-{at}", printable(line)) for at, line in paragraphs(article.text)),
    )
