"""The stages of drafts: from when to when each version lay on the table, as far as articles tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from accord.terms.brief import Paper
from accord.terms.stage import Stage

A_DAY = timedelta(days=1)


def find_stages(papers: Iterable[Paper]) -> tuple[Stage, ...]:
    """Return each draft as a whole, and after it each of its versions where it has several."""
    return tuple(stage for paper in papers for stage in _of_paper(paper))


def _of_paper(paper: Paper) -> Iterator[Stage]:
    days = [ground.article.published for ground in paper.grounds if ground.article.published]
    yield Stage(paper, None, min(days, default=None), None)
    if len(paper.versions) < 2:
        return
    for version in paper.versions:
        later = [each.first for each in paper.versions if each.first and version.first and each.first > version.first]
        yield Stage(paper, version, version.first, _day_before(min(later, default=None)))


def _day_before(day: date | None) -> date | None:
    return day - A_DAY if day else None
