"""What waits on disk comes back in order, whole, once for each name; a full disk is told as files tell it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.render.exports.waiting import CACHE, Waiting

HALVES = st.text(st.characters(), max_size=3)  # half signs among them


@given(st.lists(st.tuples(HALVES, st.binary(max_size=4))))
def test_entries_come_by_their_places_and_then_as_they_came(entries: list[tuple[str, bytes]]) -> None:
    wanted = [body for _, body in sorted(entries, key=lambda entry: entry[0])]
    with Waiting() as waiting:
        assert all(waiting.add(place, body) for place, body in entries)
        assert list(waiting.in_order()) == wanted
        assert list(waiting.in_order(last_first=True)) == wanted[::-1]


@given(st.lists(HALVES))
def test_of_one_name_the_first_stays(names: list[str]) -> None:
    with Waiting() as waiting:
        fresh = [waiting.add("", str(number).encode(), name=name) for number, name in enumerate(names)]
        assert fresh == [name not in names[:number] for number, name in enumerate(names)]
        assert list(waiting.in_order()) == [str(number).encode() for number, new in enumerate(fresh) if new]


@given(st.lists(st.booleans(), min_size=1))
def test_of_one_name_the_first_that_is_not_weak_stays(weak: list[bool]) -> None:
    with Waiting() as waiting:
        for number, each in enumerate(weak):
            waiting.add(f"{number:03}", str(number).encode(), name="one", weak=each)
        assert list(waiting.in_order()) == [str(weak.index(False) if False in weak else 0).encode()]


def test_more_than_is_held_in_memory_comes_back() -> None:
    body = bytes(100_000)
    count = 3 * CACHE * 1024 // len(body)
    with Waiting() as waiting:
        for number in range(count):
            waiting.add(f"{(number * 7) % count:06}", number.to_bytes(2) + body)
        found = [int.from_bytes(each[:2]) for each in waiting.in_order()]
    assert found == sorted(range(count), key=lambda number: (number * 7) % count)


def _never_full() -> Iterator[bytes]:
    while True:
        yield bytes(100_000)


def test_a_full_disk_is_told_as_a_file_tells_it() -> None:
    with Waiting() as waiting:
        waiting._link.execute("PRAGMA max_page_count = 100")  # noqa: SLF001 (no disk is that small)
        with pytest.raises(OSError, match="full") as caught:
            for body in _never_full():
                waiting.add("", body)
        assert caught.value.errno == errno.ENOSPC


def test_another_fault_stays_what_it_is() -> None:
    with Waiting() as waiting:
        waiting._link.execute("DROP TABLE entry")  # noqa: SLF001
        with pytest.raises(sqlite3.OperationalError):
            list(waiting.in_order())
