"""Nothing acknowledged is lost and nothing half-written is seen, whatever happens to the desk or to the disk."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from accord.errors import RecordError
from accord.record import engine as engines
from accord.record.check import check
from accord.record.files import make_file
from accord.record.store import Record
from record.conftest import Places
from record.news import NOW, put, report
from record.writer import write_to

WRITER = Path(__file__).with_name("writer.py")
KILLS = 12
FORKING = multiprocessing.get_context("forkserver")
FORKING.set_forkserver_preload(["record.writer"])


def desk(where: str, first: int, count: int, **options: object) -> subprocess.Popen[str]:
    """Start a desk that adds articles."""
    command = [sys.executable, str(WRITER), where, str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload, no-any-return]


class Desk:
    """A desk that adds articles, in a process forked from one that has loaded what a desk loads."""

    def __init__(self, where: str, first: int, count: int, errors: Path) -> None:
        self._told, telling = FORKING.Pipe(duplex=False)
        self.process = FORKING.Process(target=write_to, args=(where, first, count, telling, errors), daemon=True)
        self.process.start()
        telling.close()

    def told(self) -> list[int]:
        """Wait for the next article that it has put on record; nothing where it is at its end."""
        try:
            return [self._told.recv()]
        except EOFError:
            return []

    def rest(self) -> list[int]:
        """Wait for its end, and return all that it told until then."""
        found = []
        while each := self.told():
            found += each
        self.process.join()
        return found


def held(where: str) -> set[str]:
    """The articles on record; the record must be sound."""
    record = Record.open(where)
    assert list(check(record)) == []
    with record.reading() as reading:
        names = set(reading.article_ids())
        assert reading.counts()["claims"] == 6 * len(names)
    record.close()
    return names


def name(number: str | int) -> str:
    return report(int(number)).article.id


def test_a_desk_killed_at_any_moment_loses_nothing(where: str, tmp_path: Path) -> None:
    chance = random.Random(5)
    acknowledged: set[int] = set()
    for first in range(0, 100 * KILLS, 100):
        writer = Desk(where, first, 100, tmp_path / "errors")
        acknowledged |= set(writer.told())
        time.sleep(chance.random() / 4)
        writer.process.kill()
        acknowledged |= set(writer.rest())
        assert writer.process.exitcode == -signal.SIGKILL
        names = held(where)
        assert {name(number) for number in acknowledged} <= names
    assert len(acknowledged) <= len(names) <= len(acknowledged) + KILLS


def test_a_power_cut_leaves_what_was_whole(tmp_path: Path) -> None:
    """Cut the write-ahead log at any byte, as a disk without power does: some last articles go, each as a whole."""
    where = tmp_path / "a.db"
    Record.create(str(where)).close()
    record = Record.open(str(where))
    put(record, *(report(n) for n in range(8)))
    log = (tmp_path / "a.db-wal").read_bytes()
    chance = random.Random(7)
    counts = set()
    for turn, cut in enumerate([len(log), *(chance.randrange(len(log)) for _ in range(12))]):
        copy = tmp_path / f"cut{turn}.db"
        shutil.copy(where, copy)
        Path(f"{copy}-wal").write_bytes(log[:cut])
        found = Record.open(str(copy))
        assert list(check(found)) == []
        with found.reading() as reading:
            names = list(reading.article_ids())
        assert names == [name(n) for n in range(len(names))]
        counts.add(len(names))
        found.close()
    record.close()
    assert 8 in counts
    assert len(counts) > 3


def test_a_full_disk_keeps_what_was_whole(tmp_path: Path) -> None:
    """A limit on the size of files is a full disk to whoever writes."""
    where = str(tmp_path / "a.db")
    Record.create(where).close()
    most = Path(where).stat().st_size + 400_000

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    out, error = (writer := desk(where, 0, 500, preexec_fn=limit)).communicate()
    assert writer.returncode == 1
    assert f"accord: {where}" not in out
    assert "nothing of what was being written was kept" in error
    names = held(where)
    assert {name(number) for number in out.split()} == names
    assert 0 < len(names) < 500
    put(record := Record.open(where), report(600))
    record.close()
    assert name(600) in held(where)


@pytest.mark.parametrize("most", [0, 1_000, 4_096, 8_192, 60_000])
def test_a_record_that_cannot_be_made_whole_leaves_nothing(tmp_path: Path, most: int) -> None:
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, "-m", "accord", "init", "--record", str(tmp_path / "a.db")]
    made = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, check=False)
    assert (made.returncode, made.stdout) == (1, "")
    assert made.stderr.startswith(f"accord: {tmp_path / 'a.db'}: ")
    assert "free" in made.stderr.lower()
    assert list(tmp_path.iterdir()) == []
    Record.create(str(tmp_path / "a.db")).close()


def test_what_was_there_stays_where_a_record_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a.db").touch()
    monkeypatch.setattr("accord.record.store.make_tables", full)
    for name, left in (("a.db", ["a.db"]), ("b.db", ["a.db"])):
        with pytest.raises(RecordError, match="the disk is full"):
            Record.create(str(tmp_path / name))
        assert [path.name for path in tmp_path.iterdir()] == left


def test_eight_desks_write_and_one_reads(where: str, tmp_path: Path) -> None:
    record = Record.open(where)
    writers = [Desk(where, 100 * n, 6, tmp_path / "errors") for n in range(8)]
    seen = [0]
    while any(writer.process.is_alive() for writer in writers):
        with record.reading() as reading:
            counts = reading.counts()
            time.sleep(0.01)
            assert reading.counts() == counts, "a snapshot stays as it is"
        assert counts["claims"] == 6 * counts["articles"], "nothing half-written is seen"
        seen.append(counts["articles"])
    told = [writer.rest() for writer in writers]
    record.close()
    assert [writer.process.exitcode for writer in writers] == [0] * 8
    assert (tmp_path / "errors").read_text() == ""
    assert seen == sorted(seen)
    assert (
        held(where)
        == {name(number) for numbers in told for number in numbers}
        == {name(100 * n + m) for n in range(8) for m in range(6)}
    )


WHO_WRITES = """
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND objid = (hashtext(current_schema())::bigint & 4294967295)::oid
"""


def test_a_database_that_goes_away_keeps_nothing_half(places: Places) -> None:
    where = places()
    record = Record.create(where)
    if record.address.path is not None:
        pytest.skip("an SQLite file has no server that could go away")
    told = "went away; nothing of what was being written was kept"
    with pytest.raises(RecordError, match=told), record.writing(NOW) as writing:
        writing.put_extraction(report(0))
        with record.engine.connect() as other:
            assert other.exec_driver_sql(WHO_WRITES).scalars().all() == [True]
        writing.put_extraction(report(1))
    put(record, report(2))
    record.close()
    assert held(where) == {name(2)}


def test_who_waits_too_long_is_told(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Record.open(where)
    monkeypatch.setattr(engines, "PATIENCE", 1)
    second = Record.open(where)
    with first.writing(NOW) as desk:
        desk.put_extraction(report(0))
        with pytest.raises(RecordError, match="somebody else has been writing"):
            put(second, report(1))
        with second.reading() as reading:
            assert reading.counts()["articles"] == 0
    assert put(second, report(1)) != [None]
    first.close()
    second.close()


@pytest.fixture
def nobody() -> Iterator[None]:
    """Take away the rights of root for a while, who may write everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.fixture
def locked_up(tmp_path: Path) -> Iterator[Path]:
    """Give a record in a folder, neither of which may be written."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    for parent in [folder, *folder.parents][:-1]:
        if parent.stat().st_uid == os.geteuid() and parent.is_relative_to(tmp_path.parents[2]):
            parent.chmod(parent.stat().st_mode | 0o055)
    record = Record.create(str(folder / "a.db"))
    put(record, report(0))
    record.close()
    (folder / "a.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "a.db"
    folder.chmod(0o755)


def test_a_record_that_may_only_be_read_is_read(locked_up: Path, nobody: None) -> None:
    record = Record.open(str(locked_up))
    with record.reading() as reading:
        assert reading.extraction(name(0)) == report(0)
        assert reading.search("prisoners")
    assert list(check(record)) == []
    with pytest.raises(RecordError, match=r"a\.db: it can only be read"):
        put(record, report(1))
    record.close()


def test_a_record_cannot_be_made_where_nothing_may_be_written(locked_up: Path, nobody: None) -> None:
    with pytest.raises(RecordError, match="cannot be made"):
        Record.create(str(locked_up.with_name("b.db")))


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    where = tmp_path / "a.db"
    Record.create(str(where)).close()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada,")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as link:
        link.execute("CREATE TABLE songs (id)")
    before = [path.read_bytes() for path in (where, letter, other)]
    for path, words in (
        (where, "holds a record or other tables already"),
        (letter, "something else"),
        (other, "something else"),
    ):
        with pytest.raises(RecordError, match=words):
            Record.create(str(path))
    assert [path.read_bytes() for path in (where, letter, other)] == before


def test_what_is_no_record_is_told_apart(tmp_path: Path) -> None:
    empty, letter, folder = tmp_path / "empty.db", tmp_path / "letter.db", tmp_path / "folder"
    empty.touch()
    folder.mkdir()
    letter.write_text("Dear Ada, " * 1000)
    with sqlite3.connect(tmp_path / "songs.db") as link:
        link.execute("CREATE TABLE songs (id)")
    looped = tmp_path / "loop.db"
    looped.symlink_to(looped)
    told = {
        "none.db": "there is no such record; `accord init` makes one",
        "empty.db": "is empty; `accord init` makes a record of it",
        "letter.db": "is no record",
        "songs.db": "is no record",
        "folder": "is a folder",
        "loop.db": "cannot be read",
        "none/a.db": "there is no such record",
    }
    for path, words in told.items():
        with pytest.raises(RecordError, match=words) as raised:
            Record.open(str(tmp_path / path))
        assert str(raised.value).startswith(str(tmp_path / path))


def test_a_symlink_leads_to_the_record(tmp_path: Path) -> None:
    record = Record.create(str(tmp_path / "a.db"))
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    linked = Record.open(str(tmp_path / "link.db"))
    put(linked, report(0))
    put(record, report(1))
    with linked.reading() as reading:
        assert reading.counts()["articles"] == 2
    linked.close()
    record.close()


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "#1.db", "ünï.db", "a'b.db"])
def test_a_record_may_have_any_name(tmp_path: Path, name: str) -> None:
    record = Record.create(str(tmp_path / name))
    put(record, report(0))
    assert list(check(record)) == []
    record.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, f"{name}-sums"]


def test_a_record_of_a_newer_accord_is_refused(where: str) -> None:
    record = Record.open(where)
    with record.engine.begin() as link:
        link.exec_driver_sql("UPDATE alembic_version SET version_num = '17'")
    record.close()
    with pytest.raises(RecordError, match=r"made by a newer accord.*version 17.*update accord"):
        Record.open(where)


def test_an_odd_version_is_no_record(where: str) -> None:
    record = Record.open(where)
    with record.engine.begin() as link:
        link.exec_driver_sql("UPDATE alembic_version SET version_num = 'soon'")
    record.close()
    with pytest.raises(RecordError, match="its version reads soon"):
        Record.open(where)


def test_making_a_record_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    make_file(tmp_path / "a.db", "a.db")
    with pytest.raises(RecordError, match="there is no record; `accord init` makes one"):
        Record.open(str(tmp_path / "a.db"))
    put(Record.create(str(tmp_path / "a.db")), report(0))
    assert held(str(tmp_path / "a.db")) == {name(0)}


def test_an_empty_schema_is_no_record(places: Places) -> None:
    with pytest.raises(RecordError, match=r"no such record|there is no record"):
        Record.open(places())


def test_making_a_record_twice_is_refused(where: str) -> None:
    with pytest.raises(RecordError, match="already"):
        Record.create(where)


def test_an_address_that_answers_nothing_is_told_without_its_password() -> None:
    for address in (
        "postgresql://desk:secret@127.0.0.1:1/talks",
        "postgresql://desk:secret@no.such.host.invalid/talks",
    ):
        with pytest.raises(RecordError, match=r"check (host and port|the address)") as raised:
            Record.open(address)
        assert "secret" not in str(raised.value)
        assert "desk:***@" in str(raised.value)
    with pytest.raises(RecordError, match="no address of a record"):
        Record.open("mysql://desk@127.0.0.1/talks")
