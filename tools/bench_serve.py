"""How long the pages of a record of a million claims take.

    python -m tools.bench_serve FOLDER

FOLDER is where `python -m tools.bench_record --keep FOLDER` left its record. Each page is asked for in three
negotiations that nobody has looked at yet, then again; the median counts. Time of this process stands beside the time
that passed, as other work on the machine is in the latter alone; the goals are of the former: 0.3 s for the first page,
1 s for any other.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient
from tqdm import tqdm

from accord.record.store import Record
from accord.serve.app import make_app
from accord.serve.nav import NAV
from accord.serve.settings import Settings
from accord.terms.kept import Sought
from tools.bench_exports import refuse_older

FIRST, ANY = 0.3, 1.0  # seconds
TALKS = (7, 61, 130)
OK = 200
HEAD = f"{'page':28}{'new: process':>14}{'passed':>9}{'again: process':>16}{'passed':>9}{'goal':>8}{'size':>9}"


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a page took, in seconds, and how large the page is."""

    process: float
    passed: float
    size: int


def main() -> None:
    """Print the figures; end with a fault where a page misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where `python -m tools.bench_record --keep FOLDER` left its record")
    where = parser.parse_args().folder / "bench.db"
    if not where.is_file():
        sys.exit(f"there is no record at {where}; make one with `python -m tools.bench_record --keep {where.parent}`")
    refuse_older(str(where))
    with Record.open(str(where)).reading() as desk:
        print(f"{desk.counts()['claims']:,} claims\n{HEAD}")
    late = [name for name, goal, new, again in measure(str(where)) if not report(name, goal, new, again)]
    if late:
        sys.exit(f"later than the goal: {', '.join(late)}")


def measure(where: str) -> Iterator[tuple[str, float, list[Look], list[Look]]]:
    """Yield each page with its goal, the looks at what was not looked at yet, and those again."""
    client = TestClient(make_app(where, Settings()), base_url="http://127.0.0.1:8321")
    pages = pages_of(where)
    for name, paths in tqdm(pages.items(), desc="pages", disable=None, leave=False):
        new = [look(client, path) for path in paths]
        again = [look(client, paths[-1]) for _ in TALKS]
        yield name, FIRST if name == "first page" else ANY, new, again


def pages_of(where: str) -> dict[str, list[str]]:
    """Return by name the addresses at which each page is looked at."""
    views = {words: [f"{path}?process=talks+{number}" for number in TALKS] for path, words in NAV if path != "/review"}
    past = [f"/brief?process=talks+{number}&as-of=2024-05-01" for number in TALKS]
    with Record.open(where).reading() as desk:
        claims = desk.find_claims(Sought(kinds=("meeting",), limit=len(TALKS)))
        homes = desk.articles_holding(claims)
        events = desk.events_of(claims)
        (naming, *_) = desk.namings_in(homes.values())
    person = next(actor.name for actor in naming.actors if actor.kind == "person").split()[-1]
    return {
        "first page": ["/"],
        **views,
        "Brief of a past day": past,
        "Review": ["/review"],
        "Article": [f"/article/{homes[claim].removeprefix('sha256:')}" for claim in claims],
        "Claim": [f"/claim/{claim}" for claim in claims],
        "Event": [f"/event/{events[claim]}" for claim in claims],
        "Search, a common word": ["/search?q=prisoners"],
        "Search, rare words": ["/search?q=%22report+4711%22"],
        "Search, a person": [f"/search?q={person}"],
    }


def look(client: TestClient, path: str) -> Look:
    """Look at a page.

    Raises:
        SystemExit: it is not there.
    """
    passed, process = time.perf_counter(), time.process_time()
    answer = client.get(path)
    took = Look(time.process_time() - process, time.perf_counter() - passed, len(answer.content))
    if answer.status_code != OK:
        sys.exit(f"{path}: answered {answer.status_code}")
    return took


def report(name: str, goal: float, new: list[Look], again: list[Look]) -> bool:
    """Print the figures of a page; return whether it keeps its goal."""
    medians = [
        statistics.median(getattr(one, part) for one in looks)
        for looks in (new, again)
        for part in ("process", "passed")
    ]
    fresh, waited, warm, warm_waited = map(float, medians)
    size = max(one.size for one in new) / 1000
    print(f"{name:28}{fresh:12.2f} s{waited:7.2f} s{warm:14.2f} s{warm_waited:7.2f} s{goal:6.1f} s{size:6.0f} KB")
    return fresh <= goal


if __name__ == "__main__":
    main()
