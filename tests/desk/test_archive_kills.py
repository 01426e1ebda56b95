"""An archive of hundreds of pages, put on record with kills in between, is the record of one clean run to the byte.

ACCORD_TEST_PAGES sets how many; with ACCORD_TEST_PIPELINE=whole each is read by the language pipeline, which takes
some ten times as long.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from accord.desk.watch.retrying import list_unread
from accord.record.check import check
from accord.record.store import Record
from read.archives import crawl, packed

DESK = Path(__file__).with_name("archivist.py")
PAGES = int(os.environ.get("ACCORD_TEST_PAGES", "300"))
KILLS = 5

pytestmark = pytest.mark.slow


def desk(where: Path, archive: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, str(DESK), str(where), str(archive)], stdout=subprocess.PIPE, text=True)


def ledger(where: Path) -> bytes:
    command = [sys.executable, "-m", "accord", "ledger", "--record", str(where)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def held(where: Path) -> int:
    record = Record.open(str(where))
    with record.reading() as reading:
        count = reading.counts()["articles"]
    record.close()
    return count


def unread(where: Path) -> list[tuple[str, str]]:
    return sorted((each.source, each.why) for each in list_unread(str(where)))


def test_kills_in_between_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archive = Path("crawl.warc.gz")
    archive.write_bytes(packed(crawl(PAGES)))
    clean, killed = Path("clean.db"), Path("killed.db")
    for where in (clean, killed):
        Record.create(str(where)).close()
    out, _ = desk(clean, archive).communicate()
    assert f"articles={PAGES * 47 // 50}" in out
    chance = random.Random(11)
    counts = []
    for _ in range(KILLS):
        running = desk(killed, archive)
        until, before = chance.randrange(PAGES // 15, PAGES // 7), held(killed)
        while held(killed) - before < until and running.poll() is None:
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        counts.append(held(killed))
    assert counts == sorted(counts) and 0 < counts[0] < counts[-1] < PAGES * 47 // 50
    desk(killed, archive).communicate()
    assert ledger(killed) == ledger(clean)
    assert unread(killed) == unread(clean) and len(unread(clean)) == 2 * PAGES // 50
    record = Record.open(str(killed))
    assert list(check(record)) == []
    record.close()
