"""The tables of drafts, of who met whom, of who is behind what is told, and of what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accord.render.tables.column import Column, Table, ground_columns, when_columns
from accord.render.wording.heading import headline
from accord.terms.brief import Paper, Version
from accord.terms.drafts import Drafts
from accord.terms.kept import Hit
from accord.terms.network import Network, Pair
from accord.terms.sources import Sources, Track


class Named(NamedTuple):
    """One version of a draft."""

    negotiation: str
    paper: Paper
    version: Version


class Met(NamedTuple):
    """One pair."""

    negotiation: str
    pair: Pair


class Announcer(NamedTuple):
    """One track record."""

    negotiation: str
    track: Track


def _versions(view: object) -> Iterator[Named]:
    assert isinstance(view, Drafts)
    return (Named(headline(view.scope), paper, each) for paper in view.papers for each in paper.versions)


def _pairs(view: object) -> Iterator[Met]:
    assert isinstance(view, Network)
    return (Met(headline(view.scope), pair) for pair in (*view.sides, *view.people))


def _tracks(view: object) -> Iterator[Announcer]:
    assert isinstance(view, Sources)
    return (Announcer(headline(view.scope), track) for track in view.tracks)


def _hits(view: object) -> Iterator[Hit]:
    assert isinstance(view, Hit)
    yield view


DRAFTS: Table[Named] = Table(
    (
        Column("negotiation", "text", lambda line: line.negotiation),
        Column("draft", "text", lambda line: line.paper.names[0] if line.paper.names else line.version.name),
        Column("name", "text", lambda line: line.version.name),
        Column("version", "text", lambda line: line.version.version),
        Column("points", "whole", lambda line: line.version.points),
        Column("authors", "texts", lambda line: line.version.authors),
        Column("first", "day", lambda line: line.version.first),
        *ground_columns(lambda line: line.version.grounds),
    ),
    _versions,
)
NETWORK: Table[Met] = Table(
    (
        Column("negotiation", "text", lambda line: line.negotiation),
        Column("kind", "text", lambda line: line.pair.kind),
        Column("one", "text", lambda line: line.pair.one),
        Column("other", "text", lambda line: line.pair.other),
        Column("times", "whole", lambda line: line.pair.times),
        Column("alone", "whole", lambda line: line.pair.alone),
        Column("awaited", "whole", lambda line: line.pair.awaited),
        *when_columns(lambda line: line.pair.last),
        Column("told", "day", lambda line: line.pair.told),
        Column("formats", "texts", lambda line: tuple(name for name, _ in line.pair.formats)),
        Column("mediators", "texts", lambda line: tuple(name for name, _ in line.pair.mediators)),
        Column("events", "texts", lambda line: line.pair.events),
        *ground_columns(lambda line: line.pair.grounds),
    ),
    _pairs,
)
COUNTS = ("announced", "in_time", "late", "elsewhere", "cancelled", "denied", "lapsed", "still_open", "low", "high")


def _count(name: str) -> Column[Announcer]:
    return Column(name, "whole", lambda line: getattr(line.track, name))


SOURCES: Table[Announcer] = Table(
    (
        Column("negotiation", "text", lambda line: line.negotiation),
        Column("source", "text", lambda line: line.track.source),
        Column("kind", "text", lambda line: line.track.kind),
        *map(_count, COUNTS),
        Column("rated", "texts", lambda line: tuple(f"{each.value} ({each.by})" for each in line.track.rated)),
        *ground_columns(lambda line: line.track.grounds),
    ),
    _tracks,
)
HITS: Table[Hit] = Table(
    (
        Column("kind", "text", lambda hit: hit.kind),
        Column("id", "text", lambda hit: hit.id),
        Column("article", "text", lambda hit: hit.article),
        Column("known", "day", lambda hit: hit.known),
        Column("outlet", "text", lambda hit: hit.outlet),
        Column("title", "text", lambda hit: hit.title),
        Column("words", "text", lambda hit: hit.words),
    ),
    _hits,
)
