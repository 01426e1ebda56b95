"""Drawings number by number: true precision, nothing by colour alone, nothing drawn twice, and sound SVG."""

import itertools
import re
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accord.render.charts.days import Scale
from accord.render.charts.drawing import Box, Disc, Drawing, Mark, Path, Words, cut_to, drawing_svg, width_of
from accord.render.charts.encounters import encounters_chart
from accord.render.charts.marks import mark_shapes, reach_of
from accord.render.charts.network import network_chart
from accord.render.charts.outlook import outlook_chart
from accord.render.charts.pace import pace_chart
from accord.render.charts.timeline import LANES, timeline_chart
from accord.terms.when import When
from accord.view.network import fold_network
from accord.view.outlook import fold_outlook
from accord.view.timeline import fold_timeline
from strait import talks

DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
GRANULARITIES = ("day", "week", "month", "season", "year")


@given(DAYS, st.integers(0, 4000), DAYS)
def test_a_day_is_as_wide_as_a_day_wherever_it_is(first, days, day):
    scale = Scale(first, first + timedelta(days), 100, 800)
    x, width = scale.span(day, day)
    assert scale.left <= x <= x + width <= scale.right + 0.001
    if scale.first <= day <= scale.last:
        assert width == pytest.approx(scale.day)


@given(DAYS, st.integers(0, 20_000))
@example(date(2001, 1, 1), 571)  # a February that bears the year
def test_names_of_days_stand_clear_of_each_other(first, days):
    ticks = Scale(first, first + timedelta(days), 0, 850).ticks()
    for one, other in itertools.pairwise(ticks):
        assert one.x + width_of(one.name, 11) * 0.9 <= other.x, f"{one} runs into {other}"


WHENS = st.builds(
    lambda ends, by: When(*ends, by, "words", "rule"),
    st.one_of(
        st.tuples(st.dates(), st.dates()).map(sorted),
        st.tuples(st.none(), st.dates()),
        st.tuples(st.dates(), st.none()),
    ),
    st.sampled_from(GRANULARITIES),
)


@given(st.lists(WHENS, min_size=1, max_size=6), st.dates())
def test_any_days_can_be_drawn(whens, as_of):
    timeline = fold_timeline(talks())
    some = [moment for moment in timeline.moments if moment.when]
    moments = tuple(replace(moment, when=when, slips=()) for moment, when in zip(some, whens, strict=False))
    odd = replace(timeline, moments=moments, scope=replace(timeline.scope, as_of=as_of))
    chart = timeline_chart(odd)
    for drawing in (chart.wide, chart.narrow) if chart else ():
        assert all(-1 <= edge <= drawing.width + 1 for shape in _shapes(drawing) for edge in _reach(shape))
        assert str(drawing_svg(drawing, name="x")).count("<a ") == len(drawing.marks)


def test_a_week_is_drawn_as_wide_as_seven_days():
    scale = Scale(date(2004, 3, 1), date(2004, 3, 31), 0, 310)
    week = When(date(2004, 3, 22), date(2004, 3, 28), "week", "next week", "week")
    assert reach_of(week, scale) == pytest.approx((210, 280))
    (bar,) = mark_shapes("meeting", "expected", reach_of(week, scale), 0, when=week)
    assert isinstance(bar, Box)
    assert bar.width == pytest.approx(70)
    assert "hatched" in bar.look


@pytest.mark.parametrize(("start", "end"), [(None, date(2004, 3, 20)), (date(2004, 3, 20), None)])
def test_days_with_one_end_have_a_shape_of_their_own(start, end):
    scale = Scale(date(2004, 3, 1), date(2004, 3, 31), 0, 310)
    when = When(start, end, "day", "by", "by")
    (shape,) = mark_shapes("meeting", "expected", reach_of(when, scale), 0, when=when)
    assert isinstance(shape, Path)


def test_every_look_differs_by_more_than_its_colour():
    shapes = {look: mark_shapes("meeting", look, (0, 30), 0) for look in ("held", "expected", "possible", "off")}
    assert len({tuple(type(shape) for shape in found) for found in shapes.values()}) == 2, "a cross strikes out"
    assert "hatched" in shapes["expected"][0].look
    assert "hatched" not in shapes["held"][0].look


def test_the_timeline_has_a_mark_for_each_moment_with_a_day_and_none_twice():
    timeline = fold_timeline(talks())
    chart = timeline_chart(timeline)
    for drawing in (chart.wide, chart.narrow):
        assert len(drawing.marks) == sum(moment.when is not None for moment in timeline.moments)
        assert len({mark.title for mark in drawing.marks}) == len(drawing.marks)
    names = [part.text for part in chart.wide.parts if isinstance(part, Words) and part.look == "lane-name"]
    assert names == [name for name in LANES if name in names]
    assert {"Talks and summits", "Agreements", "Drafts"} <= {*names}


def test_a_round_that_slipped_has_an_arrow_from_each_day_that_it_was_announced_for():
    chart = timeline_chart(fold_timeline(talks()))
    (mark,) = [mark for mark in chart.wide.marks if any(shape.look == "ghost" for shape in mark.shapes)]
    ghosts = [shape for shape in mark.shapes if shape.look == "ghost"]
    heads = [shape for shape in mark.shapes if shape.look == "slip-head"]
    assert len(ghosts) == len(heads) == 2
    assert "slipped" in mark.title


def test_nothing_is_drawn_outside_of_the_drawing():
    process = talks()
    charts = (
        timeline_chart(fold_timeline(process)),
        outlook_chart(fold_outlook(process)),
        network_chart(fold_network(process)),
    )
    for drawing in (drawing for chart in charts if chart for drawing in (chart.wide, chart.narrow)):
        for shape in _shapes(drawing):
            left, right = _reach(shape)
            assert -1 <= left <= right <= drawing.width + 1, shape


def test_names_in_one_row_do_not_run_into_each_other():
    timeline = fold_timeline(talks())
    for drawing in (timeline_chart(timeline).wide, timeline_chart(timeline).narrow):
        rows = {}
        for mark in drawing.marks:
            spans = [_reach(shape) for shape in mark.shapes]
            y = round(
                next(
                    _height(shape)
                    for shape in mark.shapes
                    if "meeting" in shape.look or isinstance(shape, (Path, Disc, Box))
                )
            )
            rows.setdefault(y, []).append((min(a for a, _ in spans), max(b for _, b in spans)))
        for spans in rows.values():
            spans.sort()
            assert all(one[1] <= other[0] + 0.5 for one, other in itertools.pairwise(spans))


def test_the_network_draws_mediators_otherwise_than_sides():
    chart = network_chart(fold_network(talks()))
    looks = {shape.look for shape in chart.wide.parts if isinstance(shape, (Disc, Path))}
    assert {"node side", "node mediator"} <= looks
    assert not any(
        isinstance(shape, Disc) for shape in chart.wide.parts if getattr(shape, "look", "") == "node mediator"
    )


def test_each_pair_has_a_row_of_its_meetings():
    network = fold_network(talks())
    chart = encounters_chart(network.sides, network.scope.as_of)
    rows = [part.text for part in chart.wide.parts if isinstance(part, Words) and part.look == "row-name"]
    assert rows[0] == "Greece and Turkey"
    assert len(chart.wide.marks) == sum(each.when is not None for pair in network.sides for each in pair.encounters)


def test_without_days_there_is_nothing_to_draw():
    timeline = fold_timeline(talks())
    assert timeline_chart(replace(timeline, moments=())) is None
    assert network_chart(replace(fold_network(talks()), sides=())) is None


def test_the_strip_has_a_bar_for_each_day():
    strip = pace_chart([(date(2026, 1, 1), 2), (date(2026, 1, 5), 1), (date(2026, 2, 1), 4)])
    assert [(bar.x + bar.width / 2, bar.height) for bar in strip.parts] == [(0, 18), (500, 9), (1000, 36)]


@given(st.text(max_size=60), st.floats(0, 400))
def test_what_is_cut_fits_and_begins_as_the_words_do(text, room):
    kept = cut_to(text, room, 12)
    assert not kept or kept == text or (text.startswith(kept[:-1]) and width_of(kept, 12) <= room)


@given(st.text(max_size=40))
def test_any_words_make_sound_svg_that_shows_them(text):
    drawing = Drawing(
        10, 10, text, (Mark((Words(0, 0, text, "x"), Disc(1, 1, 1, "hatched")), text, f"#{quote(text)}"),)
    )
    found = ElementTree.fromstring(str(drawing_svg(drawing, name="n")).replace("<svg ", "<svg xmlns='x' ", 1))
    assert [each.tag.partition("}")[2] for each in found] == ["defs", "a"]


def _shapes(drawing):
    for part in drawing.parts:
        yield from part.shapes if isinstance(part, Mark) else (part,)


def _reach(shape):
    match shape:
        case Box(x=x, width=width):
            return x, x + width
        case Disc(x=x, radius=radius):
            return x - radius, x + radius
        case Words(x=x, text=text, anchor=anchor):
            width = width_of(text, 11)
            left = x if anchor == "start" else x - width if anchor == "end" else x - width / 2
            return left, left + width
    numbers = [float(n) for n in re.findall(r"(?<=[ML ])-?[\d.]+(?= )", shape.d)]
    return (min(numbers), max(numbers)) if numbers else (0, 0)


def _height(shape):
    match shape:
        case Box(y=y, height=height):
            return y + height / 2
        case Disc(y=y) | Words(y=y):
            return y
    return float(shape.d.split(" ")[1].partition("L")[0].partition("H")[0].partition("Q")[0])


def test_the_key_explains_the_line_of_the_day_and_the_arrow_of_a_slip_where_they_are_drawn():
    outlook = fold_outlook(talks())
    chart = outlook_chart(outlook)
    assert [words for _, words in chart.key][-2:] == ["announced before for other days", "the day that is looked at"]
    later = outlook_chart(replace(outlook, scope=replace(outlook.scope, as_of=date(2010, 1, 1))))
    assert later is None or "the day that is looked at" not in [words for _, words in later.key]
