"""All packages that keep the linkages and red lines, as a layered diagram.

One layer per point; a node says which linkages are still open. Every path from the root to the end is one package, and
every allowed package is one path, so whatever is computed layer by layer is exact (Bergman, Cire, van Hoeve and
Hooker, "Decision Diagrams for Optimization", Springer 2016; as a network for several objectives: Bergman, Bodur,
Cardonha and Cire, INFORMS Journal on Computing 34, 2022). A clause with a `line` is soft: a package may break it, and
the arc on which it does so carries the line, once per package.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from accord.bargain.order import settle_order
from accord.bargain.pareto import Ints
from accord.bargain.space import Choice, Clause
from accord.errors import TooLargeError

WIDEST = 20_000
"""Nodes in a layer beyond which the linkages are too entangled for a diagram."""


class Rule(NamedTuple):
    """A clause to keep; or, with a line, to keep or to pay for."""

    clause: Clause
    line: int | None = None


class Arc(NamedTuple):
    """Options of one point that lead from one node to another, and the lines they cross."""

    source: int
    target: int
    options: Ints
    crossed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Layer:
    """The choice of one point: arcs from the nodes before it to the `width` nodes after it."""

    point: int
    width: int
    arcs: tuple[Arc, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """The layers in the order in which points are settled; no layers at all when no package is allowed."""

    layers: tuple[Layer, ...]

    @property
    def empty(self) -> bool:
        """Whether no package is allowed."""
        return not self.layers

    @property
    def count(self) -> int:
        """How many packages are allowed, exactly."""
        paths = [1]
        for layer in self.layers:
            after = [0] * layer.width
            for arc in layer.arcs:
                after[arc.target] += paths[arc.source] * len(arc.options)
            paths = after
        return paths[0] if self.layers else 0

    @property
    def width(self) -> int:
        """The most nodes in one layer."""
        return max((layer.width for layer in self.layers), default=0)

    def live_options(self, point: int) -> tuple[int, ...]:
        """Return the options of a point that at least one allowed package takes."""
        arcs = (arc for layer in self.layers if layer.point == point for arc in layer.arcs)
        return tuple(sorted({int(option) for arc in arcs for option in arc.options}))


class _Node(NamedTuple):
    """What matters of the choices so far: the clauses neither kept nor broken yet, and the lines crossed."""

    pending: frozenset[int] = frozenset()
    crossed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Step:
    """One point to settle: its options grouped by what they do to the clauses that touch it."""

    point: int
    groups: tuple[tuple[Ints, frozenset[int]], ...]
    """Options, and the clauses they keep."""
    opening: frozenset[int]
    """Clauses whose first point this is."""
    closing: frozenset[int]
    """Clauses whose last point this is."""
    closed_lines: frozenset[int]
    twins: dict[int, int]
    """Of the clauses open after this point, those that ask the same of the points to come: which stands for which."""


def build_diagram(shape: Sequence[int], rules: Iterable[Rule], *, widest: int = WIDEST) -> Diagram:
    """Return the diagram of all packages of this shape that keep the rules; refuses when a layer grows too wide."""
    kept = tuple(dict.fromkeys(rules))
    if any(not rule.clause.points and rule.line is None for rule in kept):
        return Diagram(())
    order = settle_order(shape, [rule.clause for rule in kept])
    nodes: dict[_Node, int] = {_Node(): 0}
    layers = []
    for step in _steps(shape, kept, order):
        arrived: dict[_Node, int] = {}
        arcs = tuple(_arcs(step, kept, nodes, arrived))
        if len(arrived) > widest:
            msg = (
                f"The linkages are too entangled: more than {widest:,} of their states are open at once."
                " Drop or settle some linkages; solutions by integer programming need no diagram."
            )
            raise TooLargeError(msg)
        layers.append(Layer(step.point, len(arrived), arcs))
        nodes = arrived
    return Diagram(_pruned(layers))


def _steps(shape: Sequence[int], rules: Sequence[Rule], order: Sequence[int]) -> Iterable[_Step]:
    """Yield the points in order with what each option does."""
    place = {point: k for k, point in enumerate(order)}
    spans = [sorted(place[p] for p in rule.clause.points) or [0] for rule in rules]
    line_last: dict[int, int] = {}
    for rule, span in zip(rules, spans, strict=True):
        if rule.line is not None:
            line_last[rule.line] = max(span[-1], line_last.get(rule.line, 0))
    for k, point in enumerate(order):
        open_ = [c for c, span in enumerate(spans) if span[0] <= k < span[-1]]
        yield _Step(
            point,
            tuple(_groups(point, shape[point], {c: r.clause for c, r in enumerate(rules) if point in r.clause.points})),
            frozenset(c for c, span in enumerate(spans) if span[0] == k),
            frozenset(c for c, span in enumerate(spans) if span[-1] == k),
            frozenset(line for line, at in line_last.items() if at == k),
            _twins(rules, open_, frozenset(order[k + 1 :])),
        )


def _groups(point: int, options: int, clauses: dict[int, Clause]) -> Iterable[tuple[Ints, frozenset[int]]]:
    """Yield the options of a point grouped by the clauses they keep."""
    named = sorted(
        {c.option for clause in clauses.values() for c in clause.absent | clause.present if c.point == point}
    )
    rest = np.setdiff1d(np.arange(options), named)
    by_effect: dict[frozenset[int], list[Ints]] = {}
    for members, option in [*((np.array([o]), o) for o in named), (rest, -1)]:
        if len(members):
            keeps = frozenset(c for c, clause in clauses.items() if _keeps(clause, Choice(point, option)))
            by_effect.setdefault(keeps, []).append(members)
    for keeps, parts in by_effect.items():
        yield np.sort(np.concatenate(parts)), keeps


def _twins(rules: Sequence[Rule], open_: Sequence[int], left: frozenset[int]) -> dict[int, int]:
    """Return for each open clause the first one that asks the same of the points that are left."""
    first: dict[Rule, int] = {}
    return {c: first.setdefault(_rest(rules[c], left), c) for c in open_}


def _rest(rule: Rule, left: frozenset[int]) -> Rule:
    """Return what a clause still asks when only these points are left."""
    absent, present = (frozenset(c for c in side if c.point in left) for side in rule.clause)
    return Rule(Clause(absent, present), rule.line)


def _keeps(clause: Clause, choice: Choice) -> bool:
    """Return whether this choice alone satisfies the clause."""
    return choice in clause.present or any(c.point == choice.point and c != choice for c in clause.absent)


def _arcs(step: _Step, rules: Sequence[Rule], nodes: dict[_Node, int], arrived: dict[_Node, int]) -> Iterable[Arc]:
    """Yield the arcs of one layer, numbering the nodes they arrive at."""
    for node, source in nodes.items():
        for options, keeps in step.groups:
            landing = _land(step, rules, node, keeps)
            if landing is not None:
                after, crossed = landing
                yield Arc(source, arrived.setdefault(after, len(arrived)), options, crossed)


def _land(
    step: _Step, rules: Sequence[Rule], node: _Node, keeps: frozenset[int]
) -> tuple[_Node, frozenset[int]] | None:
    """Return the node after a choice and the lines it crosses; nothing when it breaks a clause that must hold."""
    pending = {c for c in (node.pending | step.opening) - keeps if rules[c].line not in node.crossed}
    broken = pending & step.closing
    if any(rules[c].line is None for c in broken):
        return None
    crossed = frozenset(line for c in broken if (line := rules[c].line) is not None)
    open_ = frozenset(step.twins[c] for c in pending - broken if rules[c].line not in crossed)
    return _Node(open_, (node.crossed | crossed) - step.closed_lines), crossed


def _pruned(layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """Return the layers without the nodes from which no package can be completed."""
    if not layers or not layers[-1].width:
        return ()
    alive, kept = {0: 0}, []
    for layer in reversed(layers):
        arcs = [arc._replace(target=alive[arc.target]) for arc in layer.arcs if arc.target in alive]
        sources = sorted({arc.source for arc in arcs})
        renumbered = {source: k for k, source in enumerate(sources)}
        width = len(alive)
        kept.append(Layer(layer.point, width, tuple(a._replace(source=renumbered[a.source]) for a in arcs)))
        alive = renumbered
    return tuple(reversed(kept))
