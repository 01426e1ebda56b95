"""The drafts as a sheet: one section for each, with its versions, the sides' stands and their words."""

from __future__ import annotations

from accord.render.event_rows import event_row
from accord.render.heading import headline, view_head
from accord.render.rows import Group, Row, Section, Sheet
from accord.render.sections import saying_row, stand_row
from accord.render.words import day_words, list_words, plain, source_words
from accord.terms.brief import Paper, Version
from accord.terms.drafts import Drafts

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


def version_row(version: Version) -> Row:
    """Return the line of one version of a draft, under the day of the first article that names it."""
    points = f"{version.points} points" if version.points else ""
    whose = f"by {list_words(version.authors)}" if version.authors else ""
    return Row(
        label=f"first told {day_words(version.first, short=True)}" if version.first else "no date",
        lead=plain(version.name),
        after="; ".join(filter(None, (plain(version.version or ""), points, whose))),
        sources=source_words(version.grounds[::-1]),
        grounds=version.grounds,
    )
