"""Smallest sets of red lines and what silence decides, against all packages."""

from itertools import product

import numpy as np
import pytest

from accord.bargain.agreement import weigh_silence
from accord.bargain.lifts import smallest_lifts
from accord.bargain.space import Choice, RedLine, excludes
from accord.errors import TooLargeError
from bargain.cases import random_space


def stances(seed: int, shape: tuple[int, ...], parties: int, share: float) -> list[RedLine]:
    """Each party rejects each option with the given chance."""
    rng = np.random.default_rng(seed)
    cells = ((p, Choice(i, o)) for p in range(parties) for i, n in enumerate(shape) for o in range(n))
    return [RedLine((choice,), name=f"party {p}") for p, choice in cells if rng.random() < share]


@pytest.mark.parametrize("seed", range(60))
def test_the_sets_are_all_the_smallest(seed: int) -> None:
    space = random_space(seed, points=5, links=seed % 6, red_lines=seed % 3)
    lines = [line for party in space.parties for line in party.red_lines] + stances(seed, space.shape, 2, 0.6)
    clauses = [link.clause for link in space.linkages]
    crossed = [
        frozenset(n for n, line in enumerate(lines) if line.crossed_by(package))
        for package in product(*map(range, space.shape))
        if all(clause.allows(package) for clause in clauses)
    ]
    found = smallest_lifts(space.shape, clauses, lines, most=100_000)
    if not crossed:
        assert found is None
        return
    smallest = min(map(len, crossed))
    assert found is not None
    assert found.size == smallest
    assert {frozenset(lifting.lines) for lifting in found.sets} == {one for one in crossed if len(one) == smallest}
    assert found.count == len(found.sets) == len({lifting.lines for lifting in found.sets})
    assert found.complete
    for lifting in found.sets:
        assert all(clause.allows(lifting.package) for clause in clauses)
        assert {n for n, line in enumerate(lines) if line.crossed_by(lifting.package)} == set(lifting.lines)


def test_a_line_over_several_options_is_lifted_once() -> None:
    troops = RedLine((Choice(0, 0), Choice(1, 0)), name="no foreign troops")
    other = [RedLine((Choice(0, 1),)), RedLine((Choice(1, 1),))]
    found = smallest_lifts((2, 2), [], [troops, *other])
    assert found is not None
    assert [(lifting.lines, lifting.package) for lifting in found.sets] == [((0,), (0, 0))]


def test_only_the_first_sets_are_listed_but_all_are_counted() -> None:
    lines = [RedLine((Choice(i, o),)) for i in range(40) for o in range(5)]
    found = smallest_lifts((5,) * 40, [], lines, most=7)
    assert found is not None
    assert (found.size, found.count, len(found.sets)) == (40, 5**40, 7)


@pytest.mark.parametrize("seed", range(40))
def test_what_silence_decides(seed: int) -> None:
    space = random_space(seed, points=4, links=seed % 4)
    clauses = [link.clause for link in space.linkages]
    rejected = [clause for line in stances(seed, space.shape, 2, 0.25) for clause in line.clauses]
    silences = stances(seed + 1000, space.shape, 2, 0.4)
    left = [
        frozenset(n for n, line in enumerate(silences) if line.crossed_by(package))
        for package in product(*map(range, space.shape))
        if all(clause.allows(package) for clause in (*clauses, *rejected))
    ]
    found = weigh_silence(space.shape, (*clauses, *rejected), silences)
    assert found.possible == bool(left)
    assert found.necessary == (frozenset() in left)
    everywhere = [n for n in range(len(silences)) if left and all(n in crossed for crossed in left)]
    assert list(found.decisive) == everywhere
    if left:
        assert found.keys is not None
        assert found.keys.size == min(map(len, left))


def test_no_agreement_is_possible_when_the_rejections_leave_nothing() -> None:
    found = weigh_silence((1, 1), [excludes(Choice(0, 0), Choice(1, 0)).clause], [])
    assert (found.possible, found.necessary, found.decisive, found.keys) == (False, False, (), None)


@pytest.mark.parametrize("seed", range(12))
def test_entangled_linkages_are_left_to_integer_programs(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    space = random_space(seed, points=5, links=4)
    lines, clauses = stances(seed, space.shape, 2, 0.5), [link.clause for link in space.linkages]
    before = smallest_lifts(space.shape, clauses, lines), weigh_silence(space.shape, clauses, lines)
    monkeypatch.setattr("accord.bargain.lifts.build_diagram", refuse)
    after = smallest_lifts(space.shape, clauses, lines), weigh_silence(space.shape, clauses, lines)
    assert after[1].decisive == before[1].decisive
    assert (after[0] is None) == (before[0] is None)
    if before[0] and after[0]:
        assert after[0].complete
        assert (after[0].size, after[0].count) == (before[0].size, before[0].count)
        assert {s.lines for s in after[0].sets} == {s.lines for s in before[0].sets}
        few = smallest_lifts(space.shape, clauses, lines, most=1)
        assert few is not None
        assert few.complete == (before[0].count == 1)


def refuse(*_: object, **__: object) -> None:
    raise TooLargeError("entangled")
