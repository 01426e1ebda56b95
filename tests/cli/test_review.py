"""A sitting of an analyst as it is read: `review.txt` is what is printed, with what is typed after "> "."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.cli.review import Sitting
from accord.desk.ledger.adding import record_extraction
from accord.desk.review.judging import Word
from accord.desk.review.reviewing import Review
from accord.errors import UsageError
from accord.record.store import Record
from accord.terms.kept import Sought
from table import START, Clock, analyst, gazette, open_record

TRANSCRIPT = Path(__file__).with_name("review.txt")
PROMPT = "> "


class Typed(io.StringIO):
    """Standard input that shows what is typed."""

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline()
        if line:
            sys.stdout.write(f"{PROMPT}{line.rstrip()}\n")
        return line


def sit(record: Record, typed: str, monkeypatch: pytest.MonkeyPatch) -> Review:
    """Go through the claims of a record with these lines, and return the sitting as it was left."""
    monkeypatch.setattr(sys, "stdin", Typed(typed))
    review = Review.open(record, Sought(), analyst())
    Sitting(review).run()
    return review


def test_a_sitting_reads_as_it_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = TRANSCRIPT.read_text("utf-8")
    typed = [line.split(PROMPT, 1)[1] for line in told.splitlines() if PROMPT in line]
    sit(open_record(tmp_path), "\n".join(typed) + "\n", monkeypatch)
    assert capsys.readouterr().out == told


def test_the_counts_add_up_after_every_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = open_record(tmp_path)
    for keys in ("a", "x", "c hedge perhaps", "j", "a\nu", "x\nk\na", "n well\nx\nu\nu"):
        tally = sit(record, f"{keys}\nq\n", monkeypatch).tally
        assert tally.all == len(Review.open(record, Sought(), analyst()).order) == 5


def test_a_sitting_goes_on_where_the_last_one_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = open_record(tmp_path)
    first = sit(record, "a\nx\n", monkeypatch)
    second = Review.open(record, Sought(), analyst("Ben"))
    assert second.tally == first.tally
    assert second.order[0] == first.order[2], "what is judged stands last"
    with pytest.raises(UsageError):
        second.undo()


def test_what_nobody_judged_comes_up_however_much_was_judged(tmp_path: Path) -> None:
    record = open_record(tmp_path)
    clock = Clock()
    for left in (5, 4, 3, 2, 1, 0):
        review = Review.open(record, Sought(limit=1), analyst(clock=clock))
        assert review.tally.pending == min(left, 1)
        assert review.tally.all <= 2
        if left:
            review.say(Word("accept", (review.order[0],)))


def test_a_claim_that_was_read_anew_meanwhile_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record = open_record(tmp_path)
    review = Review.open(record, Sought(), analyst())
    record_extraction(record, replace(gazette(), claims=(), accord="99.0"), START)
    monkeypatch.setattr(sys, "stdin", Typed("a\nj\na\nq\n"))
    Sitting(review).run()
    told = capsys.readouterr().out
    assert f"{review.order[0]} stands no more" in told
    assert f"no claim '{review.order[0]}' is on record" in told
    assert review.tally.accepted == 1


@pytest.mark.parametrize("typed", ["d\n\n", "d\nq\n", "s\n\n", "s\n\x1b\n", "n\n\n", "c\n\n", "c\nplace\n\n", "d\nQ\n"])
def test_who_thinks_better_of_it_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    review = sit(open_record(tmp_path), f"{typed}a\nq\n", monkeypatch)
    assert "Nothing was said; back to the claim." in capsys.readouterr().out
    assert (review.tally.accepted, review.tally.pending) == (1, 4)


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_a_key_that_stops_ends_the_sitting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stop: type[BaseException]
) -> None:
    def key() -> str:
        raise stop

    monkeypatch.setattr("click.getchar", key)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    Sitting(Review.open(open_record(tmp_path), Sought(), analyst())).run()
    assert capsys.readouterr().out.endswith("0 accepted + 0 corrected + 0 struck + 5 pending = 5\n")


def test_an_end_of_input_ends_the_sitting(tmp_path: Path) -> None:
    record = open_record(tmp_path)
    result = CliRunner().invoke(main, ["review", "--record", record.where, "--by", "Ana"], input="a\n")
    assert result.exit_code == 0
    assert result.stdout.endswith("1 accepted + 0 corrected + 0 struck + 4 pending = 5\n")


def test_an_empty_record_has_nothing_to_review(tmp_path: Path) -> None:
    Record.create(str(tmp_path / "empty.db"))
    result = CliRunner().invoke(main, ["review", "--record", str(tmp_path / "empty.db"), "--by", "Ana"])
    assert (result.exit_code, result.stdout) == (0, "No claim to review.\n")
