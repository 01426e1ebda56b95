"""What could not be read, tried again: after a model was installed, a file mended, or accord brought up to date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import Clock, add_sources
from accord.read.address import web_host
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

    What came from the net stays as it is: this fetches nothing, `accord watch --again` does.

    Raises:
        RecordError: the record cannot be written.
        ModelError: the language pipeline cannot be loaded.
    """
    record = Record.open(where)
    before = [each for each in list_unread(where) if not web_host(each.source)]
    tried = [(each, source) for each in before if (source := _source(each))]
    sources = sorted({source for _, source in tried}, key=_place)
    added = add_sources(record, sources, options, clock) if sources else None
    failed = {(skipped.source, skipped.why) for skipped in added.skipped} if added else set()
    with record.writing(clock()) as desk:
        for each, _ in tried:
            if (each.source, each.why) not in failed:
                desk.take_unread(each.id)
    return Retried(added.articles if added else 0, tuple(list_unread(where)))


def _place(source: str) -> tuple[str, int]:
    """Return where a source stands in order: the articles of one file together, so that it is read once."""
    path, _, number = source.rpartition("#")
    return (path, int(number)) if path and number.isdecimal() else (source, 0)


def _source(each: Unread) -> str | None:
    """Return what to read again: an article by its name (`list.json#3`), of a claims file (`claims.jsonl:3`) all of it.

    What came through standard input is gone.
    """
    if re.fullmatch(r"-(#\d+)?", each.source):
        return None
    whole = re.sub(r":\d+$", "", each.source)
    return each.source if whole == each.source or Path(each.source).exists() else whole
