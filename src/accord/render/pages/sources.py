"""The sources as a page lays them out: every event with its chains, every story with its carriers, track records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.render.charts.chains import chains_chart, share_drawing
from accord.render.charts.drawing import Chart, Drawing
from accord.render.pages.layout import Block, Layout, Line, Part
from accord.render.sheets.sources import KINDS, sources_sheet
from accord.render.wording.words import day_words, outlet_words
from accord.terms.article import Article
from accord.terms.sources import Sources, Track


@dataclass(frozen=True, slots=True)
class Chained:
    """An event with the lines that tell where it comes from, and the chains drawn where it was passed on."""

    block: Block
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Bearer:
    """One article that carries a story: its id, and who published it when."""

    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Carriage:
    """A story with the articles that carry it, the earliest first."""

    line: Line
    bearers: tuple[Bearer, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The track records of one kind of source, each with its share drawn."""

    title: str
    lines: tuple[tuple[Line, Drawing | None], ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The three questions of the page; `more` events, stories or records are told on demand."""

    events: tuple[Chained, ...]
    more_events: tuple[Chained, ...]
    stories: tuple[Carriage, ...]
    records: tuple[Record, ...]
    titles: dict[str, str]


def sources_page(sources: Sources) -> SourcesPage:
    """Return the sources of one negotiation."""
    layout = Layout()
    parts = {part.title: part for part in layout.parts(sources_sheet(sources))}
    events, stories, tracks = (parts.get(title) for title in TITLES.values())
    shown, more = (events.blocks, events.rest) if events else ((), ())
    chained = [
        Chained(block, chains_chart(backed.origins))
        for block, backed in zip((*shown, *more), sources.events, strict=False)
    ]
    return SourcesPage(
        events=tuple(chained[: len(shown)]),
        more_events=tuple(chained[len(shown) :]),
        stories=tuple(_stories(stories, sources)),
        records=tuple(_records(tracks, sources.tracks)),
        titles=TITLES,
    )


TITLES = {
    "events": "Where it comes from",
    "stories": "One report in several outlets",
    "tracks": "What became of what they announced",
}


def _stories(part: Part | None, sources: Sources) -> Iterator[Carriage]:
    lines = [line for block in part.blocks for line in (*block.shown, *block.rest)] if part else []
    for line, story in zip(lines, sources.stories, strict=False):
        yield Carriage(line, tuple(map(_bearer, (story.first, *story.carriers))))


def _bearer(article: Article) -> Bearer:
    day = day_words(article.published, short=True) if article.published else "no date"
    return Bearer(article.id.removeprefix("sha256:"), f"{outlet_words(article)}, {day}")


def _records(part: Part | None, tracks: Sequence[Track]) -> Iterator[Record]:
    kinds = {title: [track for track in tracks if track.kind == kind] for kind, title in KINDS.items()}
    for block in part.blocks if part else ():
        lines = (*block.shown, *block.rest)
        shares = map(share_drawing, kinds[block.title])
        yield Record(block.title, tuple(zip(lines, shares, strict=False)))
