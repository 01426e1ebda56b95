"""A scenario file to a scenario: every fault at once, each with its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

from accord.bargain.check import find_faults
from accord.bargain.scenario import Scenario
from accord.errors import ScenarioError
from accord.read.scenario.ledger import Ledger, is_date
from accord.read.scenario.links import read_linkages, read_stability
from accord.read.scenario.outline import LARGEST, Table, read_outline
from accord.read.scenario.table import read_drafts, read_parties, read_points, read_sources
from accord.read.scenario.wants import Wishes

SECTIONS = (
    "accord", "title", "as of", "analyst", "note", "sources", "parties", "points", "stances", "red lines",
    "rankings", "worth", "linkages", "drafts", "on the table", "stability",
)  # fmt: skip


def read_scenario(path: Path) -> Scenario:
    """Return the scenario in a file.

    Raises:
        ScenarioError: the file cannot be read or worked with; the message has one line per fault.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(LARGEST + 1)
    except UnicodeDecodeError:
        msg = f"{path}: not plain text in UTF-8; save it as UTF-8 in your editor"
        raise ScenarioError(msg) from None
    except OSError as fault:
        msg = f"{path}: {fault.strerror}; `accord scenario new {path}` starts one"
        raise ScenarioError(msg) from None
    return parse_scenario(text, str(path))


def parse_scenario(text: str, path: str = "scenario.yaml") -> Scenario:
    """Return the scenario in a text; `path` names it in errors.

    Raises:
        ScenarioError: as for `read_scenario`.
    """
    ledger = Ledger(path)
    root = read_outline(text, path)
    if not isinstance(root, Table):
        msg = f"{path}:{root.line}: a scenario starts with `title:`; `accord scenario new` writes one to fill in"
        raise ScenarioError(msg)
    ledger.table(root, "a scenario", known=SECTIONS)
    scenario = _scenario(root, ledger)
    ledger.settle()
    for fault in find_faults(scenario):
        ledger.fault(fault.line, fault.what)
    ledger.settle()
    return scenario


def _scenario(root: Table, ledger: Ledger) -> Scenario:
    points = read_points(root.get("points"), ledger)
    parties = read_parties(root.get("parties"), ledger)
    wishes = Wishes(parties, points, ledger)
    drafts = read_drafts(root.get("drafts"), points, ledger)
    return Scenario(
        title=ledger.text(root.get("title"), "`title`") or "Untitled scenario",
        as_of=_date(root, ledger),
        analyst=ledger.text(root.get("analyst"), "`analyst`"),
        note=ledger.text(root.get("note"), "`note`"),
        parties=parties,
        points=points,
        sources=read_sources(root.get("sources"), ledger),
        stances=wishes.stances(root.get("stances")),
        red_lines=wishes.red_lines(root.get("red lines")),
        rankings=wishes.rankings(root.get("rankings")),
        worths=wishes.worths(root.get("worth")),
        linkages=read_linkages(root.get("linkages"), points, ledger),
        drafts=drafts,
        table=_on_the_table(root, [draft.id for draft in drafts], ledger),
        stability=read_stability(root.get("stability"), parties, ledger),
    )


def _date(root: Table, ledger: Ledger) -> str:
    date = ledger.text(root.get("as of"), "`as of`")
    if date and not is_date(date):
        ledger.fault(root.line, f"`as of` must look like 2026-01-24, not {date!r}")
    return date


def _on_the_table(root: Table, drafts: list[str], ledger: Ledger) -> str:
    node = root.get("on the table")
    return (ledger.known(node, drafts, "draft") or "") if node is not None else ""
