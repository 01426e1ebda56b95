"""The graph of a stability model as a Vega-Lite specification: states as discs, moves that pay as bowed arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, cos, degrees, hypot, pi, sin
from typing import TypeAlias

from accord.bargain.analysis import Analysis
from accord.bargain.paper_standoff import MOST_DRAWN
from accord.bargain.scenario import StabilityModel
from accord.bargain.standoff import Standoff, State
from accord.bargain.wording import Names
from accord.render.bargain.charts import GAIN, INK, LOSS, PICK, Json, Spec, whole

Place: TypeAlias = tuple[float, float]
COLOURS = (PICK, LOSS, GAIN, "#8a5a00", "#6b4a8c")
DISC, STEPS, LINE, ROOMY, NARROW = 0.15, 16, 13, 90, 400


def state_chart(analysis: Analysis, width: int) -> Spec | None:
    """Return the drawing, for models small enough to be drawn."""
    standoff, model = analysis.standoff, analysis.scenario.stability
    if standoff is None or model is None or standoff.count > MOST_DRAWN or standoff.obstacle:
        return None
    names = Names(analysis.scenario)
    deciders = [names.party(party) for party in standoff.deciders]
    grid = len(deciders) == 2
    at = _grid(standoff, model) if grid else _circle(standoff)
    movers = list(enumerate(deciders))
    rows = [row for mover, name in movers for row in _arrows(standoff, mover, name, at)]
    heads = [row for mover, name in movers for row in _heads(standoff, mover, name, at)]
    right, low = max(x for x, _ in at.values()), max(y for _, y in at.values())
    left, top = min(x for x, _ in at.values()), min(y for _, y in at.values())
    x: Spec = {"field": "x", "type": "quantitative", "scale": {"domain": [left - 0.4, right + 0.4]}, "axis": None}
    down: Spec = {"domain": [top - 0.55, low + 0.4], "reverse": True}
    y: Spec = {"field": "y", "type": "quantitative", "scale": down, "axis": None}
    unit = min(150.0, (width - (130 if width > NARROW else 85)) / (right - left + 0.8))
    size: Spec = {"width": round(unit * (right - left + 0.8)), "height": round(unit * 0.85 * (low - top + 0.95))}
    drawn: list[Json] = [_lines(rows, deciders, (x, y)), _points(heads, deciders, (x, y))]
    labels = _margins(_split(standoff, model), _texts(model, unit), at, (x, y, unit * 0.85)) if grid else []
    return whole({**size, "padding": 6, "layer": [*labels, *drawn, *_discs(standoff, at, (x, y), unit)]})


def _split(standoff: Standoff, model: StabilityModel) -> dict[int, tuple[tuple[str, ...], ...]]:
    """Return for each state what each decider does in it."""
    owner = {move.id: standoff.deciders.index(move.decider) for move in model.moves}
    parties = range(len(standoff.deciders))
    return {s.place: tuple(tuple(m for m in s.yes if owner[m] == party) for party in parties) for s in standoff.states}


def _grid(standoff: Standoff, model: StabilityModel) -> dict[int, Place]:
    """Return places in a table: across what the first decider does, down what the second does."""
    split = _split(standoff, model)
    columns = list(dict.fromkeys(sorted((each[0] for each in split.values()), key=lambda m: (len(m), m))))
    rows = list(dict.fromkeys(sorted((each[1] for each in split.values()), key=lambda m: (len(m), m))))
    return {place: (columns.index(each[0]), rows.index(each[1])) for place, each in split.items()}


def _circle(standoff: Standoff) -> dict[int, Place]:
    count = len(standoff.states)
    turns = [2 * pi * number / count - pi / 2 for number in range(count)]
    radius = max(1.0, count * 0.11)
    return {s.place: (radius * cos(t), radius * sin(t)) for s, t in zip(standoff.states, turns, strict=True)}


def _gains(standoff: Standoff, mover: int) -> Iterator[tuple[int, int]]:
    return ((source, target) for who, source, target in standoff.gains if who == mover)


def _bow(start: Place, end: Place) -> list[Place]:
    """Return points along an arrow that leaves a straight line the more, the farther it goes."""
    (x1, y1), (x2, y2) = start, end
    far = hypot(x2 - x1, y2 - y1) or 1.0
    bend = 0.1 + 0.13 * max(far - 1, 0)
    across = ((y2 - y1) / far * bend, (x1 - x2) / far * bend)
    gap = DISC / far
    shares = [gap + (1 - 2 * gap) * step / STEPS for step in range(STEPS + 1)]
    along = [(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, sin(pi * t)) for t in shares]
    return [(x + across[0] * out, y + across[1] * out) for x, y, out in along]


def _arrows(standoff: Standoff, mover: int, name: str, at: dict[int, Place]) -> Iterator[Spec]:
    for source, target in _gains(standoff, mover):
        for step, (x, y) in enumerate(_bow(at[source], at[target])):
            place: Spec = {"x": round(x, 4), "y": round(y, 4), "step": step}
            yield {**place, "arrow": f"{source + 1} → {target + 1}", "who": name}


def _heads(standoff: Standoff, mover: int, name: str, at: dict[int, Place]) -> Iterator[Spec]:
    for source, target in _gains(standoff, mover):
        (x1, y1), (x2, y2) = _bow(at[source], at[target])[-2:]
        turn = degrees(atan2((y2 - y1) * 0.85, x2 - x1)) + 90
        place: Spec = {"x": round(x2, 4), "y": round(y2, 4), "turn": round(turn, 1)}
        yield {**place, "arrow": f"{source + 1} → {target + 1}", "who": name}


def _colour(deciders: Sequence[str]) -> Spec:
    colours = [COLOURS[place % len(COLOURS)] for place in range(len(deciders))]
    shown: Json = {"title": "gains by moving", "orient": "bottom", "symbolType": "stroke", "symbolStrokeWidth": 3}
    scale: Spec = {"domain": list(deciders), "range": list(colours)}
    return {"field": "who", "type": "nominal", "scale": scale, "legend": shown}


def _lines(rows: Sequence[Json], deciders: Sequence[str], axes: tuple[Spec, Spec]) -> Spec:
    tips: list[Json] = [{"field": "who", "title": " "}, {"field": "arrow", "title": "state"}]
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "line", "strokeWidth": 1.6, "opacity": 0.75},
        "encoding": {
            "x": axes[0],
            "y": axes[1],
            "detail": [{"field": "arrow"}, {"field": "who"}],
            "order": {"field": "step", "type": "quantitative"},
            "color": _colour(deciders),
            "tooltip": tips,
        },
    }


def _points(heads: Sequence[Json], deciders: Sequence[str], axes: tuple[Spec, Spec]) -> Spec:
    angle: Spec = {"field": "turn", "type": "quantitative", "scale": None}
    return {
        "data": {"values": list(heads)},
        "mark": {"type": "point", "shape": "triangle", "filled": True, "size": 45, "opacity": 1},
        "encoding": {"x": axes[0], "y": axes[1], "angle": angle, "color": _colour(deciders)},
    }


def _discs(standoff: Standoff, at: dict[int, Place], axes: tuple[Spec, Spec], unit: float) -> list[Json]:
    rows: list[Json] = [_disc(state, standoff, at[state.place]) for state in standoff.states]
    fill: Spec = {"condition": {"test": "datum.rests", "value": INK}, "value": "#ffffff"}
    edge: Spec = {"condition": {"test": "datum.today", "value": LOSS}, "value": INK}
    text: Spec = {"condition": {"test": "datum.rests", "value": "#ffffff"}, "value": INK}
    tips: list[Json] = [{"field": "number", "title": "state"}, {"field": "says", "title": " "}]
    place: Spec = {"x": axes[0], "y": axes[1], "tooltip": tips}
    disc: Spec = {"type": "circle", "size": min(620, round(0.05 * unit * unit)), "opacity": 1, "strokeWidth": 2}
    width: Spec = {"condition": {"test": "datum.today", "value": 4}, "value": 1.5}
    return [
        {
            "data": {"values": rows},
            "mark": disc,
            "encoding": {**place, "fill": fill, "stroke": edge, "strokeWidth": width},
        },
        {
            "data": {"values": rows},
            "mark": {"type": "text", "fontSize": 13 if unit > ROOMY else 10, "fontWeight": 600, "dy": 1},
            "encoding": {**place, "text": {"field": "number"}, "color": text},
        },
    ]


def _disc(state: State, standoff: Standoff, place: Place) -> Spec:
    marks: Spec = {"rests": state.rests("seq"), "today": state.place == standoff.today}
    words = state.name or ", ".join(state.yes) or "nobody moves"
    return {"x": round(place[0], 4), "y": round(place[1], 4), "number": state.place + 1, "says": words, **marks}


def _texts(model: StabilityModel, unit: float) -> dict[str, str]:
    """Return what moves are called: their texts, or where there is no room their short names."""
    return {move.id: move.text if unit > ROOMY else move.id for move in model.moves}


def _margins(
    split: dict[int, tuple[tuple[str, ...], ...]],
    texts: dict[str, str],
    at: dict[int, Place],
    axes: tuple[Spec, Spec, float],
) -> list[Json]:
    """Return the headings of a table: what the first decider does, above; what the second does, at the left.

    Several lines of a text grow downwards from its place, so each heading starts as many lines higher.
    """
    x, y, unit = axes
    left, top = min(x for x, _ in at.values()) - 0.36, min(y for _, y in at.values()) - 0.45
    above = {at[place][0]: _wrapped(each[0], texts, 17 if unit > ROOMY * 0.85 else 9) for place, each in split.items()}
    beside = {at[place][1]: _wrapped(each[1], texts, 17) for place, each in split.items()}
    line = LINE / unit
    columns: list[Json] = [{"x": at_x, "y": top - line * (len(says) - 1), "says": says} for at_x, says in above.items()]
    rows: list[Json] = [
        {"x": left, "y": at_y - line * (len(says) - 1) / 2, "says": says} for at_y, says in beside.items()
    ]
    mark: Spec = {"type": "text", "fontSize": 11, "color": INK, "lineHeight": LINE}
    said: Spec = {"x": x, "y": y, "text": {"field": "says"}}
    return [
        {"data": {"values": columns}, "mark": {**mark, "baseline": "bottom"}, "encoding": said},
        {"data": {"values": rows}, "mark": {**mark, "align": "right", "baseline": "middle"}, "encoding": said},
    ]


def _wrapped(moves: Sequence[str], texts: dict[str, str], widest: int) -> list[Json]:
    """Return the moves as short lines."""
    words = " + ".join(texts[move] for move in moves) or "nothing"
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) > widest:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [*lines]
