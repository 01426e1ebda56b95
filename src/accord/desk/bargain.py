"""Use cases of a scenario: check it, analyse it, write the paper about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from accord.bargain.analysis import Analysis, analyse, write_paper
from accord.bargain.check import Fault, find_warnings
from accord.bargain.frontier import Limit
from accord.bargain.paper import Paper
from accord.bargain.scenario import Scenario
from accord.bargain.stability.sanctions import Reading
from accord.desk.exchange import read_any
from accord.read.scenario_file import read_scenario


@dataclass(frozen=True, slots=True)
class Checked:
    """A scenario that can be worked with, and what its author should know about it."""

    scenario: Scenario
    warnings: tuple[Fault, ...]


def check_scenario(path: Path) -> Checked:
    """Return the scenario with warnings.

    Raises:
        ScenarioError: it cannot be worked with.
    """
    scenario = read_scenario(path)
    return Checked(scenario, find_warnings(scenario))


def analyse_scenario(
    path: Path, *, seconds: float = 60.0, memory: int = 2 * 10**9, reading: Reading = "sequences"
) -> tuple[Analysis, Paper]:
    """Return what a scenario yields, and the options paper about it; the frontier takes no more than that.

    Raises:
        ScenarioError: the file cannot be worked with.
    """
    analysis = analyse(read_any(path), limit=Limit(memory=memory, seconds=seconds), reading=reading)
    return analysis, write_paper(analysis)
