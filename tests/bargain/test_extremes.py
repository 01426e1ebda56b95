import numpy as np
import pytest

from accord.bargain.extremes import ideal, nadir
from accord.bargain.space import Choice, Party, Point, Space, at_least_one, excludes
from accord.errors import SpaceError, TooLargeError
from bargain.cases import allowed, random_space


def refuse(*_: object) -> None:
    raise TooLargeError("entangled")


@pytest.mark.parametrize("way", ["diagram", "program"])
@pytest.mark.parametrize("seed", range(20))
def test_ideal_and_nadir_are_over_the_allowed_packages(seed: int, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if way == "program":
        monkeypatch.setattr("accord.bargain.extremes.build_network", refuse)
    space = random_space(seed, points=5, links=4, red_lines=1)
    packages = allowed(space)
    if not packages:
        with pytest.raises(SpaceError, match="No package"):
            ideal(space)
        return
    outcomes = np.array([space.outcome(package) for package in packages])
    assert ideal(space) == tuple(outcomes.max(axis=0))
    assert nadir(space) == tuple(outcomes.min(axis=0))


@pytest.mark.parametrize("way", ["diagram", "program"])
def test_no_package_is_said_either_way(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if way == "program":
        monkeypatch.setattr("accord.bargain.extremes.build_network", refuse)
    one = Choice(0, 0)
    space = Space((Point("p", ("x",)),), (Party("a", ((1,),)),), (at_least_one(one), excludes(one, one)))
    with pytest.raises(SpaceError, match="No package"):
        nadir(space)
