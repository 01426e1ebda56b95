"""A desk with two reports on talks, for tests of the analyst's word. Every sentence is invented."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from accord.desk.ledger.adding import record_extraction
from accord.desk.review.judging import Analyst
from accord.record.store import Record
from accord.terms.claim import Link
from accord.terms.extraction import Extraction
from newsroom import Story, days

START = datetime(2023, 3, 20, 9, 0, tzinfo=UTC)


class Clock:
    """Says a minute more each time it is asked."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self) -> datetime:
        self.minutes += 1
        return START + timedelta(minutes=self.minutes)


def analyst(name: str = "Ana", clock: Clock | None = None) -> Analyst:
    return Analyst(name, clock or Clock())


def gazette() -> Extraction:
    """A report of a round, a position, and a further meeting that an official who is not named expects."""
    story = Story(
        "OHRID - Serbia and Kosovo met in Ohrid on Saturday. Serbia opposes seats for Kosovo at the United Nations.\n\n"
        "The two leaders may meet in Brussels in April, a European diplomat said.",
        outlet="Lake Gazette",
        on="2023-03-19",
        title="Round in Ohrid",
        source="lake.json",
    )
    story.actor("Kosovo", also="Pristina")
    story.actor("Aleksandar Vucic", "person", "Serbia", role="president", also="Vucic")
    story.meeting("Serbia and Kosovo met in Ohrid", "Serbia", "Kosovo", when=days("2023-03-18"), place="Ohrid")
    story.position("seats for Kosovo at the United Nations", "Serbia", "opposes", on="status_recognition")
    diplomat = Link("said", "a European diplomat", None, "European Union", named=False)
    story.meeting(
        "The two leaders may meet in Brussels in April",
        "Serbia",
        "Kosovo",
        status="possible",
        when=days("2023-04-01", "2023-04-30", by="month", said="April"),
        place="Brussels",
        form="meeting",
        hedge="may",
        chain=(diplomat,),
    )
    return story.done()


def courier() -> Extraction:
    """A later report of talks in another town, and a deal that came of them."""
    story = Story(
        "Serbia and Kosovo held talks in Struga on Thursday. They agreed on an annex on missing persons.",
        outlet="Ridge Courier",
        on="2023-03-25",
        title="An annex on missing persons",
        source="ridge.json",
    )
    thursday = days("2023-03-23", said="Thursday")
    story.meeting("Serbia and Kosovo held talks in Struga", "Serbia", "Kosovo", when=thursday, place="Struga")
    story.agreement("an annex on missing persons", "Serbia", "Kosovo", status="agreed")
    return story.done()


def open_record(folder: Path, *extractions: Extraction) -> Record:
    """Return a new record with these articles, or with both."""
    if not extractions:
        for file in Path(_both().name).iterdir():
            shutil.copy(file, folder)
        return Record.open(str(folder / "desk.db"))
    record = Record.create(str(folder / "desk.db"))
    for extraction in extractions:
        record_extraction(record, extraction, START)
    return record


@cache
def _both() -> TemporaryDirectory[str]:
    """Return a folder with a record of both articles, made once and copied by all who want one."""
    folder = TemporaryDirectory()
    open_record(Path(folder.name), gazette(), courier()).close()
    return folder
