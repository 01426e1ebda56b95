import pytest

from accord.bargain.line_costs import line_costs
from accord.bargain.nash import nash
from accord.bargain.space import Choice, Party, Point, RedLine, Space
from accord.errors import SpaceError
from bargain.cases import allowed, random_space

POINTS = (Point("troops", ("stay", "leave")), Point("trade", ("open", "shut")))


def test_a_line_costs_the_others_and_perhaps_the_one_who_draws_it() -> None:
    line = RedLine((Choice(0, 1),), name="no withdrawal")
    space = Space(POINTS, (Party("a", ((4, 0), (6, 0)), (line,)), Party("b", ((0, 10), (0, 1)))))
    (cost,) = line_costs(space, nash)
    assert (cost.party, cost.line, cost.opens) == (0, line, True)
    assert cost.of_best == (0, 10)
    assert cost.of_outcome is not None
    assert cost.of_outcome[1] == 9 or cost.of_outcome[1] == 10


def test_lines_that_leave_nothing_say_which_one_alone_would_open() -> None:
    lines = (RedLine((Choice(0, 0), Choice(0, 1))), RedLine((Choice(1, 0),)))
    space = Space(POINTS, (Party("a", ((0, 1), (0, 1)), lines),))
    assert [(c.of_best, c.opens) for c in line_costs(space, nash)] == [(None, True), (None, False)]


@pytest.mark.parametrize("seed", range(20))
def test_the_best_totals_rise_by_what_the_lists_say(seed: int) -> None:
    space = random_space(seed, points=4, red_lines=1, links=1)
    try:
        costs = line_costs(space, nash)
    except SpaceError:
        pytest.fail("a problem without packages must be answered")
    before = [space.outcome(package) for package in allowed(space)]
    for cost in costs:
        kept = [line for p in space.parties for line in p.red_lines if line is not cost.line]
        packages = allowed(Space(space.points, tuple(Party(p.name, p.worth) for p in space.parties), space.linkages))
        after = [space.outcome(x) for x in packages if not any(line.crossed_by(x) for line in kept)]
        if not before:
            assert cost.opens == bool(after)
            continue
        tops = [max(o[p] for o in after) - max(o[p] for o in before) for p in range(3)]
        assert cost.of_best == tuple(tops)
