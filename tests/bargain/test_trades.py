from itertools import combinations

import pytest

from accord.bargain.space import Choice, Party, Point, Space
from accord.bargain.trades import best_trades
from accord.errors import TooLargeError
from bargain.cases import random_space


@pytest.mark.parametrize("seed", range(30))
def test_all_one_and_two_point_trades_are_found(seed: int) -> None:
    space = random_space(seed, points=5, links=seed % 4, parties=2 + seed % 3)
    draft = tuple(int(x) for x in [seed % 3, 1, 0, 2, seed // 3 % 3])
    base = space.outcome(draft)
    choices = [Choice(i, o) for i in range(5) for o in range(3) if o != draft[i]]

    def gain(made: tuple[Choice, ...]) -> tuple[int, ...] | None:
        package = tuple(dict(made).get(i, o) for i, o in enumerate(draft))
        gains = tuple(b - a for a, b in zip(base, space.outcome(package), strict=True))
        return gains if space.allows(package) and min(gains) >= 0 and max(gains) > 0 else None

    singles = {(c,) for c in choices if gain((c,)) is not None}
    pairs = {
        (a, b)
        for a, b in combinations(choices, 2)
        if a.point != b.point and gain((a, b)) is not None and (a,) not in singles and (b,) not in singles
    }
    found = best_trades(space, draft, most=10_000)
    assert {trade.choices for trade in found} == singles | pairs
    for trade in found:
        assert trade.gains == gain(trade.choices)
        assert tuple(map(sum, zip(*trade.parts, strict=True))) == trade.gains
    ranks = [(min(trade.gains), sum(trade.gains)) for trade in found]
    assert ranks == sorted(ranks, reverse=True)
    assert best_trades(space, draft, most=3) == found[:3]


def test_a_classic_exchange() -> None:
    points = (Point("dam", ("a", "b")), Point("road", ("a", "b")))
    space = Space(points, (Party("up", ((0, 9), (2, 0))), Party("down", ((3, 0), (0, 8)))))
    (trade,) = best_trades(space, (0, 0))
    assert trade.choices == (Choice(0, 1), Choice(1, 1))
    assert trade.parts == ((9, -3), (-2, 8))
    assert trade.gains == (7, 5)


def test_too_many_options_are_refused() -> None:
    space = Space((Point("p", ("x",) * 30_000),), (Party("a", (tuple(range(30_000)),)),))
    with pytest.raises(TooLargeError, match="pairs"):
        best_trades(space, (0,))
