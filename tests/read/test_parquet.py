"""Parquet: the columns of the collections that others publish, row by row, without trust in the file."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from accord.terms.article import Article
from accord.terms.skipped import Skipped
from newsstand import BODY, read, skipped
from read.archives import parquet

ROWS: dict[str, dict[str, object]] = {
    "news-please": {
        "maintext": BODY,
        "title": "Island talks to resume",
        "date_publish": datetime(2024, 6, 3, 10, tzinfo=UTC),
        "source_domain": "wire.example",
        "url": "https://wire.example/talks",
        "authors": ["Jane Roe"],
        "language": "en",
    },
    "trafilatura": {
        "text": BODY,
        "title": "Island talks to resume",
        "date": "2024-06-03",
        "sitename": "wire.example",
        "source": "https://wire.example/talks",
        "author": "Jane Roe",
    },
    "CC-News": {
        "text": BODY,
        "title": "Island talks to resume",
        "date": "2024-06-03 10:00:00",
        "domain": "www.wire.example",
        "url": "https://wire.example/talks",
        "author": "Jane Roe",
        "description": "x",
    },
    "CC-News by language": {
        "plain_text": BODY,
        "title": "Island talks to resume",
        "published_date": date(2024, 6, 3),
        "publisher": "wire.example",
        "requested_url": "https://wire.example/talks",
        "author": "Jane Roe",
        "language": "en",
    },
}


@pytest.mark.parametrize("kind", ROWS)
def test_columns_of_published_collections_are_known(kind: str, tmp_path: Path) -> None:
    [found] = read(parquet(tmp_path / "a.parquet", [ROWS[kind]]))
    assert isinstance(found, Article) and found.text == BODY and found.source.endswith("a.parquet#1")
    assert (found.title, found.published) == ("Island talks to resume", date(2024, 6, 3))
    assert (found.outlet, found.url, found.authors) == ("wire.example", "https://wire.example/talks", ("Jane Roe",))


def test_rows_of_many_groups_keep_their_numbers(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"text": f"{BODY} This was round {n}."} for n in range(1, 201)]
    rows[99] = {"text": None}
    path = parquet(tmp_path / "a.parquet", rows, row_group_size=30)
    found = read(path)
    assert [each.source.rpartition("#")[2] for each in found] == [str(n) for n in range(1, 201)]
    assert isinstance(found[99], Skipped) and isinstance(found[100], Article)
    some = read(f"{path}#7", f"{path}#150")
    assert [each.text.rpartition(" ")[2] for each in some if isinstance(each, Article)] == ["7.", "150."]


def test_columns_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    row: dict[str, object] = {"text": BODY, "title": {"a": 1}, "url": b"\xff", "authors": [1, 2], "vector": [0.5]}
    [found] = read(parquet(tmp_path / "a.parquet", [row]))
    assert isinstance(found, Article) and found.title is None and found.url is None and found.authors == ()


def test_file_without_text_is_refused_with_its_columns(tmp_path: Path) -> None:
    told = skipped(parquet(tmp_path / "a.parquet", [{"headline": "x", "price": 3}]))
    assert "headline, price" in told.why and "maintext" in told.remedy


@pytest.mark.parametrize(
    "raw", [b"PAR1", b"PAR1" + b"\0" * 200 + b"PAR1", b"PAR1\xff\xff\xff\x7fPAR1", b"no such thing"]
)
def test_what_is_no_parquet_file_is_refused(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(raw)
    assert "no whole Parquet file" in skipped(path).why


def test_damage_is_told_after_what_was_read(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"text": f"{BODY} The minutes have number {Random(n).getrandbits(9000):x}."} for n in range(300)
    ]
    path = parquet(tmp_path / "a.parquet", rows, row_group_size=100, compression="gzip", use_dictionary=False)
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 2000] = b"\xff" * 2000
    path.write_bytes(raw)
    *good, bad = read(path)
    assert len(good) >= 64 and all(isinstance(each, Article) for each in good)
    assert isinstance(bad, Skipped) and bad.remedy


def test_cell_that_unpacks_to_a_memory_full_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    words = pa.DictionaryArray.from_arrays(pa.array([0] * 64, pa.int32()), pa.array(["a" * 100_000_000]))
    pq.write_table(pa.table({"text": words}), path, compression="zstd")
    assert path.stat().st_size < 100_000
    told = [each for each in read(path) if isinstance(each, Skipped)]
    assert told and all(each.remedy for each in told)


def test_parquet_on_standard_input_is_refused(tmp_path: Path) -> None:
    raw = parquet(tmp_path / "a.parquet", [{"text": BODY}]).read_bytes()
    [told] = read("-", stdin=io.BytesIO(raw))
    assert isinstance(told, Skipped) and "by name" in told.remedy
