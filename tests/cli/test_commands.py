"""The commands as a user runs them: exit codes, messages, and what reaches the terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main

ROOT = Path(__file__).parents[2]
DISPATCH = """date 2024-06-05

The Colombian government and the ELN will hold a second round of talks in Caracas on 12 June, Norway said on Tuesday.

"We are ready to discuss a ceasefire," ELN commander Pablo Beltran told reporters. Colombian negotiator Vera Grabe said
the government would not sign a truce unless the rebels released all hostages. The talks resumed in May after a pause.
"""


@pytest.fixture
def dispatch(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(DISPATCH, "utf-8")
    return path


def run(*arguments: object, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_extract_prints_the_claims_format(dispatch: Path) -> None:
    code, out, _ = run("extract", dispatch, "--jsonl")
    record = json.loads(out)
    assert code == 0
    assert record["format"] == 1
    assert record["article"]["published"] == "2024-06-05"
    assert {"meeting", "statement"} <= {claim["kind"] for claim in record["claims"]}


def test_what_extract_prints_verifies(dispatch: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_text(run("extract", dispatch, "--jsonl")[1], "utf-8")
    code, out, _ = run("verify", claims)
    assert (code, "agree with their words" in out) == (0, True)


def test_a_changed_claims_file_exits_with_4(dispatch: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_text(run("extract", dispatch, "--jsonl")[1].replace("12 June", "13 June"), "utf-8")
    code, out, err = run("verify", "--quick", claims)
    assert code == 4
    assert f"{claims}:1" in out
    assert "differences" in err


def test_the_same_input_gives_the_same_bytes_in_one_process_or_two(dispatch: Path, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"more{number}.txt").write_text(DISPATCH.replace("12 June", f"{number + 1} July"), "utf-8")
    command = [sys.executable, "-m", "accord", "extract", str(tmp_path), "--jsonl", "--jobs"]
    one, two = (subprocess.run([*command, jobs], capture_output=True, check=True).stdout for jobs in ("1", "2"))
    assert one == two
    assert one.count(b"\n") == 21


def test_a_bad_file_is_named_and_the_batch_goes_on(dispatch: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    code, out, err = run("extract", empty, dispatch, "--jsonl")
    assert code == 3
    assert len(out.splitlines()) == 1
    assert str(empty) in err


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    code, _, err = run("brief", tmp_path / "absent.txt")
    assert code == 1
    assert "absent.txt" in err


def test_a_missing_model_says_what_to_do(dispatch: Path) -> None:
    code, _, err = run("extract", dispatch, "--model", "no_such_pipeline")
    assert code == 1
    assert "no_such_pipeline" in err
    assert "--model" in err


@pytest.mark.parametrize("arguments", [("extract",), ("brief", "x", "--as-of", "soon"), ("nonsense",)])
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 2


def test_no_escape_sequence_reaches_the_terminal(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(DISPATCH.replace("ready to discuss", "ready \x1b[31mto\x1b]0;owned\x07 discuss \u202e"), "utf-8")
    for command in (("extract",), ("brief",), ("brief", "--words")):
        _, out, err = run(*command, hostile)
        assert not set(out + err) & {"\x1b", "\x07", "\u202e"}


def test_the_html_is_one_file_without_markup_of_the_article(tmp_path: Path) -> None:
    hostile, page = tmp_path / "hostile.txt", tmp_path / "brief.html"
    payload = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    hostile.write_text(DISPATCH.replace("ready to discuss", f"ready to discuss {payload}"), "utf-8")
    code, _, _ = run("brief", hostile, "--html", page)
    html = page.read_text("utf-8")
    assert code == 0
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_a_page_that_cannot_be_written_is_an_error(dispatch: Path, tmp_path: Path) -> None:
    code, _, err = run("brief", dispatch, "--html", tmp_path / "absent" / "page.html")
    assert code == 1
    assert "page.html: cannot be written" in err


def test_a_claims_file_without_a_line_passes_no_check(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("\n", "utf-8")
    code, _, err = run("verify", tmp_path / "claims.jsonl")
    assert code == 1
    assert "claims.jsonl: it holds no line" in err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text_is_printed_as_utf_8(tmp_path: Path) -> None:
    (tmp_path / "bad\udcff.txt").write_text(DISPATCH, "utf-8")
    command = [sys.executable, "-m", "accord", "extract", str(tmp_path), "--jsonl"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    assert json.loads(out.decode("utf-8"))["article"]["source"].endswith("bad\\udcff.txt")


def test_an_actors_file_is_used(dispatch: Path, tmp_path: Path) -> None:
    actors = tmp_path / "actors.toml"
    actors.write_text('[[actor]]\nname = "Vera Grabe"\nkind = "person"\nside = "Peace Commission"\n', "utf-8")
    code, out, _ = run("extract", dispatch, "--jsonl", "--actors", actors)
    by_id = {actor["id"]: actor for actor in json.loads(out)["actors"]}
    grabe = next(actor for actor in by_id.values() if actor["name"] == "Vera Grabe")
    assert code == 0
    assert by_id[grabe["represents"]]["name"] == "Peace Commission"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "[[actor]]"),
        ("[[actor]]\nkind = 'person'", "no name"),
        ("[[actor]]\nname = 'X'\nkind = 'ghost'", "ghost"),
        ("x", "not an actors file"),
    ],
)
def test_a_wrong_actors_file_is_explained(dispatch: Path, tmp_path: Path, content: str, said: str) -> None:
    actors = tmp_path / "actors.toml"
    actors.write_text(content, "utf-8")
    code, _, err = run("extract", dispatch, "--actors", actors)
    assert code == 1
    assert said in err
    assert str(actors) in err


ENDLESS = """
import signal, sys, accord.desk.articles.reading as reading
from pathlib import Path
def batches(*_, **__):
    print("begun", flush=True)
    while True: yield from ()
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    reading.read_sources = batches
    sys.argv = ["accord", "extract", "x", "--jobs", sys.argv[1]]
    import accord.cli; accord.cli.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_with_one_line(tmp_path: Path, jobs: str) -> None:
    program = tmp_path / "endless.py"
    program.write_text(ENDLESS, "utf-8")
    command = [sys.executable, str(program), jobs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "begun\n"
        running.send_signal(signal.SIGINT)
        try:
            _, err = running.communicate(timeout=60)
        finally:
            running.kill()
    assert running.returncode == 130
    assert err.strip().splitlines() == ["accord: stopped; what was printed or put on record so far is whole"]


def die(_: object) -> None:
    os._exit(9)


def test_a_killed_reading_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from accord.desk.articles import reading
    from accord.desk.articles.options import ReadingOptions
    from accord.errors import SourceError
    from accord.terms.skipped import Skipped

    monkeypatch.setattr(reading, "_extract_here", die)
    monkeypatch.setattr(reading, "read_sources", lambda *_, **__: [Skipped("a", "b", "c")])
    with pytest.raises(SourceError, match="--jobs 1"):
        list(reading.read_claims(["x"], ReadingOptions(jobs=2)))


def test_a_fault_of_our_own_in_one_article_leaves_the_others(
    dispatch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from accord.desk.articles import reader
    from accord.terms.extraction import Extraction
    from accord.terms.mark import Scene

    extracted = reader.extract_article

    def failing(scene: Scene) -> Extraction:
        if scene.article.source.endswith("odd.txt"):
            message = "no rule foresaw this"
            raise KeyError(message)
        return extracted(scene)

    monkeypatch.setattr(reader, "extract_article", failing)
    odd = tmp_path / "odd.txt"
    odd.write_text(DISPATCH.replace("Caracas", "Havana"), "utf-8")
    code, out, err = run("extract", odd, dispatch, "--jsonl")
    assert code == 3
    assert [json.loads(line)["article"]["source"] for line in out.splitlines()] == [str(dispatch)]
    assert f"{odd}: accord itself fails on it (KeyError in test_commands.py, line " in err
    assert "report that as a fault, with the article" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes them")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_input_and_output_are_borne(dispatch: Path, tmp_path: Path, closed: str) -> None:
    (tmp_path / "claims.jsonl").write_text(run("extract", dispatch, "--jsonl")[1], "utf-8")
    command = f'"{sys.executable}" -m accord brief claims.jsonl --html brief.html --json {closed}'
    ran = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "</html>" in (tmp_path / "brief.html").read_text("utf-8")


HEAVY = ("spacy", "trafilatura", "numpy", "sklearn", "py3langid")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["verify", "--help"], ["brief", "--help"]])
def test_commands_that_do_not_extract_load_no_language_model(arguments: list[str]) -> None:
    start = f"import sys; sys.argv = ['accord', *{arguments!r}]; import accord.cli"
    loaded = f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    program = f"{start}\ntry:\n accord.cli.main()\nfinally:\n {loaded}"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stdout.splitlines()[-1] == "[]"


def test_reading_opens_no_socket(dispatch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert run("brief", dispatch)[0] == 0


def test_a_brief_since_a_day_leaves_older_articles_out(tmp_path: Path) -> None:
    every, later = (run("brief", ROOT / "examples" / "iran", *since)[1] for since in ((), ("--since", "2025-05-01")))
    assert "13 Apr 2025" in every
    assert "13 Apr 2025" not in later
    record = tmp_path / "accord.db"
    run("init", "--record", record)
    run("add", "--record", record, ROOT / "examples" / "iran")
    assert "13 Apr 2025" not in run("brief", "--record", record, "--since", "2025-05-01")[1]


def test_files_are_of_one_negotiation_where_the_user_says_so() -> None:
    folders = [ROOT / "examples" / "gaza", ROOT / "examples" / "iran"]
    apart, whole = (json.loads(run("brief", *folders, "--json", *more)[1]) for more in ((), ("--together",)))
    assert len(apart["negotiations"]) > len(whole["negotiations"]) == 1
    assert len(whole["articles"]) == len(apart["articles"])


def test_a_record_is_put_together_by_declaring() -> None:
    code, _, err = run("brief", "--together")
    assert (code, "accord process add" in err) == (2, True)
