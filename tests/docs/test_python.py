"""The pages on Python hold: every example runs, the tutorial runs from its first cell to its last."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import accord
from accord.library.record import Record

ROOT = Path(__file__).parents[2]
PYTHON = (ROOT / "docs" / "python.md").read_text("utf-8")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_example_of_the_page_runs(desk, capsys):
    known: dict[str, object] = {}
    blocks = re.findall(r"```python\n(.*?)```", PYTHON, re.DOTALL)
    for block in blocks:
        exec(compile(block, "docs/python.md", "exec"), known)
    assert len(blocks) == 3
    assert "articles," in capsys.readouterr().out


def test_every_verb_and_view_is_on_the_page():
    assert [name for name in ("read", "extract", "verify", "brief") if f"`accord.{name}(" not in PYTHON] == []
    public = [name for name in vars(Record) if not name.startswith("_") and name not in ("close", "create")]
    assert [name for name in public if f"`{name}(" not in PYTHON] == []
    assert all(hasattr(accord, name) for name in set(re.findall(r"`accord\.(\w+)", PYTHON)) - {"terms", "errors"})


def test_the_tutorial_runs(desk):
    book = nbformat.read(ROOT / "docs" / "tutorial.ipynb", as_version=4)
    assert not any(cell.get("outputs") for cell in book.cells), "is kept without its outputs"
    done = NotebookClient(
        book, timeout=240, kernel_name="python3", resources={"metadata": {"path": str(desk)}}
    ).execute()
    shown = [output for cell in done.cells for output in cell.get("outputs", ())]
    pages = [output.data["text/html"] for output in shown if "text/html" in output.get("data", {})]
    assert len(pages) >= 3
    assert not any("<script" in page for page in pages)
    assert shown[-1].data["text/plain"] == "()", "the record is sound at the end"
