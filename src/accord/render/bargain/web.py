"""Graphs as Vega-Lite specifications: linkages as arcs over the list of points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from accord.bargain.analysis import Analysis
from accord.bargain.web import Edge
from accord.bargain.wording import Names
from accord.render.bargain.charts import GAIN, GREY, INK, LOSS, PICK, Json, Spec, whole

SAMPLES = 24
TIES = ("requires", "excludes", "one of", "condition")
COLOURS = {"requires": PICK, "excludes": LOSS, "one of": GREY, "condition": GAIN}


def linkage_chart(analysis: Analysis, width: int) -> Spec | None:
    """Return the points that hang together as a list, with an arc for every linkage and condition."""
    web = analysis.web
    if not web.edges:
        return None
    names = Names(analysis.scenario)
    rank = {point: place for place, point in enumerate(web.points)}
    arcs: list[Json] = [row for number in range(len(web.edges)) for row in _arc(number, web.edges, rank, names)]
    tips: list[Json] = [row for number, edge in enumerate(web.edges) for row in _tip(number, edge, rank, names)]
    used = tuple(tie for tie in TIES if any(edge.tie == tie for edge in web.edges))
    points: list[Json] = [{"name": names.point(point), "x": 0, "y": place} for point, place in rank.items()]
    reach = max((abs(rank[e.start.point] - rank[e.end.point]) for e in web.edges), default=1) / 2
    frame: Spec = {"scale": {"domain": [0, max(reach, 1)]}, "axis": None}
    down: Spec = {"scale": {"domain": [-0.6, len(points) - 0.4], "reverse": True}, "axis": None}
    x: Spec = {"field": "x", "type": "quantitative", **frame}
    y: Spec = {"field": "y", "type": "quantitative", **down}
    label = 190 if width >= 600 else 150
    layer: list[Json] = [_lines(arcs, x, y, used), _heads(tips, x, y, used), _names(points, x, y, label)]
    across = min(width - label - 20, round(110 * max(reach, 1)))
    return whole({"width": across, "height": 36 * len(points), "padding": 4, "layer": layer})


def _ends(edge: Edge, rank: dict[str, int]) -> tuple[int, int]:
    return rank[edge.start.point], rank[edge.end.point]


def _words(edge: Edge, names: Names) -> str:
    if edge.tie == "condition":
        return f"{names.party(edge.party)}: {names.choice(edge.start)} only with {names.choice(edge.end)}"
    return f"{edge.says}: {names.choice(edge.start)} {edge.tie} {names.choice(edge.end)}"


def _arc(number: int, edges: Sequence[Edge], rank: dict[str, int], names: Names) -> Iterator[Spec]:
    """Yield places along the arc; of several between the same two points each later one is flatter."""
    edge = edges[number]
    start, end = _ends(edge, rank)
    same = sum({*_ends(other, rank)} == {start, end} for other in edges[:number])
    depth = 0.98 - 0.16 * min(same, 5)
    radius, middle = (end - start) / 2, (start + end) / 2
    for step in range(SAMPLES + 1):
        turn = pi * step / SAMPLES
        across = round(abs(radius) * sin(turn) * depth, 4)
        place: Spec = {"x": across, "y": round(middle - radius * cos(turn), 4), "step": step}
        yield {**place, "edge": number, "tie": edge.tie, "says": _words(edge, names)}


def _tip(number: int, edge: Edge, rank: dict[str, int], names: Names) -> Iterator[Spec]:
    """Yield the arrow head, which points at what is required."""
    if edge.tie in ("requires", "condition"):
        start, end = _ends(edge, rank)
        yield {"x": 0.03, "y": end, "edge": number, "tie": edge.tie, "says": _words(edge, names), "up": end < start}


def _colour(used: Sequence[str]) -> Spec:
    shown: Json = {"title": None, "orient": "top", "symbolType": "stroke", "symbolStrokeWidth": 3}
    scale: Spec = {"domain": list(used), "range": [COLOURS[tie] for tie in used]}
    return {"field": "tie", "type": "nominal", "scale": scale, "legend": shown}


def _lines(arcs: Sequence[Json], x: Spec, y: Spec, used: Sequence[str]) -> Spec:
    return {
        "data": {"values": list(arcs)},
        "mark": {"type": "line", "strokeWidth": 2, "opacity": 0.85},
        "encoding": {
            "x": x,
            "y": y,
            "detail": {"field": "edge", "type": "nominal"},
            "order": {"field": "step", "type": "quantitative"},
            "color": _colour(used),
            "tooltip": {"field": "says", "type": "nominal"},
        },
    }


def _heads(tips: Sequence[Json], x: Spec, y: Spec, used: Sequence[str]) -> Spec:
    return {
        "data": {"values": list(tips)},
        "mark": {"type": "point", "shape": "triangle-left", "filled": True, "size": 90, "opacity": 1, "xOffset": 4},
        "encoding": {
            "x": x,
            "y": y,
            "color": _colour(used),
            "tooltip": {"field": "says", "type": "nominal"},
        },
    }


def _names(points: Sequence[Json], x: Spec, y: Spec, limit: int) -> Spec:
    mark: Spec = {"type": "text", "align": "right", "dx": -8, "fontSize": 13, "color": INK, "limit": limit - 10}
    return {"data": {"values": list(points)}, "mark": mark, "encoding": {"x": x, "y": y, "text": {"field": "name"}}}
