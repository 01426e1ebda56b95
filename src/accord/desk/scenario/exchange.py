"""Use cases of scenario files: start one, and carry one over from or to another program."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, TypeAlias

from accord.bargain.domain import domain_of, left_out
from accord.bargain.scenario import Scenario
from accord.errors import ScenarioError
from accord.read.foreign import is_foreign, read_foreign
from accord.read.scenario import read_scenario
from accord.render.scenario.file import scenario_yaml
from accord.render.scenario.foreign import foreign_files

Format: TypeAlias = Literal["accord", "genius", "geniusweb", "negmas"]


@dataclass(frozen=True, slots=True)
class Converted:
    """The files that were asked for, by their paths, and what they cannot hold."""

    files: tuple[tuple[Path, str], ...]
    left_out: tuple[str, ...]


def read_any(path: Path) -> Scenario:
    """Return the scenario in a scenario file, or in a folder of another program."""
    return read_foreign(path) if is_foreign(path) else read_scenario(path)


def convert_scenario(source: Path, target: Path, *, to: Format) -> Converted:
    """Return what to write so that another program, or accord, can read the scenario.

    Raises:
        ScenarioError: the source cannot be read, or has no numbers and the other program needs them.
    """
    scenario = read_any(source)
    if to == "accord":
        return Converted(((target, scenario_yaml(scenario)),), ())
    if not scenario.worths:
        msg = f"{source}: has no `worth`, and {to} profiles are made of numbers; add them, or convert to accord only"
        raise ScenarioError(msg)
    written = foreign_files(domain_of(scenario), to)
    lost = left_out(scenario)
    reserves = ("reserves",) if to == "geniusweb" and any(worth.reserve for worth in scenario.worths) else ()
    return Converted(tuple((target / name, text) for name, text in written), (*lost, *reserves))


def new_scenario() -> str:
    """Return a scenario file to fill in: small, complete and explained."""
    return files("accord.read").joinpath("scenario-template.yaml").read_text("utf-8")


def scenario_schema() -> str:
    """Return the JSON Schema of the scenario file."""
    return files("accord.read").joinpath("scenario.schema.json").read_text("utf-8")
