"""What could not be read, tried again: after a model was installed, a file mended, or accord brought up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from accord.desk.adding import Clock, add_sources
from accord.desk.options import ReadingOptions
from accord.record.store import Record
from accord.terms.kept import Unread


@dataclass(frozen=True, slots=True)
class Retried:
    """What came of trying again: articles that are on record now, and what still cannot be read."""

    articles: int
    left: tuple[Unread, ...]


def list_unread(where: str) -> list[Unread]:
    """Return what could not be read, in the order in which it came.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(where).reading() as desk:
        return list(desk.unread())


def retry(where: str, options: ReadingOptions, clock: Clock) -> Retried:
    """Read again what could not be read; what can be read now is put on record and is kept aside no longer.

    Raises:
        RecordError: the record cannot be written.
        ModelError: the language pipeline cannot be loaded.
    """
    record = Record.open(where)
    before = list_unread(where)
    sources = list(dict.fromkeys(source for each in before for source in _files(each)))
    added = add_sources(record, sources, options, clock) if sources else None
    failed = {(skipped.source, skipped.why) for skipped in added.skipped} if added else set()
    with record.writing(clock()) as desk:
        for each in before:
            if (each.source, each.why) not in failed:
                desk.take_unread(each.id)
    return Retried(added.articles if added else 0, tuple(list_unread(where)))


def _files(each: Unread) -> Iterator[str]:
    """Yield the file that something stood in: the source itself, or without its number (`#3`, `:3`)."""
    whole = re.sub(r"(#\d+|:\d+)$", "", each.source)
    yield each.source if whole == each.source or Path(each.source).exists() else whole
