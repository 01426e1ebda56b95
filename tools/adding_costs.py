"""What one more article costs in a full record and in an empty one: the same articles, in turn, side by side.

Each article is added to both before the next comes, so that whatever else the machine does bears on both alike; medians
count. The clock is what a user waits for, computing the time of this process alone (without a server's). Once articles
come with their claims, and the record alone is measured; once as files of text, and `accord add` reads them first.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from accord.desk.articles.reader import shared_reader
from accord.desk.ledger.adding import record_extraction
from accord.read import read_sources
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ADDED, FIRST = 50, 5  # articles that are added to each; of these the first, which warm both up, are not counted
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one addition took, in seconds: by the clock, and of computing."""

    clock: float
    computing: float


def print_recording(empty: str, full: str, news: Sequence[Extraction]) -> None:
    """Print what it costs to put these articles with their claims on record."""
    _compare("record one article", (Record.open(empty), Record.open(full)), news, _record)


def print_adding(empty: str, full: str, news: Sequence[Extraction]) -> None:
    """Print what it costs to add the texts of these articles, of which the claims are read first.

    This is done in a process of its own, so that the language pipeline is not counted as memory of the record.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        apart.submit(_print_adding, empty, full, [extraction.article for extraction in news]).result()


def _print_adding(empty: str, full: str, articles: Sequence[Article]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = list(_files(Path(folder), articles))
        _compare("add one article of text", (Record.open(empty), Record.open(full)), files, _add_text)


def _compare(
    title: str, records: tuple[Record, Record], items: Iterable[Item], add: Callable[[Record, Item], object]
) -> None:
    """Add each to both records, to the one and to the other first in turn, and print the medians."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for number, item in enumerate(items):
        for place in (0, 1) if number % 2 else (1, 0):
            cost = _cost(add, records[place], item)
            if number >= FIRST:
                costs[place].append(cost)
    for name, seconds in (("clock", _clock), ("computing", _computing)):
        first, last = (statistics.median(map(seconds, some)) for some in costs)
        times = f"{first * 1000:.1f} ms when empty, {last * 1000:.1f} ms when full: {last / first:.2f} times"
        print(f"  {title} ({name}, {len(costs[0])} in turn): {times}")


def _clock(cost: Cost) -> float:
    return cost.clock


def _computing(cost: Cost) -> float:
    return cost.computing


def _cost(add: Callable[[Record, Item], object], record: Record, item: Item) -> Cost:
    clock, computing = time.perf_counter(), time.process_time()
    add(record, item)
    return Cost(time.perf_counter() - clock, time.process_time() - computing)


def _record(record: Record, extraction: Extraction) -> int | None:
    return record_extraction(record, extraction, NOW)


def _add_text(record: Record, file: Path) -> None:
    """Do as `accord add` does with a file: read it, pass over what is on record, extract, record."""
    for found in read_sources([str(file)]):
        assert isinstance(found, Article)
        with record.reading() as desk:
            assert not desk.holds(found.id)
        for extraction in shared_reader().extract([found]):
            record_extraction(record, extraction, NOW)


def _files(folder: Path, articles: Iterable[Article]) -> Iterator[Path]:
    """Write each article to a file of its own."""
    for number, article in enumerate(articles):
        assert article.published
        head = {"title": article.title, "outlet": article.outlet, "published": article.published.isoformat()}
        file = folder / f"{number}.json"
        file.write_text(json.dumps({**head, "text": article.text}), encoding="utf-8")
        yield file
