"""The hashes of pages find damage, and never take for damage what a kill, a backup or another program left."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from accord.record.check import check
from accord.record.store import MOST_OPEN, Record
from accord.record.sums import HEAD, sums_of
from accord.record.wal import Log, log_of, read_hashes, read_log
from record.news import NOW, put, report
from record.test_faults import desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a record with some articles, closed."""
    found = tmp_path / "a.db"
    record = Record.create(str(found))
    put(record, *(report(n) for n in range(5)))
    record.close()
    return found


def faults(path: Path) -> list[str]:
    record = Record.open(str(path))
    found = list(check(record))
    record.close()
    return found


def add(path: Path, *numbers: int) -> None:
    record = Record.open(str(path))
    put(record, *(report(number) for number in numbers))
    record.close()


def flip(path: Path) -> int:
    """Flip a bit in a free part of the file, where nothing but the hashes can tell; return its page."""
    content = bytearray(path.read_bytes())
    at = next(at for at in range(len(content) - 64, 0, -1) if not any(content[at - 32 : at + 32]))
    content[at] ^= 4
    path.write_bytes(content)
    return at // 4096 + 1


def test_every_page_has_its_hash(path: Path) -> None:
    assert sums_of(path).stat().st_size == HEAD.size + path.stat().st_size // 4096 * 8
    assert faults(path) == []
    add(path, 7, 8)
    assert sums_of(path).stat().st_size == HEAD.size + path.stat().st_size // 4096 * 8
    page = flip(path)
    assert faults(path) == [f"page {page} of the file: its bytes are not those that accord wrote"]


def test_a_record_whose_hashes_are_lost_gets_new_ones(path: Path) -> None:
    sums_of(path).unlink()
    assert faults(path) == []
    add(path, 9)
    assert flip(path)
    assert len(faults(path)) == 1
    sums_of(path).write_bytes(b"accd")
    assert faults(path) == []


def test_a_backup_in_its_place_is_no_damage(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    shutil.copy(path, backup)
    add(path, 9, 10)
    shutil.copy(backup, path)
    assert faults(path) == []
    add(path, 11)
    assert faults(path) == []


@pytest.mark.parametrize("other", ["leaves", "empties"])
def test_what_a_kill_left_is_no_damage(path: Path, other: str) -> None:
    """Another program may have the log written into the record, and throw the log away."""
    for first in (100, 200, 300):
        writer = desk(str(path), first, 100)
        assert writer.stdout is not None
        for _ in range(3):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        assert log_of(path).stat().st_size
        if other == "empties":
            link = sqlite3.connect(path)
            link.execute("SELECT count(*) FROM entry").fetchone()
            link.close()
            assert not log_of(path).exists()
        assert faults(path) == []
    add(path, 9)
    assert flip(path)
    assert len(faults(path)) == 1


def test_another_program_that_reads_does_no_harm(path: Path) -> None:
    reader = sqlite3.connect(path)
    record = Record.open(str(path))
    for number in range(20, 26):
        put(record, report(number))
        assert reader.execute("SELECT count(*) FROM article").fetchone()[0] == number - 14
        reader.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert list(check(record)) == []
    record.close()
    reader.close()
    assert faults(path) == []


def test_several_records_of_one_file_follow_one_another(path: Path) -> None:
    records = [Record.open(str(path)) for _ in range(3)]
    for number in range(30, 42):
        put(records[number % 3], report(number))
    with records[1].engine.connect() as link:
        link.exec_driver_sql("PRAGMA wal_checkpoint(RESTART)")
    for number in range(42, 48):
        put(records[number % 3], report(number))
    records[0].close()
    put(records[1], report(50))
    assert list(check(records[2])) == []
    records[1].close()
    records[2].close()
    assert faults(path) == []
    assert flip(path)
    assert len(faults(path)) == 1


def test_what_is_not_new_costs_no_hashing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Record.open(str(path))
    put(record, report(0))
    monkeypatch.setattr("accord.record.sums._hashes_in_file", None)
    changes = put(record, *(report(n) for n in (0, 1, 60, 0, 61)))
    assert [change is None for change in changes] == [True, True, False, True, False]
    record.close()
    monkeypatch.undo()
    assert faults(path) == []


def test_a_log_torn_by_a_power_cut_is_no_damage(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine starts anew; the log ends in what never became whole, with the mark of an end upon it."""
    record = Record.open(str(path))
    put(record, report(70), report(71), report(72))
    log = read_log(path, None)
    ends = [frames for frames, _ in read_hashes(path, log, 0)]
    assert len(ends) == 3
    torn = bytearray(log_of(path).read_bytes())
    torn[32 + (ends[1] + 1) * (24 + log.size) + 100] ^= 1
    copy = tmp_path / "torn.db"
    shutil.copy(path, copy)
    shutil.copy(sums_of(path), sums_of(copy))
    record.close()
    log_of(copy).write_bytes(torn)
    monkeypatch.setattr("accord.record.sums.find_boot", lambda: bytes(16))
    found = Record.open(str(copy))
    for _ in range(3):
        assert list(check(found)) == []
    with found.reading() as reading:
        assert reading.counts()["articles"] == 7
    found.close()
    assert faults(copy) == []
    assert flip(copy)
    assert len(faults(copy)) == 1


def test_a_symlink_shares_the_hashes(path: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked" / "b.db"
    linked.parent.mkdir()
    linked.symlink_to(path)
    add(linked, 80)
    assert [each.name for each in linked.parent.iterdir()] == ["b.db"]
    assert flip(path)
    assert len(faults(linked)) == 1


def test_many_records_in_one_program_do_not_stay_open(tmp_path: Path) -> None:
    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not tell which files are open")
    before = open_files()
    records = []
    for number in range(MOST_OPEN + 20):
        records.append(Record.create(str(tmp_path / f"{number}.db")))
        put(records[-1], report(0))
    assert open_files() - before < 3 * (MOST_OPEN + 2) + 10
    put(records[0], report(1))  # closed for lack of room, and open again
    assert list(check(records[0])) == []
    for record in records:
        record.close()


def test_a_program_that_does_not_close_its_record_leaves_whole_hashes(path: Path, tmp_path: Path) -> None:
    """Also where it goes to another folder meanwhile."""
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); os.chdir(sys.argv[2])\n"
        "from accord.record.store import Record; from record.news import put, report\n"
        "put(Record.open('a.db'), report(90)); os.chdir('/')\n"
    )
    tests = Path(__file__).resolve().parents[1]
    subprocess.run([sys.executable, "-c", code, str(tests), str(tmp_path)], check=True)
    assert not log_of(path).exists()
    head = HEAD.unpack(sums_of(path).read_bytes()[: HEAD.size])
    assert head[4] is False
    assert flip(path)
    assert len(faults(path)) == 1


def test_a_page_that_was_never_written_is_empty(path: Path) -> None:
    """SQLite passes over pages: the one where it keeps its locks, and those it took and gave back at once."""
    content, sums = path.read_bytes(), sums_of(path).read_bytes()
    path.write_bytes(content + bytes(4096))
    sums_of(path).write_bytes(sums + bytes(8))
    with sqlite3.connect(path) as link:
        assert link.execute("PRAGMA page_count").fetchone()[0] == len(content) // 4096
    found = Record.open(str(path))
    assert list(check(found)) == []
    found.close()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert any(f"page {len(content) // 4096 + 1} of the file" in fault for fault in faults(path))


def test_a_word_that_was_kept_is_never_told_as_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another may have the turn by now and have taken the hashes away; what was written is on record all the same."""
    path = tmp_path / "first.db"
    Record.create(str(path)).close()

    def taken_away(where: Path, size: int | None) -> Log:
        sums_of(where).unlink(missing_ok=True)
        return read_log(where, size)

    record = Record.open(str(path))
    with record.writing(NOW) as desk:
        desk.put_extraction(report(1))
        monkeypatch.setattr("accord.record.sums.read_log", taken_away)
    monkeypatch.undo()
    assert not sums_of(path).exists()
    add(path, 2)
    assert faults(path) == []


def test_records_that_a_program_leaves_open_are_all_closed(tmp_path: Path) -> None:
    """The hashes of each are complete when it ends, not of every other one."""
    names = ["a.db", "b.db", "c.db", "d.db"]
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from accord.record.store import Record; from record.news import put, report\n"
        "for name in sys.argv[2:]: put(Record.create(name), report(1))\n"
    )
    tests = Path(__file__).resolve().parents[1]
    subprocess.run([sys.executable, "-c", code, str(tests), *names], check=True, cwd=tmp_path)
    heads = [HEAD.unpack(sums_of(tmp_path / name).read_bytes()[: HEAD.size]) for name in names]
    assert [head[4] for head in heads] == [False] * len(names)


def test_closing_waits_for_nobody(path: Path) -> None:
    """Whoever has the turn then takes over the hashes; none is lost."""
    record = Record.open(str(path))
    put(record, report(6))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        record.close()
        assert HEAD.unpack(sums_of(path).read_bytes()[: HEAD.size])[4] is True
        other.execute("ROLLBACK")
    add(path, 7)
    assert HEAD.unpack(sums_of(path).read_bytes()[: HEAD.size])[4] is False
    assert faults(path) == []
    assert flip(path)
    assert len(faults(path)) == 1
