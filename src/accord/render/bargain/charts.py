"""Results as Vega-Lite specifications: plain values, drawn elsewhere. Each takes the width it may fill."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TypeAlias

from accord.bargain.analysis import Analysis
from accord.bargain.numbers import Numbers
from accord.bargain.paper_numbers import RULES

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | dict[str, Json] | None"
Spec: TypeAlias = dict[str, Json]

INK, GREY, PALE = "#1d2530", "#6b7684", "#dfe3e8"
GAIN, LOSS, FRONT, PICK = "#00785a", "#b8432f", "#9db4cc", "#12406b"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
MOST_POINTS = 2_000
LETTERS = {"nash": "N", "kalai-smorodinsky": "K", "egalitarian": "E", "utilitarian": "U"}
FONT = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

CONFIG: Spec = {
    "font": FONT,
    "background": "#ffffff",
    "view": {"stroke": None},
    "axis": {
        "labelColor": GREY,
        "titleColor": INK,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "gridColor": "#eef0f3",
        "domainColor": PALE,
        "tickColor": PALE,
        "titlePadding": 8,
    },
    "title": {"color": INK, "fontSize": 13, "fontWeight": 600, "anchor": "start", "offset": 8},
    "header": {"labelColor": INK, "labelFontSize": 13, "labelFontWeight": 600, "labelAnchor": "start"},
    "legend": {"labelColor": GREY, "titleColor": INK, "labelFontSize": 12, "titleFontSize": 12},
}


def whole(spec: Spec) -> Spec:
    """Return the specification with what all drawings share."""
    return {"$schema": SCHEMA, "config": CONFIG, **spec}


def frontier_chart(numbers: Numbers, parties: Sequence[str], width: int) -> Spec:
    """Return the frontier for each pair of parties, with what stands out on it; marking in one panel marks in all."""
    pairs = list(combinations(range(len(parties)), 2))[:3]
    across = len(pairs) if width >= 600 else 1
    size = min(width // across - (56 if across > 1 else 60), 430)
    panels = [_panel(pair, parties, size) for pair in pairs]
    return whole(
        {
            "datasets": {"front": _front(numbers), "marks": _marks(numbers), "start": [_row(numbers.start)]},
            "columns": across,
            "spacing": 22,
            "concat": panels,
        }
    )


def _row(outcome: Sequence[int]) -> Spec:
    return {f"p{party}": int(value) for party, value in enumerate(outcome)}


def _front(numbers: Numbers) -> list[Json]:
    assert numbers.frontier is not None
    rows = numbers.frontier.outcomes.tolist()
    step = -(-len(rows) // MOST_POINTS)
    return [_row(row) for row in rows[::step]] if rows else []


def _marks(numbers: Numbers) -> list[Json]:
    """Return drafts by number and solutions by letter; rules that pick one outcome share a mark."""
    drafts = [
        {**_row(draft.outcome), "mark": str(place), "name": draft.name, "kind": "draft"}
        for place, draft in enumerate(numbers.drafts, start=1)
    ]
    deals = [
        {
            **_row(deal.outcome),
            "mark": "".join(LETTERS[rule] for rule in deal.rules),
            "name": ", ".join(RULES[rule][0] for rule in deal.rules),
            "kind": "solution",
        }
        for deal in numbers.deals
    ]
    return [*drafts, *deals]


def _panel(pair: tuple[int, int], parties: Sequence[str], size: int) -> Spec:
    across, up = pair
    x = _scale(f"p{across}", parties[across])
    y = _scale(f"p{up}", parties[up])
    tips: list[Json] = [
        {"field": f"p{place}", "type": "quantitative", "title": name} for place, name in enumerate(parties)
    ]
    named: list[Json] = [{"field": "name", "title": " "}, *tips]
    brush: Json = {"name": "brush", "select": {"type": "interval", "resolve": "global"}}
    dots: Spec = {
        "data": {"name": "front"},
        "params": [brush],
        "mark": {"type": "circle", "size": 22, "opacity": 0.8},
        "encoding": {
            "x": x,
            "y": y,
            "color": {"condition": {"param": "brush", "value": FRONT}, "value": "#e9edf2"},
            "tooltip": tips,
        },
    }
    lines: list[Json] = [
        {
            "data": {"name": "start"},
            "mark": {"type": "rule", "strokeDash": [3, 3], "color": GREY},
            "encoding": {"x": x},
        },
        {
            "data": {"name": "start"},
            "mark": {"type": "rule", "strokeDash": [3, 3], "color": GREY},
            "encoding": {"y": y},
        },
    ]
    return {"width": size, "height": size, "layer": [*lines, dots, *_labels(x, y, named)]}


def _scale(field: str, title: str) -> Spec:
    axis: Spec = {"title": title, "tickCount": 4, "labelOverlap": True}
    return {"field": field, "type": "quantitative", "scale": {"zero": False, "nice": True}, "axis": axis}


def _labels(x: Spec, y: Spec, tips: list[Json]) -> list[Json]:
    colour: Spec = {
        "field": "kind",
        "type": "nominal",
        "scale": {"domain": ["draft", "solution"], "range": [LOSS, PICK]},
        "legend": None,
    }
    discs: Spec = {
        "data": {"name": "marks"},
        "mark": {"type": "circle", "size": 260, "opacity": 1, "stroke": "white", "strokeWidth": 1.5},
        "encoding": {"x": x, "y": y, "color": colour, "tooltip": tips},
    }
    text: Spec = {"type": "text", "fontSize": 10.5, "fontWeight": 700, "dy": 0.5}
    inside: Spec = {**text, "color": "white"}
    beside: Spec = {**text, "color": INK, "align": "left", "dx": 11}
    said: Spec = {"data": {"name": "marks"}, "encoding": {"x": x, "y": y, "text": {"field": "mark"}, "tooltip": tips}}
    return [
        discs,
        {**said, "mark": inside, "transform": [{"filter": "length(datum.mark) == 1"}]},
        {**said, "mark": beside, "transform": [{"filter": "length(datum.mark) > 1"}]},
    ]


def gains_chart(numbers: Numbers, parties: Sequence[str], width: int) -> Spec | None:
    """Return what each solution changes for each party against the draft on the table."""
    deals = [deal for deal in numbers.deals if deal.by is not None]
    if not deals:
        return None
    rows: list[Json] = [
        {"group": ", ".join(RULES[rule][0] for rule in deal.rules), "party": party, "by": by}
        for deal in deals
        for party, by in zip(parties, deal.by or (), strict=True)
    ]
    return _bars(rows, parties, width, "points gained or given against the draft")


def movement_chart(analysis: Analysis, width: int) -> Spec | None:
    """Return how many changes of each version went towards and away from each party."""
    names = {draft.id: draft.name for draft in analysis.scenario.drafts}
    parties = [(party.id, party.name) for party in analysis.scenario.parties]
    rows: list[Json] = []
    for movement in analysis.movements:
        group = f"{names[movement.earlier]} → {names[movement.later]}"
        for party, name in parties:
            rows.append({"group": group, "party": name, "by": movement.towards(party)})
            rows.append({"group": group, "party": name, "by": -movement.away(party)})
    return _bars(rows, [name for _, name in parties], width, "changes away from · towards") if rows else None


def _bars(rows: Sequence[Json], parties: Sequence[str], width: int, title: str) -> Spec:
    groups = list(dict.fromkeys(str(row["group"]) for row in rows if isinstance(row, dict)))
    x: Spec = {"field": "by", "type": "quantitative", "axis": {"title": title, "tickMinStep": 1, "tickCount": 6}}
    y: Spec = {
        "field": "party",
        "type": "nominal",
        "sort": list(parties),
        "axis": {
            "title": None,
            "domain": False,
            "ticks": False,
            "labelColor": INK,
            "labelPadding": 8,
            "labelLimit": 130,
        },
    }
    bar: Spec = {
        "mark": {"type": "bar", "height": 14},
        "encoding": {
            "x": x,
            "y": y,
            "color": {"condition": {"test": "datum.by < 0", "value": LOSS}, "value": GAIN},
            "tooltip": [{"field": "party", "title": " "}, {"field": "by", "title": title}],
        },
    }
    sides: list[Json] = [_bar_label("datum.by > 0", "left", 5, x, y), _bar_label("datum.by < 0", "right", -5, x, y)]
    header: Spec = {"labelOrient": "top", "labelAngle": 0, "labelPadding": 2}
    facet: Spec = {"row": {"field": "group", "type": "nominal", "sort": groups, "title": None, "header": header}}
    inner: Spec = {"width": width - 150, "height": {"step": 24}, "layer": [bar, *sides, _zero()]}
    return whole({"data": {"values": list(rows)}, "facet": facet, "spec": inner, "spacing": 18})


def _zero() -> Spec:
    return {"mark": {"type": "rule", "color": INK, "strokeWidth": 1}, "encoding": {"x": {"datum": 0}}}


def _bar_label(test: str, align: str, dx: int, x: Spec, y: Spec) -> Spec:
    return {
        "transform": [{"filter": test}],
        "mark": {"type": "text", "align": align, "dx": dx, "fontSize": 12, "color": INK},
        "encoding": {"x": x, "y": y, "text": {"field": "by", "type": "quantitative", "format": "+d"}},
    }
