"""Drafts side by side: for each its versions, where each side stands on it, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accord.render.pages.layout import Layout, Line
from accord.render.sheets.drafts import version_row
from accord.render.sheets.sections import saying_row, stand_row
from accord.render.wording.rows import Row
from accord.render.wording.words import plain
from accord.terms.brief import Paper
from accord.terms.drafts import Drafts

BESIDE = 2  # drafts that stand beside each other where nobody chose
MOST = 4


@dataclass(frozen=True, slots=True)
class Across:
    """One question that is put to several drafts, with the lines that answer it for each."""

    title: str
    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Drafts beside each other, and the names of all that could stand there."""

    names: tuple[str, ...]
    rows: tuple[Across, ...]
    all_names: tuple[str, ...]


def compare_drafts(drafts: Drafts, wanted: Sequence[str], layout: Layout) -> Comparison | None:
    """Return the drafts of these names beside each other, else those reported last; nothing where there is only one."""
    papers = [paper for paper in drafts.papers if plain(paper.names[0]) in wanted][:MOST] or drafts.papers[:BESIDE]
    if len(drafts.papers) < 2:
        return None
    sides = dict.fromkeys(stand.side for paper in papers for stand in paper.stands)
    rows = (
        _across("Versions", (map(version_row, paper.versions) for paper in papers), layout),
        *(_across(plain(side), (_stands(paper, side) for paper in papers), layout) for side in sides),
        _across("What was said of it", (map(saying_row, paper.sayings) for paper in papers), layout),
    )
    names = tuple(plain(paper.names[0]) for paper in papers)
    told = tuple(row for row in rows if any(row.cells))
    return Comparison(names, told, tuple(plain(paper.names[0]) for paper in drafts.papers))


def _stands(paper: Paper, side: str) -> Iterable[Row]:
    return (stand_row(stand) for stand in paper.stands if stand.side == side)


def _across(title: str, cells: Iterable[Iterable[Row]], layout: Layout) -> Across:
    return Across(title, tuple(tuple(layout.lines(tuple(rows))) for rows in cells))
