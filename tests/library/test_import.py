"""`import accord` is instant: what is heavy is loaded when it is asked for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import accord

HEAVY = ("spacy", "sqlalchemy", "pyarrow", "pandas", "polars", "jinja2", "trafilatura", "fastapi", "mcp", "click")
ASK = "import accord, json, sys; {}; print(json.dumps([name for name in {!r} if name in sys.modules]))"


def _loaded(then="pass"):
    ran = subprocess.run([sys.executable, "-c", ASK.format(then, HEAVY)], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def test_import_loads_nothing_heavy():
    assert _loaded() == []


def test_a_record_needs_neither_a_language_pipeline_nor_frames():
    assert {"spacy", "pyarrow", "pandas", "polars"}.isdisjoint(_loaded("accord.Record"))


def test_every_public_name_is_there():
    assert {name for name in accord.__all__ if not hasattr(accord, name)} == set()
    assert set(accord.__all__) <= set(dir(accord))


def test_what_is_not_there_is_told_like_in_any_module():
    with pytest.raises(AttributeError, match="no attribute 'wrong'"):
        accord.wrong  # noqa: B018


def test_the_package_says_that_it_is_typed():
    assert (Path(accord.__file__).parent / "py.typed").exists()
