"""Measure how fast pages of a web archive become text, against bare trafilatura on the same pages: `make bench`.

Bare trafilatura has the pages in memory and gives text and metadata. Accord unpacks the archive, reads each page in a
process apart, sets aside what its readers cannot see, and judges what it has. Rounds alternate between the two; the
best of each counts. What the first pages cost on each side, starting the process and loading lists of words, is left
out. Told are seconds by the clock, and seconds of computing in all processes, which do not depend on what else the
machine does.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from accord.read import read_sources
from accord.terms.article import Article
from tools.news_pages import news_pages

GOAL = 1.15
FIRST = 20
"""So many pages are read before those that count; every part of trafilatura is needed for some of them."""


def archive_of(pages: list[bytes], path: Path) -> None:
    """Write pages as a packed web archive."""
    with path.open("wb") as file:
        for number, page in enumerate(pages):
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:036d}>\r\n"
                f"WARC-Date: 2024-06-03T10:00:00Z\r\nWARC-Target-URI: https://wire.example/world/{number}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0))


@dataclass(frozen=True, slots=True, order=True)
class Spent:
    """Seconds by the clock and of computing, in this process and in those that it started and that have ended."""

    clock: float
    computing: float

    def less(self, other: Spent) -> Spent:
        """Return the difference."""
        return Spent(self.clock - other.clock, self.computing - other.computing)


def timed(work: Callable[[], None]) -> Spent:
    """Return what some work takes."""
    clock, before = time.perf_counter(), sum(os.times()[:4])
    work()
    return Spent(time.perf_counter() - clock, sum(os.times()[:4]) - before)


def bare(pages: list[bytes]) -> None:
    """Read pages with bare trafilatura."""
    for page in pages:
        assert trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)


def ours(path: Path, count: int) -> None:
    """Read an archive to articles."""
    articles = sum(isinstance(each, Article) for each in read_sources([path]))
    assert articles == count, f"{articles} of {count} pages became articles"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300, help="how many pages a round reads")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs")
    asked = parser.parse_args()
    pages = list(news_pages(FIRST + asked.pages))
    size = sum(map(len, pages[FIRST:])) / asked.pages / 1000
    bare(pages[:FIRST])
    with tempfile.TemporaryDirectory() as scratch:
        first, every = Path(scratch) / "first.warc.gz", Path(scratch) / "pages.warc.gz"
        archive_of(pages[:FIRST], first)
        archive_of(pages, every)
        tries = [
            (
                timed(lambda: bare(pages[FIRST:])),
                timed(lambda: ours(every, len(pages))).less(timed(lambda: ours(first, FIRST))),
            )
            for _ in range(asked.rounds)
        ]
    print(f"{asked.pages} pages of {size:.0f} KB on the average, best of {asked.rounds} rounds each")
    for name in ("clock", "computing"):
        one, other = (min(getattr(each[side], name) for each in tries) for side in (0, 1))
        print(f"bare trafilatura              {asked.pages / one:7.1f} pages/s   (seconds by {name})")
        told = f"{other / one:.2f} x the time (goal {GOAL})"
        print(f"accord, archive to articles   {asked.pages / other:7.1f} pages/s   {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
