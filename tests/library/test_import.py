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


def test_the_verbs_stay_verbs_when_the_stages_are_imported():
    import accord.extract.meetings
    import accord.read.sources

    assert callable(accord.read)
    assert callable(accord.extract)
    assert accord.read is sys.modules["accord.library"].read
    assert sys.modules["accord.read"].__name__ == "accord.read"


def test_a_type_checker_knows_the_verbs(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "import accord\n"
        "reveal_type(accord.read('a'))\n"
        "reveal_type(accord.Record('a').matrix()[0].rows)\n"
        "accord.Record('a').timeline(as_off=None)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(program)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert "Iterator[accord.terms.article.Article]" in ran.stdout
    assert "tuple[accord.terms.matrix.MatrixRow, ...]" in ran.stdout
    assert 'Unexpected keyword argument "as_off"' in ran.stdout
    assert ran.stdout.count("error:") == 1, ran.stdout
