"""The house rules that no other tool checks: small modules, small functions, plain names, a docstring everywhere."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).resolve().parent.parent / "src" / "accord").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "data", "info", "base"}
LONGEST_MODULE, LONGEST_FUNCTION = 260, 45


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_module_keeps_to_the_house(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "says what it is"
    assert path.stem not in VAGUE, "is named after a thing of the field"
    assert text.count("\n") <= LONGEST_MODULE, "is short enough to read"
    long = {
        node.name: size
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (size := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long, "has functions that fit a screen"
    loose = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "Any"]
    assert not loose, "says what things are"
