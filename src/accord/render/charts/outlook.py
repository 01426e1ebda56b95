"""The outlook as a drawing: what was announced for which days, and where it moved from there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from accord.render.charts.days import moved
from accord.render.charts.drawing import Chart
from accord.render.charts.lanes import Item, Lane, lanes_chart
from accord.render.sheets.outlook import OPEN
from accord.render.wording.prospects import prospect_row
from accord.terms.account import Account
from accord.terms.brief import Prospect
from accord.terms.outlook import Outlook
from accord.terms.timeline import Moment
from accord.terms.when import When

BEFORE, AFTER = timedelta(days=45), timedelta(days=120)


def outlook_chart(outlook: Outlook) -> Chart | None:
    """Return the announced meetings as a chart, by what became of them; nothing where none has a day near to now."""
    lanes = tuple(Lane(title, tuple(map(_item, filter(of, outlook.prospects)))) for title, of in OPEN)
    if not any(lane.items for lane in lanes):
        return None
    as_of = outlook.scope.as_of
    ends = [item.moment.when.end or item.moment.when.start for lane in lanes for item in lane.items if item.moment.when]
    ahead = [day for day in ends if day and as_of <= day <= moved(as_of, AFTER)]
    return lanes_chart(lanes, (moved(as_of, -BEFORE), max((as_of, *ahead))), as_of)


def _item(prospect: Prospect) -> Item:
    """Return a meeting under the days at which it was held, or is to be, with those it was announced for before."""
    came = prospect.answer if prospect.standing in ("held", "moved") else None
    line = came or prospect.contact
    moment = Moment(
        when=line.when,
        line=line,
        standing=None if came else prospect.standing,
        slips=tuple(_slips(prospect, line.when)),
    )
    return Item(moment, prospect_row(prospect))


def _slips(prospect: Prospect, now: When | None) -> Iterator[Account]:
    """Yield the days of each announcement that did not hold, once."""
    seen = {(now.start, now.end) if now else None}
    for each in prospect.slipped:
        span = (each.window.start, each.window.end) if each.window else None
        if each.window and span not in seen:
            seen.add(span)
            yield Account("when", each.window, "earlier", (each.ground,))
