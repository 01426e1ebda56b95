"""Possible and necessary agreement: with every silence read as yes, and with every silence read as no.

The possible and necessary answers of reasoning with incomplete preferences (Konczak and Lang, "Voting procedures with
incomplete preferences", 2005), applied to packages: which silences decide whether there is one that all accept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accord.bargain.diagram import Diagram
from accord.bargain.lifts import Lifts, line_diagram, smallest_lifts
from accord.bargain.lifts_program import LineProgram
from accord.bargain.space import Clause, RedLine
from accord.errors import TooLargeError


@dataclass(frozen=True, slots=True)
class Silence:
    """What depends on what has not been said; silences by index.

    `possible`: a package is left if every silence is a yes. `necessary`: one is left even if every silence is a no.
    `decisive`: silences of which a single no would end all agreement. `keys`: the smallest sets of silences that,
    answered with yes, leave a package that all accept (nothing when agreement is not even possible).
    """

    possible: bool
    necessary: bool
    decisive: tuple[int, ...]
    keys: Lifts | None


def weigh_silence(
    shape: Sequence[int], clauses: Iterable[Clause], silences: Sequence[RedLine], *, most: int = 50
) -> Silence:
    """Return what the silences decide; `clauses` are the linkages and all that was rejected.

    A silence is given as the red line that it would be if it meant no.
    """
    kept = tuple(clauses)
    keys = smallest_lifts(shape, kept, silences, most=most)
    if keys is None:
        return Silence(possible=False, necessary=False, decisive=(), keys=None)
    try:
        decisive = always_crossed(line_diagram(shape, kept, silences))
    except TooLargeError:
        decisive = LineProgram(shape, kept, silences).always(keys.sets[0].lines)
    return Silence(possible=True, necessary=keys.size == 0, decisive=tuple(sorted(decisive)), keys=keys)


def always_crossed(diagram: Diagram) -> frozenset[int]:
    """Return the lines that every package of the diagram crosses."""
    nodes: list[frozenset[int] | None] = [frozenset()]
    for layer in diagram.layers:
        after: list[frozenset[int] | None] = [None] * layer.width
        for arc in layer.arcs:
            before, so_far = nodes[arc.source], after[arc.target]
            crossed = (before or frozenset()) | arc.crossed
            after[arc.target] = crossed if so_far is None else so_far & crossed
        nodes = after
    return nodes[0] or frozenset()
