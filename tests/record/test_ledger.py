"""The ledger has the same bytes in whatever order and parts a record came together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.desk.ledger.adding import record_extraction, record_judgement
from accord.desk.ledger.merging import merge_record
from accord.record.check import check
from accord.record.store import Record
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement
from accord.terms.wire import claim_ids
from record.conftest import Places
from record.news import NOW, put, read_by, report

FOLLOWING = ("event", "event_member", "story", "story_member", "tie")
FILED = ("telling", "print")
UNKEYED = "SELECT id, kind, n, known, status, side, words FROM claim ORDER BY id"
NUMBERS = count()


def all_news() -> list[Extraction]:
    """Articles of which some are copies, some versions of one page, some read twice, and some told by two outlets."""
    plain = [report(n) for n in range(4)]
    copies = [report(1, outlet="Evening Post", on="2004-03-03"), report(2, outlet="Harbour Wire", on="2004-03-02")]
    edited = replace(plain[3], article=replace(plain[3].article, text=plain[3].article.text + " Corrected."))
    seen = replace(plain[0], article=replace(plain[0].article, source="elsewhere.txt"))
    return [*plain, *copies, edited, seen, read_by(plain[0], "0.0.1", without=1), read_by(plain[2], "99", without=0)]


NEWS = all_news()
SAID = [
    Judgement("accept", (claim_ids(NEWS[1])[0],), "Ada", NOW),
    Judgement("strike", (claim_ids(NEWS[3])[1],), "Bo", NOW),
]


def fill(where: str, items: Sequence[Extraction | Judgement]) -> str:
    record = Record.create(where)
    for number, item in enumerate(items):
        now = NOW + timedelta(minutes=number)
        if isinstance(item, Judgement):
            record_judgement(record, item, now)
        else:
            record_extraction(record, item, now)
    record.close()
    return where


def ledger(where: str) -> list[str]:
    record = Record.open(where)
    with record.reading() as desk:
        lines = list(desk.ledger())
    assert list(check(record)) == []
    record.close()
    return lines


def following(where: str) -> list[list[tuple[object, ...]]]:
    """All that follows from the ledger, as rows without the record's own keys."""
    record = Record.open(where)
    with record.engine.connect() as link:
        queries = [f"SELECT * FROM {table}" for table in FOLLOWING] + [UNKEYED]
        queries += [f"SELECT id, body, mark FROM {table}" for table in FILED]
        rows = [sorted(map(tuple, link.exec_driver_sql(query)), key=repr) for query in queries]
    record.close()
    return rows


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[list[tuple[object, ...]]]]:
    where = fill(str(tmp_path_factory.mktemp("whole") / "whole.db"), [*NEWS, *SAID])
    return ledger(where), following(where)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    items=st.permutations([*NEWS, *SAID]),
    cuts=st.lists(st.integers(0, 12), max_size=2).map(sorted),
    turned=st.booleans(),
)
def test_any_order_and_any_parts_give_the_same(
    tmp_path: Path,
    expected: tuple[list[str], list[list[tuple[object, ...]]]],
    items: list[Extraction | Judgement],
    cuts: list[int],
    turned: bool,
) -> None:
    bounds = [0, *cuts, len(items)]
    folder = tmp_path / str(next(NUMBERS))
    folder.mkdir()
    parts = [fill(str(folder / f"{n}.db"), items[a:b]) for n, (a, b) in enumerate(pairwise(bounds))]
    whole, *others = reversed(parts) if turned else parts
    for other in others:
        merge_record(whole, other, lambda: NOW)
    assert ledger(whole) == expected[0]
    assert following(whole) == expected[1]


def test_both_databases_give_the_same(
    places: Places, expected: tuple[list[str], list[list[tuple[object, ...]]]]
) -> None:
    assert ledger(fill(places(), [*reversed(NEWS), *SAID])) == expected[0]


def test_parts_are_merged_from_one_database_into_the_other(
    tmp_path: Path, places: Places, expected: tuple[list[str], list[list[tuple[object, ...]]]]
) -> None:
    half = fill(places(), [*NEWS[::2], *SAID])
    whole = fill(str(tmp_path / "half.db"), [*NEWS[1::2], SAID[0]])
    came = merge_record(whole, half, lambda: NOW)
    assert (came.judgements, came.articles > 0, came.readings > 0) == (1, True, True)
    assert ledger(whole) == expected[0]
    again = merge_record(whole, half, lambda: NOW)
    assert (again.articles, again.readings, again.judgements, again.charters) == (0, 0, 0, 0)


def test_a_line_is_whole_and_tells_no_time_of_recording(record: Record) -> None:
    first = report()
    put(record, first)
    with record.reading() as desk:
        lines = [json.loads(line) for line in desk.ledger()]
    assert [line["entry"] for line in lines] == ["article", "reading", "sighting"]
    assert lines[0]["text"] == first.article.text
    assert [claim["id"] for claim in lines[1]["claims"]] == list(claim_ids(first))
    assert not any("recorded" in line for line in lines)
