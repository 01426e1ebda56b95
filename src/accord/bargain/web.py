"""The graph of what hangs together: linkages between points, and the conditions that parties attach to options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from accord.bargain.scenario import UNSOURCED, Choice, Grounds, Linkage, Scenario, Stance

Tie: TypeAlias = Literal["requires", "excludes", "one of", "condition"]


@dataclass(frozen=True, slots=True)
class Edge:
    """`start` hangs together with `end`; `says` is the sentence, `party` whose condition it is (empty: a linkage)."""

    start: Choice
    end: Choice
    tie: Tie
    says: str
    party: str = ""
    grounds: Grounds = UNSOURCED


@dataclass(frozen=True, slots=True)
class Web:
    """All ties, the points they touch in the order of the plan, and the groups of points that hang together."""

    edges: tuple[Edge, ...]
    points: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]


def weave(scenario: Scenario) -> Web:
    """Return the graph of linkages and preconditions."""
    edges = (
        *(edge for linkage in scenario.linkages for edge in _linkage(linkage)),
        *(edge for stance in scenario.stances for edge in _condition(stance)),
    )
    touched = {choice.point for edge in edges for choice in (edge.start, edge.end)}
    points = tuple(point.id for point in scenario.points if point.id in touched)
    return Web(edges, points, _groups(points, edges))


def _linkage(linkage: Linkage) -> tuple[Edge, ...]:
    if linkage.kind == "if":
        pairs = [(when, then) for when in linkage.when for then in linkage.then]
        return tuple(Edge(one, two, "requires", linkage.id, grounds=linkage.grounds) for one, two in pairs)
    tie: Tie = "excludes" if linkage.kind == "excludes" else "one of"
    first = linkage.when[:1]
    pairs = [(one, two) for one in first for two in linkage.when[1:]]
    return tuple(Edge(one, two, tie, linkage.id, grounds=linkage.grounds) for one, two in pairs)


def _condition(stance: Stance) -> tuple[Edge, ...]:
    start = Choice(stance.point, (stance.option,))
    says = f"{stance.party} accepts it only with"
    return tuple(Edge(start, end, "condition", says, stance.party, stance.grounds) for end in stance.conditions)


def _groups(points: tuple[str, ...], edges: tuple[Edge, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the points that hang together, directly or through others; the largest group first."""
    group = {point: {point} for point in points}
    for edge in edges:
        joined = group[edge.start.point] | group[edge.end.point]
        for point in joined:
            group[point] = joined
    distinct = {frozenset(members) for members in group.values()}
    ordered = [tuple(point for point in points if point in members) for members in distinct]
    return tuple(sorted(ordered, key=lambda members: (-len(members), members)))
