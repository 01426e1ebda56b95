"""The record itself: made, its log, its ledger, whether it is sound, and what is found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from accord.desk.known.hydrating import judgements_on
from accord.desk.known.selecting import find_charters
from accord.desk.ledger.rebuilding import find_stale
from accord.record.check import check
from accord.record.store import Record
from accord.terms.kept import Entry, Hit, Sought
from accord.terms.verdicts import words_on


def make_record(where: str) -> str:
    """Make a new record; return how messages name it, without a password.

    Raises:
        RecordError: there is something already, or it cannot be made there.
    """
    record = Record.create(where)
    record.close()
    return record.where


def read_log(where: str, *, limit: int, before: int | None = None) -> list[Entry]:
    """Return the last entries of a record's log, the newest first; `before` is the number of an entry.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(where).reading() as desk:
        return desk.entries(limit, before=before)


def count_claims(where: str) -> int:
    """Return how many claims stand in a record.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(where).reading() as desk:
        return desk.counts()["claims"]


def read_ledger(where: str) -> Iterator[str]:
    """Yield a record's ledger as lines of JSON, the same for all records that hold the same.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(where).reading() as desk:
        yield from desk.ledger()


def check_record(where: str) -> Iterator[str]:
    """Yield everything that is wrong with a record; nothing where it is sound.

    Raises:
        RecordError: the record cannot be opened.
    """
    record = Record.open(where)
    sound = True
    for fault in check(record):
        sound = False
        yield fault
    if sound:
        with record.reading() as desk:
            yield from find_stale(desk)


def search_record(
    where: str, query: str, *, kinds: Sequence[str] = (), until: date | None = None, limit: int = 20
) -> list[Hit]:
    """Return the articles and claims that hold every word and "phrase" of the query, those known last first.

    Each comes with what analysts had said of it by the day, or by now.

    Raises:
        RecordError: the record cannot be read.
        UsageError: the query holds no word.
    """
    return search_within(where, query, Sought(kinds=tuple(kinds), until=until, limit=limit))


def search_within(where: str, query: str, sought: Sought) -> list[Hit]:
    """Return what `search_record` does, of the kinds, days, negotiation and side that are sought.

    Raises:
        RecordError: the record cannot be read.
        UsageError: the query holds no word, or the record knows no negotiation of this name.
    """
    with Record.open(where).reading() as desk:
        if sought.process is not None:
            find_charters(desk, sought.process)
        hits = desk.find_words(query, sought)
        every = judgements_on(desk, (hit.id for hit in hits))
    said = words_on(judgement for judgement in every if sought.until is None or judgement.at.date() <= sought.until)
    return [replace(hit, judgements=said.get(hit.id, ())) for hit in hits]
