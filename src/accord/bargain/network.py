"""The diagram with worths on its arcs, made as small as it can be without changing any answer.

Of options that lead to the same node, those that another beats are dropped; every party's worths are counted from the
least it can get on a point and divided by their greatest common divisor, which `Scale` undoes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from accord.bargain.diagram import Diagram, Layer, Rule, build_diagram
from accord.bargain.pareto import Ints, unbeaten
from accord.bargain.space import Space
from accord.errors import SpaceError


@dataclass(frozen=True, slots=True)
class Step:
    """Options that lead from one node to another: `gains[k]` is what option `options[k]` adds for each party."""

    source: int
    target: int
    options: Ints
    gains: Ints


@dataclass(frozen=True, slots=True)
class Stage:
    """The choice of one point; `most[node]` is the most each party can have after it at a node."""

    point: int
    steps: tuple[Step, ...]
    most: Ints


@dataclass(frozen=True, slots=True)
class Network:
    """The stages in order; a total in the network times `unit`, plus `base`, is what it is worth to each party."""

    stages: tuple[Stage, ...]
    base: Ints
    unit: Ints
    floor: Ints
    """The least total in the network that each party's reservation value allows."""

    @property
    def parties(self) -> int:
        """How many parties there are."""
        return len(self.base)

    @property
    def most(self) -> Ints:
        """The highest total of each party over all packages, each on its own."""
        return self.stages[-1].most[0] if self.stages else np.zeros(self.parties, dtype=np.int64)

    def worths(self, totals: Ints) -> Ints:
        """Return totals in the parties' own points."""
        return totals * self.unit + self.base

    def packages(self, options: Ints) -> Ints:
        """Return rows of options in the order of the points, from rows in the order of the stages."""
        order = np.argsort([stage.point for stage in self.stages])
        return options[:, order]


@dataclass(frozen=True, slots=True)
class Found:
    """Unbeaten totals in the network's units, and for each the options of one package in the order of the stages."""

    totals: Ints
    options: Ints


def build_network(space: Space) -> Network:
    """Return the network of all allowed packages of the space; refuses when there is none."""
    diagram = build_diagram(space.shape, [Rule(clause) for clause in space.clauses])
    if diagram.empty:
        message = "No package keeps all linkages and red lines."
        raise SpaceError(message)
    rows, base = _worths(space, diagram)
    unit = np.maximum(np.gcd.reduce([np.gcd.reduce(row, axis=0) for row in rows.values()]), 1)
    stages: list[Stage] = []
    most = np.zeros((1, len(space.parties)), dtype=np.int64)
    for layer in _free_points_last(diagram, rows):
        steps = _steps(layer, rows[layer.point] // unit)
        most = _most(steps, most, layer.width)
        stages.append(Stage(layer.point, steps, most))
    return Network(tuple(stages), base, unit, _floor(space, base, unit))


def _worths(space: Space, diagram: Diagram) -> tuple[dict[int, Ints], Ints]:
    """Return each point's table of worths counted from the least live option, and the sum of those least worths."""
    rows: dict[int, Ints] = {}
    base = np.zeros(len(space.parties), dtype=np.int64)
    for layer in diagram.layers:
        table = np.array([party.worth[layer.point] for party in space.parties], dtype=np.int64).T
        live = np.unique(np.concatenate([arc.options for arc in layer.arcs]))
        least = table[live].min(axis=0)
        base += least
        rows[layer.point] = np.zeros_like(table)
        rows[layer.point][live] = table[live] - least
    return rows, base


def _free_points_last(diagram: Diagram, rows: dict[int, Ints]) -> list[Layer]:
    """Return the layers with the points that no linkage touches at the end, those with the least at stake first.

    Totals then stay low for as long as possible, and with them the tables that hold one cell per total.
    """
    stakes = {point: row.max(axis=0) for point, row in rows.items()}
    whole = np.maximum(sum(stakes.values()), 1)
    before = (1, *(layer.width for layer in diagram.layers))

    def place(pair: tuple[int, Layer]) -> tuple[bool, float]:
        width, layer = pair
        free = width == layer.width == 1
        return free, float((stakes[layer.point] / whole).sum()) if free else 0.0

    return [layer for _, layer in sorted(zip(before, diagram.layers, strict=False), key=place)]


def _steps(layer: Layer, table: Ints) -> tuple[Step, ...]:
    """Return the steps of a layer, one for each pair of nodes, with the unbeaten options between them."""
    groups: dict[tuple[int, int], list[Ints]] = {}
    for arc in layer.arcs:
        groups.setdefault((arc.source, arc.target), []).append(arc.options)
    steps = []
    for (source, target), parts in groups.items():
        options = np.concatenate(parts)
        kept = options[unbeaten(table[options])]
        steps.append(Step(source, target, kept, table[kept]))
    return tuple(steps)


def _most(steps: tuple[Step, ...], before: Ints, width: int) -> Ints:
    """Return the most each party can have at each node after the steps."""
    after = np.full((width, before.shape[1]), -1, dtype=np.int64)
    for step in steps:
        reach = before[step.source] + step.gains.max(axis=0)
        after[step.target] = np.maximum(after[step.target], reach)
    return after


def _floor(space: Space, base: Ints, unit: Ints) -> Ints:
    floors = [
        0 if party.reservation is None else -((int(b) - party.reservation) // int(u))
        for party, b, u in zip(space.parties, base, unit, strict=True)
    ]
    return np.maximum(np.array(floors, dtype=np.int64), 0)
