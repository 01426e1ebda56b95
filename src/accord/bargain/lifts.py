"""The smallest sets of red lines whose lifting leaves a package that nobody rejects: all of them.

Every path through the diagram is a package with the lines it crosses, so the smallest sets are those on its shortest
paths, with a line counted once. Groups of points that no linkage joins are solved apart, and the sets of the whole are
all combinations of theirs. (In constraint programming these are the minimum correction sets: Liffiton and Sakallah,
"Algorithms for computing minimal unsatisfiable subsets of constraints", Journal of Automated Reasoning 40, 2008.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod
from typing import TypeAlias

from accord.bargain.diagram import Diagram, Layer, Rule, build_diagram
from accord.bargain.lifts_program import LineProgram
from accord.bargain.space import Choice, Clause, Package, RedLine
from accord.errors import TooLargeError

_MOST_PER_GROUP = 1_000

_Made: TypeAlias = "tuple[_Made, Choice] | None"
"""The choices made so far, the latest last: those before it, and it."""
_Ways: TypeAlias = dict[int, _Made]
"""Sets of lines, as bits, and for each the choices of one package that crosses just these."""


@dataclass(frozen=True, slots=True)
class Lifting:
    """Lines to lift, by index, and a package that is then open."""

    lines: tuple[int, ...]
    package: Package


@dataclass(frozen=True, slots=True)
class Lifts:
    """The smallest sets: `size` lines each, `count` sets in all, of which `sets` lists the first.

    `complete` is false when there are more than were counted: a group of linked points has too many, or the linkages
    are so entangled that sets are found one by one.
    """

    size: int
    count: int
    sets: tuple[Lifting, ...]
    complete: bool = True


def smallest_lifts(
    shape: Sequence[int], clauses: Iterable[Clause], lines: Sequence[RedLine], *, most: int = 50
) -> Lifts | None:
    """Return all smallest sets of lines to lift so that a package is left that keeps the clauses and the other lines.

    The one empty set when no line need be lifted; nothing when the clauses alone leave no package.
    """
    kept = tuple(clauses)
    try:
        diagram = line_diagram(shape, kept, lines)
    except TooLargeError:
        return _by_program(LineProgram(shape, kept, lines), most)
    if diagram.empty:
        return None
    groups = [_shortest(group) for group in _groups(diagram)]
    size = sum(next(iter(ways)).bit_count() for ways in groups)
    sets = tuple(islice(_combined(groups, len(shape)), most))
    whole = all(len(ways) < _MOST_PER_GROUP for ways in groups)
    return Lifts(size, prod(map(len, groups)), sets, whole)


def _by_program(program: LineProgram, most: int) -> Lifts | None:
    """Return the same where the linkages are too entangled for a diagram; `count` is then of the sets listed."""
    found, whole = program.smallest(most=most)
    sets = tuple(Lifting(tuple(sorted(lines)), package) for lines, package in found)
    return Lifts(len(sets[0].lines), len(sets), sets, whole) if sets else None


def line_diagram(shape: Sequence[int], clauses: Iterable[Clause], lines: Sequence[RedLine]) -> Diagram:
    """Return the diagram of the packages that keep the clauses, whose arcs carry the lines that they cross."""
    rules = [Rule(clause) for clause in clauses]
    rules += [Rule(clause, number) for number, line in enumerate(lines) for clause in line.clauses]
    return build_diagram(shape, rules)


def _groups(diagram: Diagram) -> Iterator[tuple[Layer, ...]]:
    """Yield stretches of the diagram between the places where all its paths meet."""
    start = 0
    for k, layer in enumerate(diagram.layers):
        if layer.width == 1:
            yield diagram.layers[start : k + 1]
            start = k + 1


def _shortest(layers: Sequence[Layer]) -> _Ways:
    """Return the sets of lines on the shortest paths through a stretch of the diagram."""
    left = _lines_left(layers)
    nodes: dict[int, _Ways] = {0: {0: None}}
    for layer, ahead in zip(layers, left[1:], strict=True):
        after: dict[int, _Ways] = {}
        for arc in layer.arcs:
            step, crossed = Choice(layer.point, int(arc.options[0])), sum(1 << line for line in arc.crossed)
            spare = left[0][0] - ahead[arc.target] - len(arc.crossed)
            for lines, made in nodes.get(arc.source, {}).items():
                if lines.bit_count() == spare:
                    _add(after.setdefault(arc.target, {}), lines | crossed, (made, step))
        nodes = after
    return nodes[0]


def _lines_left(layers: Sequence[Layer]) -> list[list[int]]:
    """Return for each node, from the first to the last, how many lines must still be crossed after it."""
    left = [[0] * layers[-1].width]
    widths = [1, *(layer.width for layer in layers[:-1])]
    for layer, width in zip(reversed(layers), reversed(widths), strict=True):
        before = [len(layers) + sum(len(arc.crossed) for arc in layer.arcs) + max(left[-1])] * width
        for arc in layer.arcs:
            before[arc.source] = min(before[arc.source], left[-1][arc.target] + len(arc.crossed))
        left.append(before)
    return left[::-1]


def _add(ways: _Ways, lines: int, made: _Made) -> None:
    """Add a set, unless it is there already or there are too many."""
    if len(ways) < _MOST_PER_GROUP:
        ways.setdefault(lines, made)


def _combined(groups: Sequence[_Ways], points: int) -> Iterator[Lifting]:
    """Yield every combination of the groups' sets."""
    sets = [sorted((_bits(lines), _choices(made)) for lines, made in ways.items()) for ways in groups]
    for parts in product(*sets):
        options = dict(choice for _, made in parts for choice in made)
        lines = sorted(line for part, _ in parts for line in part)
        yield Lifting(tuple(lines), tuple(options[point] for point in range(points)))


def _bits(lines: int) -> tuple[int, ...]:
    return tuple(line for line in range(lines.bit_length()) if lines >> line & 1)


def _choices(made: _Made) -> tuple[Choice, ...]:
    choices = []
    while made is not None:
        made, choice = made
        choices.append(choice)
    return tuple(choices)
