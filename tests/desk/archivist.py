"""A desk that puts an archive on record, to be killed at any moment: python archivist.py RECORD ARCHIVE.

All is as `accord add` does it, but for the language pipeline: a quick reader in its place takes the first sentence of
an article for a statement. With ACCORD_TEST_PIPELINE=whole, the pipeline reads.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import accord.desk.articles.reading
from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import Added, add_sources
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.claim import Evidence, Link, Statement
from accord.terms.extraction import Extraction


class QuickReader:
    """Reads a statement in each article."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def extract_each(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield what each article gives."""
        for article in articles:
            end = article.text.find(".") + 1
            words = article.text[:end]
            said = Statement(
                evidence=(Evidence("claim", 0, end, words),),
                rule="quick",
                content=words,
                chain=(Link("said", "a host"),),
            )
            yield Extraction(article, (), (said,), (), model="quick")


def add(where: str, archive: str) -> Added:
    """Put an archive on record."""
    if os.environ.get("ACCORD_TEST_PIPELINE") != "whole":
        accord.desk.articles.reading.Reader = QuickReader  # type: ignore[misc, assignment]
    record = Record.open(where)
    try:
        return add_sources(record, [archive], ReadingOptions(), lambda: datetime.now(UTC))
    finally:
        record.close()


if __name__ == "__main__":
    sys.stdout.write(f"{add(sys.argv[1], sys.argv[2])}\n")
