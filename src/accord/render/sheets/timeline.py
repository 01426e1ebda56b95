"""The timeline as a sheet: what was, month by month, then what is to come, then what has no day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from accord.render.wording.accounts import differs_words, slips_words
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import counted, headline, view_head
from accord.render.wording.mouths import with_articles
from accord.render.wording.origins import origins_words
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import list_words, plain, source_words, when_words
from accord.terms.brief import UNSETTLED, Version
from accord.terms.story import Origin
from accord.terms.timeline import Moment, Timeline
from accord.terms.when import MONTH_NAMES

EVERY = 1_000_000
NAMED = 2
STANDINGS = {
    "due": "due now",
    "overdue": "nothing was heard of it since",
    "moved": "moved or replaced",
    "held": "held",
    "cancelled": "called off",
    "denied": "denied",
}


def timeline_sheet(timeline: Timeline) -> Sheet:
    """Return the timeline of one negotiation."""
    between = [moment for moment in timeline.moments if not moment.beside]
    as_of = timeline.scope.as_of
    ahead = [moment for moment in between if _is_ahead(moment, as_of)]
    over = [moment for moment in between if not _is_ahead(moment, as_of)]
    was = [moment for moment in over if moment.when]
    undated = [moment for moment in over if not moment.when]
    sections = (
        _section("What was", _by_month(was)),
        _section("What is to come", (Group("", tuple(map(moment_row, ahead))),)),
        _section("Told without a day", (Group("", tuple(map(moment_row, undated))),)),
        _section("With others", (Group("", tuple(moment_row(m) for m in timeline.moments if m.beside)),)),
    )
    return Sheet(
        headline=headline(timeline.scope),
        standfirst=view_head("Timeline", timeline.scope),
        sections=tuple(section for section in sections if section.groups),
        nothing="No meeting, agreement or draft is on record for these days.",
    )


def _is_ahead(moment: Moment, as_of: date) -> bool:
    """Whether it is still to come: what was put off belongs to the day that it was put off from, once that is past."""
    return moment.standing in UNSETTLED and (moment.when is None or (moment.when.end or as_of) >= as_of)


def _section(title: str, groups: Iterable[Group]) -> Section:
    return Section(title, tuple(group for group in groups if group.rows), most=EVERY, groups_most=EVERY)


def _by_month(moments: Iterable[Moment]) -> Iterable[Group]:
    for title, told in groupby(moments, key=_month):
        yield Group(title, tuple(map(moment_row, told)))


def _month(moment: Moment) -> str:
    """The month in which the moment begins, or the year where its words are no more precise."""
    assert moment.when
    first = moment.when.start or moment.when.end
    assert first
    wide = moment.when.start is not None and moment.when.granularity in ("season", "year")
    return str(first.year) if wide else f"{MONTH_NAMES[first.month - 1]} {first.year}"


def moment_row(moment: Moment) -> Row:
    """Return the line of one moment, under its days, with what became of it and where it began."""
    line = moment.line
    row = version_moment_row(line) if isinstance(line, Version) else event_row(line)
    standing = STANDINGS.get(moment.standing or "", "")
    news = (
        standing,
        slips_words(moment.slips, moment.late),
        row.after,
        differs_words(moment.differs),
        _origins(moment.origins),
    )
    return replace(row, label=_label(moment, row), after="; ".join(filter(None, news)), faint=False)


def _origins(origins: Sequence[Origin]) -> str:
    """Name where it began, where several articles carry it."""
    carried = {article.id for origin in origins for article in origin.carriers}
    return origins_words(origins, named=NAMED) if len(carried) > 1 else ""


def _label(moment: Moment, row: Row) -> str:
    if moment.when:
        return when_words(moment.when)
    return "no day named" if moment.standing in UNSETTLED else row.label


def version_moment_row(version: Version) -> Row:
    """Return the line of a draft, under the day on which it was first named."""
    whose = f"by {with_articles(list_words(version.authors))}" if version.authors else ""
    points = counted(version.points, "point") if version.points and str(version.points) not in version.name else ""
    return Row(
        label="told without a date",
        lead="Draft",
        text="first named",
        quote=plain(version.name),
        after="; ".join(filter(None, (whose, points, plain(version.version or "")))),
        sources=source_words(version.grounds[:1]),
        grounds=version.grounds,
    )
