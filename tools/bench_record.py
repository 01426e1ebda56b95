"""How the record behaves at a million claims, on SQLite and on PostgreSQL, beside the same record when it was empty.

    python -m tools.bench_record [--claims 1000000] [--negotiations 200] [--keep FOLDER]

PostgreSQL is measured where ACCORD_TEST_POSTGRES names a server (as `.ci/run` starts one). Each view is asked for one
negotiation, as of its last day, and for one half-way; the median of seven runs counts. Articles come with
their claims (tools/newswire.py), so that the record alone is measured; only what one more article costs is told with
its reading as well (tools/adding_costs.py).
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text
from tqdm import tqdm

from accord.desk.ledger.adding import record_charter
from accord.desk.ledger.following import follow_extraction
from accord.desk.ledger.keeping import search_record
from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice
from accord.desk.views.looking_ahead import view_changes, view_outlooks
from accord.desk.views.viewing import view_matrices, view_timelines
from accord.record.store import Record
from accord.render.sheets.text import brief_text
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter
from tools.adding_costs import ADDED, NOW, print_adding, print_recording
from tools.newswire import FIRST_DAY, Newswire

MONTH, BATCH = 30, 50
RUNS = 7


def main() -> None:
    """Print the figures of both databases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--negotiations", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="leave the SQLite record there, to go on with it")
    options = parser.parse_args()
    wire = Newswire(options.negotiations, options.claims // 25)
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", str((options.keep or Path(folder)) / "bench.db"), wire)
    if server := os.environ.get("ACCORD_TEST_POSTGRES"):
        with _schema(server) as address:
            measure("PostgreSQL", address, wire)
    else:
        print("PostgreSQL: not measured, ACCORD_TEST_POSTGRES names no server")


@contextmanager
def _schema(server: str) -> Iterator[str]:
    """Give the address of a schema of our own in a database, and take it away at the end."""
    engine = create_engine(make_url(server).set(drivername="postgresql+psycopg"))
    schema = f"accord_bench_{uuid4().hex}"
    with engine.begin() as link:
        link.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        address = make_url(server).difference_update_query(["options"])
        address = address.update_query_dict({"options": f"-csearch_path={schema}"})
        yield address.render_as_string(hide_password=False)
    finally:
        with engine.begin() as link:
            link.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()


def measure(name: str, where: str, wire: Newswire) -> None:
    """Print what adding and asking cost in one database; a record that was begun before is filled up."""
    record = _opened(where, wire)
    _fill(record, wire, name)
    with record.reading() as desk:
        counts = desk.counts()
    print(f"{name}: {counts}")
    news = list(_fresh(wire, seed=counts["articles"]))
    with tempfile.TemporaryDirectory() as folder, _beside(where, folder) as beside:
        _opened(beside, wire).close()
        print_recording(beside, where, news[:ADDED])
        print_adding(beside, where, news[ADDED:])
    for title, ask in _questions(where).items():
        print(f"  {title}: {_median(ask):.3f} s")
    print(f"  memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


def _opened(where: str, wire: Newswire) -> Record:
    """Open a record, or make one with all its negotiations declared."""
    if "://" not in where and Path(where).exists():
        return Record.open(where)
    record = Record.create(where)
    for number in range(wire.negotiations):
        *sides, mediator = wire.sides(number)
        record_charter(record, Charter(f"talks {number}", tuple(sides), (mediator,), "bench", NOW), NOW)
    return record


def _fill(record: Record, wire: Newswire, name: str) -> None:
    """Put all articles on record, many in one transaction: the ledger and what follows are the same."""
    with record.reading() as desk:
        begun = min(desk.counts()["articles"], wire.articles)
    numbers = tqdm(range(begun, wire.articles, BATCH), desc=name, disable=None, mininterval=5)
    for start in numbers:
        with record.writing(NOW) as desk:
            for number in range(start, min(start + BATCH, wire.articles)):
                change = desk.put_extraction(wire.extraction(number))
                if change is not None:
                    follow_extraction(desk, change)


def _beside(where: str, folder: str) -> AbstractContextManager[str]:
    """Give the place of another record in the same kind of database."""
    return _schema(where) if "://" in where else nullcontext(f"{folder}/empty.db")


def _fresh(wire: Newswire, *, seed: int) -> Iterator[Extraction]:
    """Yield articles of the last month that no record holds yet, as far apart as the news of a month is."""
    other = Newswire(wire.negotiations, wire.articles, seed=seed)
    first, count = wire.articles - MONTH * wire.articles // wire.days, 2 * ADDED
    yield from (other.extraction(first + number * (wire.articles - first) // count) for number in range(count))


def _questions(where: str) -> dict[str, Callable[[], object]]:
    half = FIRST_DAY + timedelta(days=500)
    name = "talks 1"
    return {
        "brief": lambda: brief_text(brief_record(where, process=name)),
        "brief, half-way": lambda: brief_text(brief_record(where, Days(half), process=name)),
        "changes of ten days": lambda: view_changes(Choice(where, name), since=FIRST_DAY + timedelta(days=990)),
        "changes of a year": lambda: view_changes(Choice(where, name), since=FIRST_DAY + timedelta(days=635)),
        "outlook": lambda: view_outlooks(Choice(where, name)),
        "timeline": lambda: view_timelines(Choice(where, name)),
        "matrix": lambda: view_matrices(Choice(where, name)),
        "search": lambda: search_record(where, "prisoners"),
        "search, rare": lambda: search_record(where, '"report 4711"'),
    }


def _median(ask: Callable[[], object]) -> float:
    return statistics.median(_timed(ask) for _ in range(RUNS))


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
