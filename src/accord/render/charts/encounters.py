"""When pairs met, as a drawing: a row of days for each pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import quote

from accord.render.charts.days import Scale, first_drawn
from accord.render.charts.drawing import Chart, Drawing, Mark, Path, Shape, Words, cut_to, line
from accord.render.charts.lanes import HEAD, MIDDLE, NARROW, SIZE, WIDE, Days, grid, wider
from accord.render.charts.marks import Look, key_of, mark_shapes, reach_of
from accord.render.sheets.network import pair_row
from accord.render.wording.heading import counted
from accord.render.wording.words import day_words, plain, when_words
from accord.terms.network import Encounter, Pair

MOST = 14
ROW, ASIDE = 24.0, 250.0


def encounters_chart(pairs: Sequence[Pair], as_of: date) -> Chart | None:
    """Return the meetings of the pairs that met most often, by their days; nothing where none has a day."""
    days = sorted(day for pair in pairs for each in pair.encounters for day in _ends(each))
    if not days:
        return None
    span = (first_drawn(days, days[0], days[-1]), days[-1])
    within = [(pair, [each for each in pair.encounters if _is_within(each, span)]) for pair in pairs]
    kept = [(pair, meetings) for pair, meetings in within if meetings]
    wide, narrow, middle = (_draw(kept[:MOST], span, as_of, width) for width in (WIDE, NARROW, MIDDLE))
    left = len(pairs) - len(kept[:MOST])
    early = f", or that met before {day_words(span[0])}" if span[0] > days[0] else ""
    note = f"Not drawn: {counted(left, 'pair')} that met less often{early}; the list has them." if left else ""
    looks = {_look(each) for _, meetings in kept[:MOST] for each in meetings}
    return Chart(wide, narrow, key_of(looks, ()), note, middle)


def _is_within(each: Encounter, span: Days) -> bool:
    ends = _ends(each)
    return bool(ends) and ends[0] <= span[1] and span[0] <= ends[-1]


def _ends(each: Encounter) -> tuple[date, ...]:
    return tuple(day for day in (each.when.start, each.when.end) if day) if each.when else ()


def _look(each: Encounter) -> Look:
    if not each.held:
        return "possible" if each.status == "possible" else "off" if each.status == "postponed" else "expected"
    return "held" if each.when and each.when.granularity == "day" else "within"


def _draw(pairs: Sequence[tuple[Pair, list[Encounter]]], span: Days, as_of: date, width: float) -> Drawing:
    left = ASIDE if width > NARROW else 0.0
    scale = Scale(*wider(span), left, width - left - 1)
    parts: list[Shape | Mark] = []
    y = HEAD - 6
    for pair, meetings in pairs:
        y += ROW if left else ROW + 14
        name = cut_to(f"{plain(pair.one)} and {plain(pair.other)}", (left or width) - 8, SIZE)
        parts.append(Words(0, y + 4 if left else y - 12, name, "row-name"))
        parts.append(Path(line((scale.left, y), (scale.right, y)), "grid"))
        parts += _marks(pair, meetings, y, scale)
    says = f"When {counted(len(pairs), 'pair')} met, from {day_words(scale.first)} to {day_words(scale.last)}."
    return Drawing(width, y + 14, says, (*grid(scale, as_of, y + 10), *parts))


def _marks(pair: Pair, meetings: Sequence[Encounter], y: float, scale: Scale) -> Iterator[Mark]:
    row = pair_row(pair)
    for each in reversed(meetings):
        if each.when:
            shapes = mark_shapes("meeting", _look(each), reach_of(each.when, scale), y, when=each.when)
            says = f"{row.label} and {row.lead}: {each.format}, {when_words(each.when)}"
            yield Mark(tuple(shapes), says, f"#{quote(row.anchor)}")
