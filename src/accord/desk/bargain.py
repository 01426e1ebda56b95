"""Use cases of a scenario: check it, analyse it, write the paper about it."""

from __future__ import annotations

from pathlib import Path

from accord.bargain.analysis import Analysis, analyse, write_paper
from accord.bargain.check import find_warnings
from accord.bargain.frontier import Limit
from accord.bargain.paper import Paper
from accord.bargain.stability.sanctions import Reading
from accord.bargain.wording import count, large
from accord.desk.exchange import read_any
from accord.read.scenario_file import read_scenario


def check_scenario(path: Path) -> tuple[str, ...]:
    """Return what the author of a scenario should know about it, a line each; the last says that it is in order.

    Raises:
        ScenarioError: it cannot be worked with.
    """
    scenario = read_scenario(path)
    notes = (f"{path}:{note.line}: note: {note.what}" for note in find_warnings(scenario))
    size = f"{count(len(scenario.parties), 'party', 'parties')}, {count(len(scenario.points), 'point')}"
    return (*notes, f"{path}: in order: {scenario.title}; {size}, {large(scenario.packages)} packages")


def analyse_scenario(
    path: Path, *, seconds: float = 60.0, memory: int = 2 * 10**9, reading: Reading = "sequences"
) -> tuple[Analysis, Paper]:
    """Return what a scenario yields, and the options paper about it; the frontier takes no more than that.

    Raises:
        ScenarioError: the file cannot be worked with.
    """
    analysis = analyse(read_any(path), limit=Limit(memory=memory, seconds=seconds), reading=reading)
    return analysis, write_paper(analysis)
