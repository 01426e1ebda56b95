"""News for records: small articles about talks that never were, each with claims of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from accord.record.store import Record
from accord.terms.extraction import Extraction
from accord.terms.kept import Change
from newsroom import Story, days

NOW = datetime(2004, 5, 1, 9, 30, tzinfo=UTC)
FIRST = date(2004, 3, 1)


def report(
    number: int = 0, *, outlet: str = "Strait Gazette", on: str | None = "", title: str | None = None
) -> Extraction:
    """One article: the same for the same number."""
    day = FIRST + timedelta(days=number)
    place = ("Larnaca", "Valletta", "Rhodes")[number % 3]
    story = Story(
        f"Northland and Southland held talks in {place} on {day:%d %B %Y}. "
        f"The envoy Ada Brandt said the round of report {number} was frank. "
        f"Southland rejects any withdrawal before vote {number}. "
        f"The two sides agreed a swap of {number + 2} prisoners. "
        f"The Harbour Plan {number} was on the table. "
        f"A truce must hold before the crossing {number} opens.",
        outlet=outlet,
        on=day.isoformat() if on == "" else on,
        title=title or f"Talks in {place}, day {number}",
        source=f"news/{outlet}-{number}.txt",
    )
    story.actor("Northland"), story.actor("Southland")
    story.actor("Ada Brandt", "person", "Northland", role="envoy")
    words = story.text.split(". ")
    story.meeting(words[0], "Northland", "Southland", place=place, when=days(day.isoformat()))
    story.statement(words[1], "Ada Brandt")
    story.position(words[2], "Southland", "opposes", on="withdrawal")
    story.agreement(words[3], "Northland", "Southland", status="agreed")
    story.draft(f"Harbour Plan {number}")
    story.precondition(words[5].removesuffix("."), f"crossing {number} opens")
    return story.done()


def put(record: Record, *extractions: Extraction, now: datetime = NOW) -> list[Change | None]:
    """Put articles on record, each in a transaction of its own."""
    changes = []
    for extraction in extractions:
        with record.writing(now) as desk:
            changes.append(desk.put_extraction(extraction))
    return changes


def read_by(extraction: Extraction, accord: str, *, without: int | None = None) -> Extraction:
    """The same article as another version reads it, perhaps without one of its claims."""
    claims = tuple(claim for n, claim in enumerate(extraction.claims) if n != without)
    return replace(extraction, accord=accord, claims=claims)
