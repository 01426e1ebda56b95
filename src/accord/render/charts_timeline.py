"""The timeline as a drawing: a lane for each kind of thing, marks as wide as their days, arrows where days slipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import quote

from accord.render.charts_days import Scale
from accord.render.charts_marks import Look, key_of, kind_of, look_of, mark_shapes, reach_of, slip_shapes
from accord.render.drawing import Box, Chart, Drawing, Mark, Path, Shape, Words, cut_to, line, width_of
from accord.render.heading import counted
from accord.render.timeline import moment_row
from accord.render.words import day_words, plain
from accord.terms.brief import Contact, Pact, Version
from accord.terms.timeline import Moment, Timeline
from accord.terms.when import When

WIDE, NARROW = 1000.0, 360.0
HEAD, ROW, CLOSE, LANE = 30.0, 23.0, 14.0, 12.0
SIZE, NAME = 12.0, 150.0
GAP = 10.0
DEEPEST = 9  # rows in a lane beyond which marks go without names
BEFORE, AFTER = timedelta(days=60), timedelta(days=120)
LONG, RECENT, ENOUGH = timedelta(days=400), timedelta(days=270), 5
MARGIN = timedelta(days=2)
LANES = ("Talks and summits", "Meetings and visits", "Calls", "Agreements", "Drafts", "With others")


@dataclass(frozen=True, slots=True)
class _Put:
    """A moment as it is put into a lane: from where to where its mark and its name go, and in which row."""

    moment: Moment
    reach: tuple[float, float]
    taken: tuple[float, float]
    name: str
    before: bool
    row: int = 0


def timeline_chart(timeline: Timeline) -> Chart | None:
    """Return the timeline as a chart, wide and narrow; nothing where no moment has a day."""
    days = _domain(timeline)
    if days is None:
        return None
    drawn = [moment for moment in timeline.moments if moment.when and _is_within(moment.when, days)]
    if not drawn:
        return None
    looks = [look_of(moment.line, moment.standing) for moment in drawn]
    wide, narrow = (_draw(timeline, drawn, days, width) for width in (WIDE, NARROW))
    note = _note([moment for moment in timeline.moments if moment not in drawn], days)
    return Chart(wide, narrow, key_of(looks, map(kind_of, drawn)), note)


def _domain(timeline: Timeline) -> tuple[date, date] | None:
    """Return the days to draw: those of the events, but for what was long before or is long after the reports."""
    days = [day for m in timeline.moments if m.when for day in (m.when.start, m.when.end) if day]
    told = [article.published for article in timeline.scope.articles if article.published]
    if not days:
        return None
    as_of = max(timeline.scope.as_of, min(days))
    last = timeline.scope.until or min(max(*days, as_of), as_of + AFTER)
    first = timeline.scope.since or max(min(days), min(told, default=min(days)) - BEFORE)
    recent = [day for day in days if day > last - RECENT]
    if not timeline.scope.since and last - first > LONG and len(recent) > ENOUGH:
        first = min(recent)
    first = min(first, last)
    return first - MARGIN if first - date.min > MARGIN else first, last + MARGIN if date.max - last > MARGIN else last


def _is_within(when: When, days: tuple[date, date]) -> bool:
    """Whether some of it is drawn, and not so much of it is cut off that its width would mislead."""
    first, last = when.start or when.end, when.end or when.start
    assert first
    assert last
    return first <= days[1] and days[0] <= last


def _note(left_out: Sequence[Moment], days: tuple[date, date]) -> str:
    """Say what the drawing leaves out, as the list below has it."""
    undated = sum(moment.when is None for moment in left_out)
    early = sum(bool(m.when and (m.when.end or date.max) < days[0]) for m in left_out)
    late = len(left_out) - undated - early
    parts = (
        f"{undated} without a day" if undated else "",
        f"{early} before {day_words(days[0])}" if early else "",
        f"{late} after {day_words(days[1])}" if late else "",
    )
    told = ", ".join(filter(None, parts))
    return f"Not drawn: {told}; the list has {'it' if len(left_out) == 1 else 'them'}." if told else ""


def _draw(timeline: Timeline, drawn: Sequence[Moment], days: tuple[date, date], width: float) -> Drawing:
    left = NAME if width >= WIDE else 0.0
    scale = Scale(*days, left, width - left - 1)
    parts: list[Shape | Mark] = []
    y = HEAD
    for name in LANES:
        lane = [moment for moment in drawn if _lane_of(moment) == name]
        if lane:
            y += LANE if left else LANE + 20
            parts.append(Words(0, y + 4 if left else y - 13, name, "lane-name"))
            put = _stack(lane, scale)
            row = ROW if any(each.name for each in put) else CLOSE
            parts += (_mark(each, y + each.row * row, scale) for each in put)
            y += max(each.row for each in put) * row + ROW
            parts.append(Path(line((0, y), (width, y)), "lane-line"))
    says = f"{counted(len(drawn), 'event')} on a line of days, from {day_words(days[0])} to {day_words(days[1])}."
    return Drawing(width, y + 4, says, (*_grid(scale, timeline.scope.as_of, y), *parts))


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


def _grid(scale: Scale, as_of: date, foot: float) -> Iterator[Shape]:
    """Yield the days that are named, lines down from them, and what lies ahead of the day as of which it is told."""
    if scale.first <= as_of < scale.last:
        x, across = scale.span(as_of, as_of)
        yield Box(x + across, HEAD - 8, scale.right - x - across, foot - HEAD + 8, "ahead")
    for tick in scale.ticks():
        yield Path(line((tick.x, HEAD - 8), (tick.x, foot)), "grid strong" if tick.strong else "grid")
        if tick.x + width_of(tick.name, SIZE) < scale.right + 2:
            yield Words(tick.x + 3, HEAD - 13, tick.name, "day-name strong" if tick.strong else "day-name")
    if scale.first <= as_of < scale.last:
        yield Path(line((x + across, HEAD - 8), (x + across, foot)), "as-of")


def _stack(lane: Sequence[Moment], scale: Scale) -> tuple[_Put, ...]:
    """Put the moments of a lane into as few rows as there are without one upon another."""
    named = _in_rows(_put(moment, scale, moment_name(moment)) for moment in lane)
    if max(each.row for each in named) < DEEPEST:
        return named
    return _in_rows(_put(moment, scale, "") for moment in lane)


def _put(moment: Moment, scale: Scale, name: str) -> _Put:
    assert moment.when
    reach = reach_of(moment.when, scale)
    ghosts = [reach_of(slip.value, scale) for slip in moment.slips if isinstance(slip.value, When)]
    first, last = min(reach[0], *(g[0] for g in ghosts), reach[0]), max(reach[1], *(g[1] for g in ghosts), reach[1])
    after = cut_to(name, min(scale.right - last - 4, 190), SIZE)
    before = cut_to(name, min(first - scale.left - 4, 190), SIZE)
    if name and width_of(after, SIZE) < width_of(before, SIZE):
        return _Put(moment, reach, (first - width_of(before, SIZE) - 4, last), before, before=True)
    across = width_of(after, SIZE) + 4 if after else 0
    return _Put(moment, reach, (first, last + across), after, before=False)


def _in_rows(puts: Iterable[_Put]) -> tuple[_Put, ...]:
    """Give each the first row that is free where it begins."""
    ends: list[float] = []
    found: list[_Put] = []
    for put in sorted(puts, key=lambda put: put.taken):
        row = next((row for row, end in enumerate(ends) if end + GAP <= put.taken[0]), len(ends))
        ends[row:] = [put.taken[1], *ends[row + 1 :]]
        found.append(replace(put, row=row))
    return tuple(found)


def _mark(put: _Put, y: float, scale: Scale) -> Mark:
    moment, row = put.moment, moment_row(put.moment)
    look: Look = look_of(moment.line, moment.standing)
    x = put.taken[0] if put.before else put.taken[1] - width_of(put.name, SIZE)
    name = [Words(x, y + 4, put.name, f"mark-name {look}")] if put.name else []
    shapes = mark_shapes(kind_of(moment), look, put.reach, y, when=moment.when)
    says = " ".join(filter(None, (f"{row.label}. {row.lead}:", row.text, f"“{row.quote}”" if row.quote else "")))
    more = f"; {row.after}" if row.after else ""
    return Mark((*slip_shapes(moment.slips, put.reach, y, scale), *shapes, *name), says + more, f"#{quote(row.anchor)}")


def moment_name(moment: Moment) -> str:
    """Return what a mark is called beside it: the place, else who met; what was agreed; the draft."""
    match moment.line:
        case Contact(place=place, sides=sides, mediators=mediators):
            silent = "? " if look_of(moment.line, moment.standing) == "silent" else ""
            return silent + plain(place or "–".join(sides or mediators))
        case Pact(what=what):
            return plain(what)
        case Version(name=name):
            return plain(name)
