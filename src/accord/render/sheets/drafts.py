"""The drafts as a sheet: one section for each, with its versions, the sides' stands and their words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accord.render.sheets.sections import saying_row, stand_row
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import counted, headline, view_head
from accord.render.wording.mouths import with_articles
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, list_words, plain, source_words
from accord.terms.brief import Paper, Version
from accord.terms.drafts import Drafts
from accord.terms.stage import Stage

MANY = 40


def drafts_sheet(drafts: Drafts) -> Sheet:
    """Return what is on the table in one negotiation."""
    proposed = Group("", tuple(event_row(pact) for pact in drafts.proposed))
    sections = (
        *(paper_section(paper) for paper in drafts.papers),
        *([Section("Proposed, not agreed", (proposed,), most=MANY)] if proposed.rows else []),
    )
    return Sheet(
        headline=headline(drafts.scope),
        standfirst=view_head("Drafts", drafts.scope),
        sections=sections,
        nothing="No draft is on record for these days.",
    )


def paper_section(paper: Paper) -> Section:
    """Return one draft: its versions, where each side stands on it, and what was said of it."""
    groups = (
        Group("Versions", tuple(map(version_row, paper.versions))),
        Group("Where each side stands on it", tuple(map(stand_row, paper.stands))),
        Group("What was said of it", tuple(map(saying_row, paper.sayings))),
    )
    named = ", ".join(f"“{plain(name)}”" for name in paper.names[1:4])
    also = f", also {named}" if named else ""
    return Section(f"“{plain(paper.names[0])}”{also}", tuple(group for group in groups if group.rows), most=MANY)


def stages_by_words(stages: Iterable[Stage]) -> dict[str, Stage]:
    """Return by which words each draft and version is asked for; of two of one name, the later has the name alone."""
    found: dict[str, Stage] = {}
    for stage in stages:
        words = _stage_words(stage)
        found.setdefault(f"{words}, {_since(stage.first)}" if words in found else words, stage)
    return found


def _stage_words(stage: Stage) -> str:
    version = stage.version
    if version is None:
        return plain(stage.paper.names[0])
    points = counted(version.points, "point") if version.points else ""
    return "; ".join(filter(None, (plain(version.name), plain(version.version or ""), points, _since(version.first))))


def _since(first: date | None) -> str:
    return f"first told {day_words(first, short=True)}" if first else "no date"


def version_row(version: Version) -> Row:
    """Return the line of one version of a draft, under the day of the first article that names it."""
    name = plain(version.name)
    points = counted(version.points, "point") if version.points and str(version.points) not in name else ""
    called = plain(version.version or "")
    whose = f"by {with_articles(list_words(version.authors))}" if version.authors else ""
    return Row(
        label=_since(version.first),
        lead=name,
        after="; ".join(filter(None, ("" if called.casefold() in name.casefold() else called, points, whose))),
        sources=source_words(version.grounds[::-1]),
        grounds=version.grounds,
    )
