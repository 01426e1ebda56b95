"""Articles, readings anew and judgements on what either gave: whatever comes first, the record is the same."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from accord.desk.known.picking import select_events
from accord.desk.ledger.adding import record_charter, record_extraction, record_judgement
from accord.desk.ledger.rebuilding import find_stale
from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_timelines
from accord.record.store import Record
from accord.render.json import view_json
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Sought
from accord.terms.wire import claim_ids
from table import START, courier, gazette

Entries: TypeAlias = tuple[Extraction | Charter, ...]
OLD = gazette()
NEW = replace(OLD, claims=(replace(OLD.claims[0], level="leaders", rule="better-rule"), *OLD.claims[1:]), accord="99.0")
ROUND, POSITION = claim_ids(OLD)[:2]
HEIR = claim_ids(NEW)[0]
TALKS, DEAL = claim_ids(courier())
STRUCK = Judgement("strike", (DEAL,), "Ana", START)
SAID = (
    Judgement("correct", (ROUND,), "Ana", START, "place", '{"name": "Skopje", "country": "MK"}'),
    Judgement("same", (ROUND, TALKS), "Ana", START),
    Judgement("correct", (HEIR,), "Ben", START, "status", '"ongoing"'),
    Judgement("strike", (POSITION,), "Ben", START),
    Judgement("same", ("actor:Pristina", "actor:Kosovo"), "Ben", START),
    STRUCK,
    Judgement("undo", (STRUCK.id,), "Ben", START),
)
ENTRIES: tuple[Extraction | Judgement, ...] = (OLD, NEW, courier(), *SAID)
slowly = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _all_that_follows(folder: str, entries: tuple[Extraction | Judgement, ...]) -> dict[str, object]:
    record = Record.create(str(Path(folder) / "desk.db"))
    for entry in entries:
        if isinstance(entry, Judgement):
            record_judgement(record, entry, START)
        else:
            record_extraction(record, entry, START)
    with record.reading() as desk:
        assert list(find_stale(desk)) == []
        claims = desk.find_claims(Sought())
        rows = sorted(map(repr, desk.events(set(desk.events_of(claims).values()))))
        ledger = list(desk.ledger())
    views = view_json("timeline", view_timelines(Choice(record.where)))
    past = view_json("timeline", view_timelines(Choice(record.where, as_of=START.date().replace(day=27))))
    record.close()
    return {"ledger": ledger, "events": rows, "views": views, "past": past}


@cache
def _straight() -> dict[str, object]:
    with TemporaryDirectory() as folder:
        return _all_that_follows(folder, ENTRIES)


@slowly
@given(some.permutations(ENTRIES))
def test_any_order_of_readings_and_judgements_gives_the_same_record(entries: list[Extraction | Judgement]) -> None:
    with TemporaryDirectory() as folder:
        assert _all_that_follows(folder, tuple(entries)) == _straight()


SILENT = replace(OLD, claims=(), actors=(), accord="99.0")  # a reading that finds nobody in the article
CHARTER = Charter("Ohrid", ("Serbia", "Kosovo"), (), "Ana", START)


@pytest.mark.parametrize("entries", list(permutations((OLD, SILENT, courier(), CHARTER))))
def test_an_article_leaves_a_negotiation_that_it_tells_of_no_more(tmp_path: Path, entries: Entries) -> None:
    record = Record.create(str(tmp_path / "desk.db"))
    for entry in entries:
        if isinstance(entry, Charter):
            record_charter(record, entry, START)
        else:
            record_extraction(record, entry, START)
    with record.reading() as desk:
        assert desk.articles_in("Ohrid") == [courier().article.id]
        events = desk.events_of(desk.claims_of([courier().article.id]))
        assert set(desk.find_events(Sought(process="Ohrid"))) == set(events.values())
        assert list(find_stale(desk)) == []


def test_a_new_reading_takes_an_article_into_a_negotiation(tmp_path: Path) -> None:
    record = Record.create(str(tmp_path / "desk.db"))
    record_charter(record, CHARTER, START)
    for entry in (replace(SILENT, accord="0.0.1"), OLD):
        record_extraction(record, entry, START)
    with record.reading() as desk:
        assert desk.articles_in("Ohrid") == [OLD.article.id]
        assert len(desk.find_events(Sought(process="Ohrid"))) == 2


def test_it_says_what_the_analysts_said(tmp_path: Path) -> None:
    _all_that_follows(str(tmp_path), ENTRIES)
    events = select_events(str(tmp_path / "desk.db"))
    (round_,) = (event for event in events if len(event.tellings) > 1)
    assert {ground.id for ground in round_.tellings} == {HEIR, TALKS}
    heir = next(ground for ground in round_.tellings if ground.id == HEIR)
    assert (heir.claim.place.name, heir.claim.level, heir.claim.status) == ("Skopje", "leaders", "ongoing")
    assert DEAL in {ground.id for event in events for ground in event.tellings}, "the strike was taken back"
