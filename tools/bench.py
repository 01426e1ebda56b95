"""Measure the speed of reading, as ratios side by side in one run: `make bench`.

The peer is the bare language pipeline, as its package ships it, on the same texts in the same process. Rounds alternate
between the two, so that whatever else the machine does falls on both; the best of each is compared, in seconds of
computing, which do not depend on what else the machine does. The texts are the examples of the project, repeated; with
../shared there, the annotated articles as well. What is told of whole processes is by the clock.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import spacy

from accord.annotate.pipeline import DEFAULT_MODEL, parse
from accord.desk.articles.reader import Reader
from accord.read import read_sources
from accord.terms.article import Article

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT.parent / "shared" / "gold" / "articles"


def texts(count: int) -> list[Article]:
    """Return so many articles, of the examples and, where they are, of the annotated ones, repeated in turn."""
    sources = [str(ROOT / "examples"), *([str(ARTICLES)] if ARTICLES.is_dir() else [])]
    found = [item for item in read_sources(sources) if isinstance(item, Article)]
    return [replace(found[n % len(found)], source=f"{n}") for n in range(count)]


def drain(made: Iterable[object]) -> None:
    """Make everything and keep nothing, as a command that prints does."""
    deque(made, maxlen=0)


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the seconds that some work takes."""
    start = clock()
    work()
    return clock() - start


def against_the_pipeline(articles: list[Article], rounds: int) -> tuple[float, float]:
    """Return the best seconds of computing of the bare pipeline and of the whole extraction on the same articles."""
    bare, reader = spacy.load(DEFAULT_MODEL), Reader()
    tries = [
        (
            timed(lambda: drain(parse((article.text for article in articles), bare)), time.process_time),
            timed(lambda: drain(reader.extract(articles)), time.process_time),
        )
        for _ in range(rounds)
    ]
    return min(one for one, _ in tries), min(other for _, other in tries)


def in_processes(articles: list[Article], jobs: int) -> float:
    """Return the seconds of `accord extract --jobs N` as a whole process, models loaded within."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "articles.jsonl"
        rows = ({"text": a.text, "title": a.title, "published": str(a.published), "outlet": a.outlet} for a in articles)
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, "-m", "accord", "extract", str(source), "--jsonl", "--jobs", str(jobs)]
        return timed(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False))


def command_start(arguments: list[str]) -> float:
    """Return the best seconds of three runs of a command."""
    command = [sys.executable, "-m", "accord", *arguments]
    return min(timed(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(3))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=160, help="how many articles a round reads")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs")
    asked = parser.parse_args()
    articles = texts(asked.articles)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, best of {asked.rounds} rounds each")
    bare, whole = against_the_pipeline(articles, asked.rounds)
    print(f"bare {DEFAULT_MODEL:24} {len(articles) / bare:7.1f} articles/s")
    ratio = f"{whole / bare:.2f} x the time (goal 1.35)"
    print(f"accord extraction             {len(articles) / whole:7.1f} articles/s   {ratio}")
    many = texts(4 * asked.articles)
    one, two = in_processes(many, 1), in_processes(many, 2)
    print(f"accord extract --jobs 1       {len(many) / one:7.1f} articles/s   (the process with its loading)")
    print(f"accord extract --jobs 2       {len(many) / two:7.1f} articles/s   {one / two:.2f} x as fast (goal 1.8)")
    print(f"accord brief examples/        {command_start(['brief', str(ROOT / 'examples')]):7.2f} s from cold (goal 6)")
    print(f"accord --help                 {command_start(['--help']):7.2f} s (goal 0.3)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
