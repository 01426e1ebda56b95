"""Domains with profiles of other programs to a scenario: Genius XML, GeniusWeb JSON, NegMAS YAML and JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from accord.bargain.domain import Domain, Issue, Profile, scenario_of
from accord.bargain.scenario import Scenario
from accord.errors import ScenarioError
from accord.read.foreign.genius import genius_part
from accord.read.foreign.geniusweb import geniusweb_part
from accord.read.foreign.negmas import negmas_part
from accord.read.scenario.outline import LARGEST

MOST_FILES = 100
MOST_OPTIONS = 1_000
Part = tuple[Issue, ...] | Callable[[Sequence[Issue]], Profile]
"""What one file gives: the issues of a domain, or a profile once the issues are known."""


def is_foreign(path: Path) -> bool:
    """Return whether the path is a folder or a file of another program rather than a scenario file."""
    return path.is_dir() or path.suffix.lower() in (".xml", ".json")


def read_foreign(path: Path) -> Scenario:
    """Return the scenario in a folder of one domain and its profiles, or in a domain file among them.

    Raises:
        ScenarioError: no domain is there, or a file holds something other than listed values and additive utilities.
    """
    folder = path if path.is_dir() else path.parent
    try:
        return _read(path, folder)
    except OSError as fault:
        msg = f"{fault.filename or path}: {fault.strerror}; accord must be able to read the folder and its files"
        raise ScenarioError(msg) from None


def _read(path: Path, folder: Path) -> Scenario:
    files = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in (".xml", ".json", ".yml", ".yaml")]
    if len(files) > MOST_FILES:
        msg = f"{folder}: more than {MOST_FILES} files; give a folder with one domain and its profiles"
        raise ScenarioError(msg)
    wanted = [file for file in files if path.is_dir() or file.suffix == path.suffix]
    return scenario_of(_assemble(folder, [(file, part) for file in wanted if (part := _part(file)) is not None]))


def _assemble(folder: Path, parts: Iterable[tuple[Path, Part]]) -> Domain:
    found = list(parts)
    domains = [(file, part) for file, part in found if isinstance(part, tuple)]
    if len(domains) != 1:
        names = ", ".join(file.name for file, _ in domains) or "none"
        msg = f"{folder}: needs one domain file, found {names}; put one domain with its profiles into a folder"
        raise ScenarioError(msg)
    file, issues = domains[0]
    _check(file, issues)
    profiles = tuple(part(issues) for _, part in found if not isinstance(part, tuple))
    if len(profiles) < 2:
        msg = f"{folder}: found {len(profiles)} profiles next to {file.name}; a negotiation has two or more"
        raise ScenarioError(msg)
    return Domain(folder.name or "Imported domain", issues, profiles)


def _check(file: Path, issues: Sequence[Issue]) -> None:
    for issue in issues:
        if not 2 <= len(issue.values) <= MOST_OPTIONS or len(set(issue.values)) < len(issue.values):
            number = f"{len(issue.values):,}"
            msg = f"{file}: issue {issue.name!r} has {number} values; 2 to {MOST_OPTIONS:,} different ones fit"
            raise ScenarioError(msg)


def _part(file: Path) -> Part | None:
    with file.open(encoding="utf-8-sig", errors="replace") as opened:
        text = opened.read(LARGEST + 1)
    if len(text) > LARGEST:
        msg = f"{file}: longer than {LARGEST:,} characters; this is no domain that people negotiate about"
        raise ScenarioError(msg)
    if file.suffix.lower() == ".xml":
        return genius_part(text, file)
    if file.suffix.lower() == ".json" and "issuesValues" in text:
        return geniusweb_part(text, file)
    return negmas_part(text, file)
