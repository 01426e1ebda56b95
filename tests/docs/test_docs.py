"""What the documents say is so: every command, option, field and file is in them, and every example runs."""

import dataclasses
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import get_args

import click
import pytest

import accord.terms.claim as claim_terms
from accord.cli import main
from accord.errors import AccordError
from accord.read import read_sources
from accord.terms.actor import ActorKind
from accord.terms.article import Article
from accord.terms.brief import Negotiation
from accord.terms.wire import KINDS

ROOT = Path(__file__).parents[2]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
USING = (ROOT / "docs" / "using.md").read_text("utf-8")
CLAIMS = (ROOT / "docs" / "claims.md").read_text("utf-8")
LEXICON = ROOT / "src" / "accord" / "lexicon" / "data"
ARTICLES = 23


def _commands():
    with click.Context(main) as context:
        return {name: main.get_command(context, name) for name in main.list_commands(context)}


def _options():
    for name, command in _commands().items():
        for option in command.params:
            if isinstance(option, click.Option):
                yield from ((name, flag) for flag in option.opts if flag.startswith("--"))


def _sections(title):
    """The sections of all pages whose title begins so."""
    pages = [page.read_text("utf-8") for page in DOCS]
    every = (section for page in pages for section in page.split("\n## ")[1:])
    return [section for section in every if section.startswith(title)]


@pytest.mark.parametrize("name", _commands())
def test_every_command_has_its_section(name):
    assert len(_sections(f"accord {name}\n")) == 1


@pytest.mark.parametrize(("name", "flag"), sorted(set(_options())))
def test_every_option_is_explained(name, flag):
    shared = [section for section in _sections("Options of ") if f"`accord {name}`" in section]
    assert f"| `{flag}" in "".join([*_sections(f"accord {name}\n"), *shared])


def test_no_option_is_explained_that_does_not_exist():
    sections = "".join([*_sections("accord "), *_sections("Options of ")])
    explained = set(re.findall(r"^\| `(--[a-z-]+)", sections, re.MULTILINE))
    assert explained == {flag for _, flag in _options()}


def test_every_exit_code_is_explained():
    codes = {0, 3, AccordError.exit_code, *(error.exit_code for error in AccordError.__subclasses__())}
    assert {f"| {code} |" in USING for code in codes} == {True}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_claim_and_field_is_explained(kind):
    assert f"**{kind}**" in CLAIMS
    for field in dataclasses.fields(KINDS[kind]):
        assert f"`{field.name}`" in CLAIMS, field.name


def test_every_value_of_a_closed_set_is_explained():
    sets = ("Status", "Format", "Level", "Part", "Stance", "SubjectType", "AgreementStatus")
    values = {value for name in sets for value in get_args(getattr(claim_terms, name))} | set(get_args(ActorKind))
    assert {value for value in values if f"`{value}`" not in CLAIMS} == set()


def test_every_key_of_the_brief_is_explained():
    keys = {field.name for field in dataclasses.fields(Negotiation)}
    assert {key for key in keys if f"`{key}`" not in USING} == set()


def test_every_lexicon_file_is_named():
    text = (ROOT / "docs" / "lexicon.md").read_text("utf-8")
    assert {file.name for file in LEXICON.glob("*.toml") if f"`{file.name}`" not in text} == set()


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_decision_is_one_screen():
    for page in (ROOT / "docs" / "decisions").glob("*.md"):
        assert len(page.read_text("utf-8").splitlines()) <= 40, page.name


def test_the_examples_can_be_read_and_say_what_they_are():
    found = list(read_sources([ROOT / "examples"], today=date(2026, 3, 1)))
    articles = [item for item in found if isinstance(item, Article)]
    assert len(articles) == ARTICLES
    assert not [item for item in found if not isinstance(item, Article) and item.fault]
    assert all(article.published and article.outlet and article.title for article in articles)
    files = [file for file in (ROOT / "examples").rglob("*") if file.is_file() and file.name != "README.md"]
    assert all("was written as an example" in file.read_text("utf-8") for file in files)


def _examples():
    return list(_find_examples())


def _find_examples():
    for page in DOCS:
        for number, block in enumerate(re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)):
            if re.search(r"^(?:\.venv/bin/)?accord ", block, re.MULTILINE):
                yield pytest.param(block, id=f"{page.name}-{number}")


@pytest.fixture(scope="module")
def begun(tmp_path_factory, accord):
    """Give a folder of the examples where the first lines of a block have run, and what they said.

    Many make the same record first.
    """
    ran = {}

    def begin(lines):
        if lines not in ran:
            folder = tmp_path_factory.mktemp("docs")
            shutil.copytree(ROOT / "examples", folder / "examples")
            ran[lines] = folder, _run(lines, folder, accord)
        return ran[lines]

    return begin


def _run(lines, folder, accord):
    (folder / "accord").write_text(accord)
    (folder / "accord").chmod(0o755)
    ran = subprocess.run(
        ["sh", "-c", f"set -e\n{lines}"],
        cwd=folder,
        env=os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize("block", _examples())
def test_every_example_runs(block, begun, accord, tmp_path):
    lines = block.replace(".venv/bin/accord", "accord")
    first = re.match(r"(?:accord (?:init|(?:add|brief) examples(?:/\w+)?)\n)*", lines)[0]
    folder, said = begun(first)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    assert said + _run(lines.removeprefix(first), tmp_path, accord)
