from itertools import product

import pytest

from accord.bargain.diagram import Diagram, Rule, build_diagram
from accord.bargain.order import components
from accord.bargain.space import Choice, RedLine, implies
from accord.errors import TooLargeError
from bargain.cases import allowed, random_space


def paths(diagram: Diagram) -> list[tuple[tuple[int, ...], frozenset[int]]]:
    """Every package on a path, with the lines crossed on the way."""
    found: list[tuple[int, dict[int, int], tuple[int, ...]]] = [(0, {}, ())]
    for layer in diagram.layers:
        found = [
            (arc.target, {**made, layer.point: int(option)}, (*crossed, *arc.crossed))
            for node, made, crossed in found
            for arc in layer.arcs
            if arc.source == node
            for option in arc.options
        ]
    assert all(len(set(crossed)) == len(crossed) for _, _, crossed in found), "a line is paid for twice"
    return [(tuple(made[p] for p in sorted(made)), frozenset(crossed)) for _, made, crossed in found if diagram.layers]


@pytest.mark.parametrize("seed", range(60))
def test_the_paths_are_the_allowed_packages(seed: int) -> None:
    space = random_space(seed, points=6, links=seed % 9, red_lines=seed % 3)
    diagram = build_diagram(space.shape, [Rule(clause) for clause in space.clauses])
    listed = allowed(space)
    assert sorted(package for package, _ in paths(diagram)) == listed
    assert diagram.count == len(listed)
    assert diagram.empty == (not listed)
    for point in range(6):
        assert diagram.live_options(point) == tuple(sorted({package[point] for package in listed}))


@pytest.mark.parametrize("seed", range(40))
def test_a_path_carries_the_lines_its_package_crosses(seed: int) -> None:
    space = random_space(seed, points=5, links=3, red_lines=3)
    lines = [line for party in space.parties for line in party.red_lines]
    rules = [Rule(link.clause) for link in space.linkages]
    rules += [Rule(clause, n) for n, line in enumerate(lines) for clause in line.clauses]
    expected = {
        package: frozenset(n for n, line in enumerate(lines) if line.crossed_by(package))
        for package in product(*map(range, space.shape))
        if all(link.clause.allows(package) for link in space.linkages)
    }
    assert dict(paths(build_diagram(space.shape, rules))) == expected


def test_options_nobody_links_share_one_arc() -> None:
    diagram = build_diagram((1_000_000, 2), [Rule(implies(Choice(0, 7), Choice(1, 0)).clause)])
    assert max(len(layer.arcs) for layer in diagram.layers) <= 3
    assert diagram.count == 2 * 1_000_000 - 1


def test_tangled_linkages_are_refused() -> None:
    space = random_space(0, points=20, links=40)
    with pytest.raises(TooLargeError, match="entangled"):
        build_diagram(space.shape, [Rule(clause) for clause in space.clauses], widest=50)


def test_components_are_the_groups_that_linkages_join() -> None:
    clauses = [implies(Choice(0, 0), Choice(2, 0)).clause, implies(Choice(2, 1), Choice(3, 0)).clause]
    assert components(5, clauses) == ((0, 2, 3), (1,), (4,))


def test_a_line_unless_something_is_met() -> None:
    line = RedLine((Choice(0, 0),), ((Choice(1, 0), Choice(2, 0)), (Choice(1, 1),)))
    assert [line.crossed_by((0, a, b)) for a in (0, 1, 2) for b in (0, 1)] == [False, True, False, False, True, True]


@pytest.mark.parametrize("seed", range(20))
def test_linked_points_are_in_one_group(seed: int) -> None:
    space = random_space(seed, points=20, links=seed)
    groups = components(20, space.clauses)
    assert sorted(point for group in groups for point in group) == list(range(20))
    reach = {point: {point} for point in range(20)}
    for _ in range(20):
        for clause in space.clauses:
            together = set().union(*(reach[point] for point in clause.points))
            reach.update(dict.fromkeys(together, together))
    assert {frozenset(group) for group in groups} == {frozenset(group) for group in reach.values()}
