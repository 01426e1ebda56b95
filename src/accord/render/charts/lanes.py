"""Lanes under a line of days: each thing as wide as its days, named where there is room, with arrows where it slid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import quote

from accord.render.charts.days import Scale, moved
from accord.render.charts.drawing import Box, Chart, Drawing, Mark, Path, Shape, Words, cut_to, line, width_of
from accord.render.charts.marks import day_key, key_of, kind_of, look_of, mark_shapes, reach_of, slip_key, slip_shapes
from accord.render.wording.heading import counted
from accord.render.wording.rows import Row
from accord.render.wording.words import day_words, plain
from accord.terms.brief import Contact, Pact, Version
from accord.terms.timeline import Moment
from accord.terms.when import When

WIDE, MIDDLE, NARROW = 1000.0, 720.0, 360.0
HEAD, ROW, CLOSE, LANE = 30.0, 23.0, 14.0, 12.0
SIZE, NAME = 12.0, 150.0
GAP = 10.0
FEW = 150  # marks that are drawn a third time, for pages of middle width
LONGEST = 190.0
DEEPEST = 9  # rows in a lane beyond which marks go without names
MARGIN = timedelta(days=2)
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to draw, and the line that tells of it below."""

    moment: Moment
    row: Row


@dataclass(frozen=True, slots=True)
class Lane:
    """What is drawn under one name."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Put:
    """A thing as it is put into a lane: from where to where its mark and its name go, and in which row."""

    item: Item
    reach: tuple[float, float]
    taken: tuple[float, float]
    name: str
    before: bool
    row: int = 0


def lanes_chart(lanes: Iterable[Lane], days: Days, as_of: date) -> Chart | None:
    """Return what lies within these days as a chart, wide and narrow; nothing where nothing does."""
    every = [item for lane in lanes for item in lane.items]
    shown = tuple(Lane(lane.name, tuple(i for i in lane.items if _is_within(i, days))) for lane in lanes)
    drawn = [item.moment for lane in shown for item in lane.items]
    if not drawn:
        return None
    looks = [look_of(moment.line, moment.standing) for moment in drawn]
    kept = [lane for lane in shown if lane.items]
    sizes = ((NAME, WIDE), (0.0, NARROW), (NAME - 20, MIDDLE))[: 3 if len(drawn) <= FEW else 2]
    wide, narrow, *middle = (_draw(kept, Scale(*wider(days), left, width - left - 1), as_of) for left, width in sizes)
    note = _note([item.moment for item in every if not _is_within(item, days)], days)
    slips = (slip_key(),) if any(moment.slips for moment in drawn) else ()
    first, last = wider(days)
    key = (*key_of(looks, map(kind_of, drawn)), *slips, *((day_key(),) if first <= as_of < last else ()))
    return Chart(wide, narrow, key, note, next(iter(middle), None))


def wider(days: Days) -> Days:
    """Return days with a little room at both ends."""
    return moved(days[0], -MARGIN), moved(days[1], MARGIN)


def _is_within(item: Item, days: Days) -> bool:
    when = item.moment.when
    first, last = (when.start or when.end, when.end or when.start) if when else (None, None)
    return first is not None and last is not None and first <= days[1] and days[0] <= last


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


def _draw(lanes: Sequence[Lane], scale: Scale, as_of: date) -> Drawing:
    width, aside = scale.right + 1, scale.left > 0
    parts: list[Shape | Mark] = []
    y = HEAD
    for lane in lanes:
        y += LANE if aside else LANE + 20
        parts.append(Words(0, y + 4 if aside else y - 13, lane.name, "lane-name"))
        put = _stack(lane.items, scale)
        row = ROW if any(each.name for each in put) else CLOSE
        parts += (_mark(each, y + each.row * row, scale) for each in put)
        y += max(each.row for each in put) * row + ROW
        parts.append(Path(line((0, y), (width, y)), "lane-line"))
    count = counted(sum(len(lane.items) for lane in lanes), "event")
    says = f"{count} on a line of days, from {day_words(scale.first)} to {day_words(scale.last)}."
    return Drawing(width, y + 4, says, (*grid(scale, as_of, y), *parts))


def grid(scale: Scale, as_of: date, foot: float) -> Iterator[Shape]:
    """Yield the names of days, lines down from them, and what lies ahead of the day as of which it is told."""
    if scale.first <= as_of < scale.last:
        x, across = scale.span(as_of, as_of)
        yield Box(x + across, HEAD - 8, scale.right - x - across, foot - HEAD + 8, "ahead")
    for tick in scale.ticks():
        yield Path(line((tick.x, HEAD - 8), (tick.x, foot)), "grid strong" if tick.strong else "grid")
        if tick.x + 3 + width_of(tick.name, SIZE) <= scale.right:
            yield Words(tick.x + 3, HEAD - 13, tick.name, "day-name strong" if tick.strong else "day-name")
    if scale.first <= as_of < scale.last:
        yield Path(line((x + across, HEAD - 8), (x + across, foot)), "as-of")


def _stack(items: Sequence[Item], scale: Scale) -> tuple[_Put, ...]:
    """Put the things of a lane into as few rows as there are without one upon another, with names if they are few."""
    named = _in_rows((_put(item, scale, moment_name(item.moment)) for item in items), most=DEEPEST)
    return named or _in_rows((_put(item, scale, "") for item in items), most=len(items))


def _put(item: Item, scale: Scale, name: str) -> _Put:
    moment = item.moment
    assert moment.when
    reach = reach_of(moment.when, scale)
    ghosts = [reach_of(slip.value, scale) for slip in moment.slips if isinstance(slip.value, When)]
    first, last = min(x for x, _ in (reach, *ghosts)), max(end for _, end in (reach, *ghosts))
    after = cut_to(name, min(scale.right - last - 4, LONGEST), SIZE)
    before = cut_to(name, min(first - scale.left - 4, LONGEST), SIZE)
    if name and width_of(after, SIZE) < width_of(before, SIZE):
        return _Put(item, reach, (first - width_of(before, SIZE) - 4, last), before, before=True)
    across = width_of(after, SIZE) + 4 if after else 0
    return _Put(item, reach, (first, last + across), after, before=False)


def _in_rows(puts: Iterable[_Put], *, most: int) -> tuple[_Put, ...]:
    """Give each the first row that is free where it begins; nothing where that takes more rows than there may be."""
    ends: list[float] = []
    found: list[_Put] = []
    for put in sorted(puts, key=lambda put: put.taken):
        row = next((row for row, end in enumerate(ends) if end + GAP <= put.taken[0]), len(ends))
        if row == most:
            return ()
        ends[row:] = [put.taken[1], *ends[row + 1 :]]
        found.append(replace(put, row=row))
    return tuple(found)


def _mark(put: _Put, y: float, scale: Scale) -> Mark:
    moment, row = put.item.moment, put.item.row
    look = look_of(moment.line, moment.standing)
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
