"""The commands, from the outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from accord.cli import main
from bargain.scenes import EXAMPLES, HEAD

CUBA = next(path for path in EXAMPLES if "cuba" in path.name)
CAMP = next(path for path in EXAMPLES if "camp" in path.name)


def _run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_new_check_and_bargain(tmp_path: Path) -> None:
    path = tmp_path / "river.yaml"
    assert _run("scenario", "new", str(path))[0] == 0
    code, out, _ = _run("scenario", "check", str(path))
    assert code == 0
    assert "in order: A ceasefire on the river; two parties, three points, 12 packages" in out
    code, out, _ = _run("bargain", str(path))
    assert code == 0
    assert "“not one step back from the river”" in out
    code, _, err = _run("scenario", "new", str(path))
    assert code == 1
    assert "--force" in err


def test_a_faulty_file_is_told_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(HEAD + "stances: {north: {brigde: {open: accepts}}}\n")
    for command in (("scenario", "check"), ("bargain",)):
        code, out, err = _run(*command, str(path))
        assert code == 1
        assert not out
        assert f"{path}:10: there is no point 'brigde'; did you mean bridge?" in err


def test_check_goes_on_to_the_next_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: nothing else\n")
    code, out, err = _run("scenario", "check", str(path), str(CUBA))
    assert code == 1
    assert "in order: Cuba, October 1962" in out
    assert f"{path}:1: `parties` names 0" in err


def test_every_form_of_the_paper(tmp_path: Path) -> None:
    page, folder = tmp_path / "a.html", tmp_path / "drawings"
    code, out, _ = _run("bargain", str(CUBA), "--html", str(page), "--no-script", "--drawings", str(folder))
    assert (code, out) == (0, "")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert {path.name for path in folder.iterdir()} >= {"states.svg", "states.png", "linkages.svg"}
    assert json.loads(_run("bargain", str(CUBA), "--json")[1])["format"] == "accord-bargain-1"
    assert _run("bargain", str(CUBA), "--markdown")[1].startswith("# Cuba, October 1962\n")


def test_convert_there_and_back(tmp_path: Path) -> None:
    code, out, err = _run("scenario", "convert", str(CAMP), str(tmp_path / "genius"), "--to", "genius")
    assert code == 0
    assert out.count("Wrote") == 3
    assert "cannot hold: stances, red lines, linkages, drafts, sources" in err
    back = tmp_path / "back.yaml"
    assert _run("scenario", "convert", str(tmp_path / "genius"), str(back))[0] == 0
    assert _run("scenario", "check", str(back))[0] == 0
    assert "Adjusted Winner" in _run("bargain", str(tmp_path / "genius"))[1]


def test_too_large_a_frontier_is_refused_beforehand() -> None:
    code, out, _ = _run("bargain", str(CAMP), "--seconds", "0.000000001", "--memory", "1")
    assert code == 0
    words = " ".join(out.split())
    assert "No frontier: The whole frontier" in words
    assert "Nor was a solution found without it" in words


def test_the_schema_is_printed() -> None:
    assert json.loads(_run("scenario", "schema")[1])["title"] == "accord scenario"


def test_other_commands_do_not_load_the_mathematics() -> None:
    code = "import sys, accord.cli as c; c.main(['--version'], standalone_mode=False); print(sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not [name for name in ("'numpy'", "'scipy'", "'vl_convert'", "'yaml'", "'jinja2'") if name in out]
