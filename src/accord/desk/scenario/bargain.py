"""Use cases of a scenario: check it, analyse it, write the paper about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from accord.bargain.analysis import Analysis, analyse, write_paper
from accord.bargain.check import find_warnings
from accord.bargain.frontier import Limit
from accord.bargain.paper import Paper
from accord.bargain.stability.sanctions import Reading
from accord.bargain.wording import count, large
from accord.desk.scenario.exchange import read_any
from accord.errors import ScenarioError
from accord.read.scenario import read_scenario

SUFFIXES = (".yaml", ".yml")
MOST_FILES = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """A scenario file of a folder: its name and its title; where it cannot be worked with, the first fault."""

    name: str
    title: str
    fault: str = ""


def list_scenarios(folder: Path) -> tuple[Listed, ...]:
    """Return the scenario files of a folder by name; what cannot be read is listed with the reason."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.is_file())
    except OSError as fault:
        message = f"{folder}: {fault.strerror}; start the desk with --scenarios and a folder that can be read"
        raise ScenarioError(message) from None
    return tuple(map(_listed, files[:MOST_FILES]))


def _listed(path: Path) -> Listed:
    try:
        return Listed(path.name, read_scenario(path).title)
    except ScenarioError as fault:
        return Listed(path.name, path.stem, str(fault).splitlines()[0].removeprefix(f"{path.parent}/"))


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
