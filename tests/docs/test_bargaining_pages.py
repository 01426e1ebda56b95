"""Every example on the pages about bargaining runs and prints what the page says."""

from __future__ import annotations

import doctest
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.read.scenario import parse_scenario

ROOT = Path(__file__).parents[2]
PAGES = sorted(ROOT.joinpath("docs", "bargaining").glob("*.md"))
BLOCK = re.compile(r"```(\w+)\n(.*?)\n```", re.DOTALL)


def _blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(page.read_text("utf-8")) if kind == language]


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setitem(os.environ, "COLUMNS", "100")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_python(page: Path) -> None:
    names: dict[str, object] = {}
    for number, body in enumerate(_blocks(page, "python")):
        test = doctest.DocTestParser().get_doctest(body + "\n", names, f"{page.name}[{number}]", str(page), 0)
        runner = doctest.DocTestRunner()
        said: list[str] = []
        runner.run(test, out=said.append, clear_globs=False)
        assert not runner.failures, "".join(said)
        names = test.globs


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_console(page: Path) -> None:
    for body in _blocks(page, "console"):
        command, *shown = body.splitlines()
        assert command.startswith("$ accord ")
        result = CliRunner().invoke(main, command.split()[2:], prog_name="accord", terminal_width=100)
        assert result.output.rstrip().splitlines() == shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_yaml(page: Path) -> None:
    for body in _blocks(page, "yaml"):
        parse_scenario(body)


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
            assert page.parent.joinpath(target).exists(), f"{page.name}: {target}"


def test_every_page_has_an_example() -> None:
    assert len(PAGES) >= 19
    for page in PAGES:
        assert _blocks(page, "python") or _blocks(page, "console"), page.name
