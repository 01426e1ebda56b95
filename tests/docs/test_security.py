"""The threat model names the test of each threat, and each of these tests exists."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)


def _tests(file):
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_threat_names_a_test():
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line]
    threats = [row for row in rows if not row.startswith("| threat ")]
    assert len(threats) >= 20
    assert [row for row in threats if "::test_" not in row] == []


def test_every_test_that_is_named_exists():
    missing = [(file, name) for file, name in NAMED if not (ROOT / file).is_file() or name not in _tests(file)]
    assert missing == []


def test_nothing_is_named_that_is_no_test():
    assert [name for _, name in NAMED if not name.startswith("test_")] == []
