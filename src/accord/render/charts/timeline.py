"""The timeline as a drawing: a lane for each kind of thing."""

from __future__ import annotations

from datetime import timedelta

from accord.render.charts.days import first_drawn, moved
from accord.render.charts.drawing import Chart
from accord.render.charts.lanes import Days, Item, Lane, lanes_chart
from accord.render.sheets.timeline import moment_row
from accord.terms.brief import Contact, Pact, Version
from accord.terms.timeline import Moment, Timeline

BEFORE, AFTER = timedelta(days=60), timedelta(days=120)
LANES = ("Talks and summits", "Meetings and visits", "Calls", "Agreements", "Drafts", "With others")


def timeline_chart(timeline: Timeline) -> Chart | None:
    """Return the timeline as a chart; nothing where no moment has a day."""
    days = _domain(timeline)
    if days is None:
        return None
    items = [(_lane_of(moment), Item(moment, moment_row(moment))) for moment in timeline.moments]
    lanes = tuple(Lane(name, tuple(item for lane, item in items if lane == name)) for name in LANES)
    return lanes_chart(lanes, days, timeline.scope.as_of)


def _domain(timeline: Timeline) -> Days | None:
    """Return the days to draw: those of the events, but for what was long before or is long after the reports.

    Of several years only the last months are drawn, if much happened in them.
    """
    scope = timeline.scope
    days = [day for m in timeline.moments if m.when for day in (m.when.start, m.when.end) if day]
    told = [article.published for article in scope.articles if article.published]
    if not days:
        return None
    last = scope.until or min(max(*days, scope.as_of), moved(max(scope.as_of, min(days)), AFTER))
    first = scope.since or max(min(days), moved(min(told, default=min(days)), -BEFORE))
    return min(first if scope.since else first_drawn(days, first, last), last), last


def _lane_of(moment: Moment) -> str:
    if moment.beside:
        return LANES[5]
    match moment.line:
        case Pact():
            return LANES[3]
        case Version():
            return LANES[4]
        case Contact(format=form):
            return LANES[0] if form in ("talks", "summit") else LANES[2] if form == "call" else LANES[1]
