"""Measure how fast pages of a web archive become text, against bare trafilatura on the same pages: `make bench`.

Bare trafilatura has the pages in memory and gives text and metadata. Accord unpacks the archive, reads each page in a
process apart, sets aside what its readers cannot see, and judges what it has. Rounds alternate between the two; the
best of each counts.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
from pathlib import Path

import trafilatura

from accord.read import read_sources
from accord.terms.article import Article
from tools.news_pages import news_pages

GOAL = 1.15


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


def bare(pages: list[bytes]) -> float:
    """Return the seconds of bare trafilatura on these pages."""
    start = time.perf_counter()
    for page in pages:
        assert trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    return time.perf_counter() - start


def ours(path: Path, count: int) -> float:
    """Return the seconds in which the archive becomes articles; the process that reads is started before."""
    reading = read_sources([path])
    found = [next(reading)]
    start = time.perf_counter()
    found.extend(reading)
    spent = time.perf_counter() - start
    articles = sum(isinstance(each, Article) for each in found)
    assert articles == count, f"{articles} of {count} pages became articles"
    return spent * count / (count - 1)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200, help="how many pages a round reads")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs")
    asked = parser.parse_args()
    pages = list(news_pages(asked.pages))
    size = sum(map(len, pages))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "pages.warc.gz"
        archive_of(pages, path)
        tries = [(bare(pages), ours(path, len(pages))) for _ in range(asked.rounds)]
    one, other = min(one for one, _ in tries), min(other for _, other in tries)
    print(f"{len(pages)} pages of {size / len(pages) / 1000:.0f} KB on the average, best of {asked.rounds} rounds each")
    print(f"bare trafilatura              {len(pages) / one:7.1f} pages/s")
    print(
        f"accord, archive to articles   {len(pages) / other:7.1f} pages/s   {other / one:.2f} x the time (goal {GOAL})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
