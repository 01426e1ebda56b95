"""The sizes that must be answered, and how fast. Processor time is what counts: the clock depends on who else works.

`make bench-bargain` shows the same with the clock, memory and NegMAS beside it.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from accord.bargain.frontier import find_frontier
from accord.bargain.lifts import smallest_lifts
from accord.bargain.nash_program import nash_by_program
from accord.bargain.solution import disagreement
from accord.bargain.space import Choice, RedLine
from accord.bargain.stability.concepts import CONCEPTS, equilibria
from accord.bargain.stability.conflict import Lever, conflict_of_options, feasible_codes
from bargain.cases import random_space

pytestmark = pytest.mark.slow


def spent(work: Callable[[], object], rounds: int = 2) -> float:
    """Seconds of the processor, best of the rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    ("points", "options", "parties", "budget", "links", "seconds"),
    [(40, 5, 3, 1000, 0, 0.5), (40, 5, 4, 100, 0, 0.5), (20, 5, 5, 100, 0, 10), (40, 4, 3, 1000, 20, 5)],
)
def test_whole_frontiers(points: int, options: int, parties: int, budget: int, links: int, seconds: float) -> None:
    space = random_space(1, points=points, options=options, parties=parties, budget=budget, links=links, opposed=True)
    assert spent(lambda: find_frontier(space)) < seconds


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
    assert spent(lambda: nash_by_program(space, start)) < 0.5


def test_all_smallest_sets_of_red_lines() -> None:
    space = random_space(1, points=40, options=5, parties=4, links=15)
    rng = np.random.default_rng(1)
    cells = [Choice(i, o) for _ in range(4) for i in range(40) for o in range(5) if rng.random() < 0.5]
    lines = [RedLine((cell,)) for cell in cells]
    assert spent(lambda: smallest_lifts(space.shape, space.clauses, lines)) < 1


@pytest.mark.parametrize(("options", "seconds"), [(12, 1), (16, 60)])
def test_stability_of_many_states(options: int, seconds: float) -> None:
    rng = np.random.default_rng(0)
    levers = [Lever(str(k), k % 4) for k in range(options)]
    payoffs = [rng.permutation(2**options) for _ in range(4)]

    def work() -> None:
        conflict = conflict_of_options("abcd", levers, feasible_codes(levers, []), payoffs)
        for concept in CONCEPTS:
            equilibria(conflict, concept)

    assert spent(work, rounds=1) < seconds
