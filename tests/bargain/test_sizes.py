"""The sizes that must be answered, each with the answer checked; how fast they are is what `make bench-bargain` shows.

A size that would never end is stopped by the limit of its test, far above what any machine needs.
"""

import subprocess
import sys
from math import prod
from pathlib import Path

import numpy as np
import pytest

from accord.bargain.frontier import find_frontier
from accord.bargain.lifts import smallest_lifts
from accord.bargain.nash_program import nash_by_program
from accord.bargain.solution import disagreement
from accord.bargain.space import Choice, RedLine, Space
from accord.bargain.stability.concepts import CONCEPTS, equilibria
from accord.bargain.stability.conflict import Lever, conflict_of_options, feasible_codes
from bargain.cases import beaten, random_space

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def best_by_weight(space: Space, weights: tuple[int, ...]) -> int:
    """The highest weighted sum of all packages of a problem without linkages: the best of each point, added up."""
    return sum(
        max(sum(w * party.worth[p][o] for w, party in zip(weights, space.parties, strict=True)) for o in range(options))
        for p, options in enumerate(space.shape)
    )


@pytest.mark.parametrize(
    ("points", "options", "parties", "budget", "links"),
    [(40, 5, 3, 1000, 0), (40, 5, 4, 100, 0), (20, 5, 5, 100, 0), (40, 4, 3, 1000, 20)],
)
def test_whole_frontiers(points: int, options: int, parties: int, budget: int, links: int) -> None:
    space = random_space(1, points=points, options=options, parties=parties, budget=budget, links=links, opposed=True)
    found = find_frontier(space)
    rng = np.random.default_rng(2)
    some = rng.choice(len(found), 200)
    assert all(space.allows(found.package(k)) and space.outcome(found.package(k)) == found.outcome(k) for k in some)
    for outcome in found.outcomes[some]:
        no_worse = (found.outcomes >= outcome).all(axis=1)
        assert (found.outcomes[no_worse] == outcome).all()
    for weights in rng.integers(1, 10, (50, parties)) if not links else ():
        assert (found.outcomes @ weights).max() == best_by_weight(space, tuple(map(int, weights)))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from Linux' /proc")
def test_the_largest_frontier_of_three_stays_under_300_megabytes() -> None:
    program = (
        "from pathlib import Path\n"
        "from accord.bargain.frontier import find_frontier\n"
        "from bargain.cases import random_space\n"
        "found = find_frontier(random_space(1, points=40, options=5, parties=3, budget=1000, opposed=True))\n"
        "assert len(found) > 20_000\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
    )
    paths = f"import sys; sys.path[:0] = {[path for path in sys.path if path]!r}\n"
    done = subprocess.run([sys.executable, "-c", paths + program], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300 * 1024


def test_nash_for_eight_parties() -> None:
    space = random_space(1, points=40, options=5, parties=8, opposed=True)
    start = disagreement(space)
    found = nash_by_program(space, start)
    assert found is not None and found.gap <= 1e-9
    (package,) = found.packages
    gains = [high - low for high, low in zip(space.outcome(package), start, strict=True)]
    assert min(gains) > 0 and found.score == prod(gains)
    for point, options in enumerate(space.shape):
        for option in range(options):
            other = space.outcome((*package[:point], option, *package[point + 1 :]))
            assert not beaten(found.outcomes[0], other)
            assert prod(max(high - low, 0) for high, low in zip(other, start, strict=True)) <= found.score


def test_all_smallest_sets_of_red_lines() -> None:
    space = random_space(1, points=40, options=5, parties=4, links=15)
    rng = np.random.default_rng(1)
    cells = [Choice(i, o) for _ in range(4) for i in range(40) for o in range(5) if rng.random() < 0.5]
    lines = [RedLine((cell,)) for cell in cells]
    found = smallest_lifts(space.shape, space.clauses, lines)
    assert found is not None and found.complete and found.count >= len(found.sets) > 0
    assert len({lifting.lines for lifting in found.sets}) == len(found.sets)
    for lifting in found.sets:
        crossed = [n for n, cell in enumerate(cells) if lifting.package[cell.point] == cell.option]
        assert space.allows(lifting.package) and tuple(crossed) == lifting.lines and len(crossed) == found.size


@pytest.mark.parametrize("options", [12, 16])
def test_stability_of_many_states(options: int) -> None:
    """What deters by fewer responses deters no more: Nash within SMR within GMR, Nash within SSEQ within SEQ in GMR."""
    rng = np.random.default_rng(0)
    levers = [Lever(str(k), k % 4) for k in range(options)]
    payoffs = [rng.permutation(2**options) for _ in range(4)]
    conflict = conflict_of_options("abcd", levers, feasible_codes(levers, []), payoffs)
    nash, gmr, smr, seq, sseq = (set(equilibria(conflict, concept)) for concept in CONCEPTS)
    assert nash <= smr <= gmr <= set(range(2**options))
    assert nash <= sseq <= seq <= gmr
    assert gmr
