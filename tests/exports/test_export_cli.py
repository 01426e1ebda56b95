"""`accord export` on the command line: where it writes, what it says, and what it never overwrites."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accord.cli import main
from accord.cli.export import FORMATS
from accord.desk.export.sending import TABLES, WRITERS
from accord.desk.writing import writing
from accord.errors import OutputError
from exports.shelf import strait

pytestmark = pytest.mark.slow  # whole exports, again and again


def _run(*arguments: object, code: int = 0) -> Result:
    ran = CliRunner().invoke(main, ["export", *(str(each) for each in arguments)], catch_exceptions=False)
    assert ran.exit_code == code, ran.output
    return ran


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


def test_every_format_has_a_writer() -> None:
    assert {*FORMATS} == {*WRITERS, "obsidian"}


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "obsidian"])
def test_a_file_and_standard_output_hold_the_same(record: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"out.{form}"
    _run("--format", form, "--record", record, "--out", path)
    assert path.read_bytes() == _run("--format", form, "--record", record, "--out", "-").stdout_bytes
    assert path.stat().st_size > 100
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("table", TABLES)
def test_every_table(record: str, table: str) -> None:
    shown = _run("--format", "csv", "--table", table, "--record", record).stdout
    assert shown.startswith("id,")
    assert shown.count("\n") > 1


def test_what_is_lost_is_said_on_standard_error(record: str) -> None:
    ran = _run("--format", "plover", "--record", record)
    assert re.search(r"^accord: \d+ events? left out", ran.stderr, re.MULTILINE)
    assert "accord:" not in ran.stdout.splitlines()[0][:10]


def test_what_is_there_is_not_replaced_unless_asked(record: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    path.write_text("mine")
    assert "--force" in _run("--format", "csv", "--record", record, "--out", path, code=1).output
    assert path.read_text() == "mine"
    _run("--format", "csv", "--record", record, "--out", path, "--force")
    assert path.read_text().startswith("id,")


def test_a_file_that_comes_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with pytest.raises(OutputError, match="there is a file already"), writing(path) as sink:
        sink.write(b"ours")
        path.write_text("theirs")
    assert path.read_text() == "theirs"
    assert [each.name for each in tmp_path.iterdir()] == ["talks.csv"]


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with pytest.raises(ZeroDivisionError), writing(path) as sink:
        sink.write(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    link = tmp_path / "talks.csv"
    link.symlink_to(tmp_path / "secret")
    with pytest.raises(OutputError), writing(link) as sink:
        sink.write(b"x")
    with writing(link, force=True) as sink:
        sink.write(b"x")
    assert (tmp_path / "secret").read_text() == "secret"
    assert link.read_text() == "x"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_where_nobody_may_write_says_so(record: str, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be written" in _run("--format", "csv", "--record", record, "--out", tmp_path / "x", code=1).output


def test_a_folder_that_is_not_there_says_so(record: str, tmp_path: Path) -> None:
    shown = _run("--format", "csv", "--record", record, "--out", tmp_path / "none" / "x.csv", code=1).output
    assert "cannot be written" in shown


def test_a_folder_is_no_file(record: str, tmp_path: Path) -> None:
    assert "is a folder" in _run("--format", "csv", "--record", record, "--out", tmp_path, code=1).output
    assert "is a folder" in _run("--format", "csv", "--record", record, "--out", tmp_path, "--force", code=1).output


def test_a_full_disk_is_told_as_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with pytest.raises(OutputError, match=r"talks\.csv: the disk is full"), writing(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a device that is always full")
@pytest.mark.parametrize("form", ["csv", "xlsx", "ics"])
def test_full_standard_output_is_told_in_one_line(record: str, form: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = (sys.executable, "-m", "accord", "export", "--format", form, "--record", record)
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    told = ran.stderr.decode().splitlines()
    assert ran.returncode == 1
    assert told[-1] == "accord: standard output cannot be written: the disk is full; free some space"
    assert not [line for line in told if "Traceback" in line]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "obsidian"), "--out FOLDER"),
        (("--format", "ics", "--table", "events"), "--table is for"),
        (("--format", "xlsx", "--raw"), "--raw is for csv"),
        (("--format", "csv", "--recorded"), "--recorded goes with --since"),
        (("--format", "csv", "--since", "2004-04-02", "--as-of", "2004-04-01"), "no day is between them"),
        (("--format", "csv", "--process", "Strait"), "accord process add"),
        (("--format", "gif"), "is not one of"),
        (("--format", "Word"), "say --format docx"),
        (("--format", "pdf"), "print it from a browser"),
        (("--format", "csv", "--out", "talks.XLSX"), "say --format xlsx, or name it otherwise"),
        (("--out", "talks.txt"), "say in which form: --format csv"),
        ((), "say in which form"),
    ],
)
def test_what_does_not_go_together_is_refused(record: str, arguments: tuple[str, ...], words: str) -> None:
    assert words in _run(*arguments, "--record", record, code=2).output


def test_the_ending_of_the_file_says_the_form(record: str, tmp_path: Path) -> None:
    _run("--record", record, "--out", tmp_path / "talks.ics")
    _run("--record", record, "--format", "ftm", "--out", tmp_path / "statements.csv")
    assert (tmp_path / "talks.ics").read_text().startswith("BEGIN:VCALENDAR")
    assert "canonical_id" in (tmp_path / "statements.csv").read_text().splitlines()[0]


def test_notes_go_to_a_folder(record: str, tmp_path: Path) -> None:
    ran = _run("--format", "obsidian", "--record", record, "--out", tmp_path / "vault")
    assert re.search(r"vault: \d+ notes", ran.stderr)
    assert (tmp_path / "vault" / "accord.md").is_file()
    mine = next((tmp_path / "vault" / "events").glob("*.md"))
    mine.write_text("mine")
    assert (
        "1 note left as somebody changed it"
        in _run("--format", "obsidian", "--record", record, "--out", tmp_path / "vault").stderr
    )
    assert mine.read_text() == "mine"


def test_one_negotiation(record: str) -> None:
    runner = CliRunner()
    ran = runner.invoke(
        main, ["process", "add", "Strait", "--sides", "Greece,Turkey", "--by", "Anna", "--record", record]
    )
    assert ran.exit_code == 0, ran.output
    shown = _run("--format", "csv", "--process", "Strait", "--record", record).stdout
    assert ",Strait," in shown
    assert _run("--format", "csv", "--record", record).stdout.count("\n") == shown.count("\n")
