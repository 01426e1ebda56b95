"""What follows from the ledger does not depend on the order in which it came, and a past day looks as it did then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tools.newswire import FIRST_DAY, Newswire

from accord.desk.known.picking import select_events
from accord.desk.known.selecting import BRIEF, EVERY_CLAIM, select_processes
from accord.desk.ledger.adding import record_charter, record_extraction, record_judgement
from accord.desk.ledger.following import MOST_TOLD
from accord.desk.ledger.rebuilding import find_stale, rebuild_record
from accord.record.store import Record
from accord.render.json import brief_json
from accord.terms.claim import Meeting
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Sought
from accord.view.brief import fold_brief

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
DAYS = 12
WIRE = Newswire(negotiations=2, articles=10, per_article=13, days=DAYS)
NEWS = tuple(WIRE.extractions())
CHARTER = Charter("talks", WIRE.sides(0)[:2], WIRE.sides(0)[2:], "N. N.", NOW)
slowly = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _reprint(extraction: Extraction, *, days: int) -> Extraction:
    """The same text in another outlet, some days later."""
    article = extraction.article
    later = article.published + timedelta(days=days) if article.published else None
    return replace(extraction, article=replace(article, outlet="Island Post", source="post.txt", published=later))


REPRINTED = (*NEWS, _reprint(NEWS[0], days=1), _reprint(NEWS[3], days=-1))


def _record(folder: str, news: Iterable[Extraction], *, charter_after: int = 0) -> Record:
    return _filled(Record.create(str(Path(folder) / "accord.db")), news, charter_after=charter_after)


def _filled(record: Record, news: Iterable[Extraction], *, charter_after: int = 0) -> Record:
    for number, extraction in enumerate(news):
        if number == charter_after:
            record_charter(record, CHARTER, NOW)
        record_extraction(record, extraction, NOW)
    return record


def _all_that_follows(record: Record) -> dict[str, object]:
    with record.reading() as desk:
        claims = desk.find_claims(Sought())
        articles = sorted(desk.article_ids())
        return {
            "ledger": list(desk.ledger()),
            "claims": sorted(claims),
            "events": sorted(map(repr, desk.events(set(desk.events_of(claims).values())))),
            "stories": sorted(map(repr, desk.stories(set(desk.stories_of(articles).values())))),
            "members": desk.articles_in("talks"),
            "dockets": sorted(desk.find_events(Sought(process="talks"))),
        }


@pytest.fixture(scope="module")
def straight(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Give what follows from all news in their order, and from two of them printed again."""
    return _all_that_follows(_record(str(tmp_path_factory.mktemp("straight")), REPRINTED))


@slowly
@given(order=st.permutations(range(len(REPRINTED))), charter_after=st.integers(0, 10))
def test_any_order_gives_the_same_record(straight: dict[str, object], order: list[int], charter_after: int) -> None:
    with TemporaryDirectory() as other:
        shuffled = _all_that_follows(_record(other, [REPRINTED[n] for n in order], charter_after=charter_after))
    assert shuffled == straight


def test_both_databases_hold_the_same(places: Callable[[], str], straight: dict[str, object]) -> None:
    backwards = _filled(Record.create(places()), reversed(REPRINTED))
    assert _all_that_follows(backwards) == straight


def test_a_past_day_looks_as_it_did_then(tmp_path: Path) -> None:
    """Each day, what has come by then is looked at beside the same day of a record that holds all that came after."""
    now, then = _record(str(tmp_path), NEWS), Record.create(str(tmp_path / "then.db"))
    record_charter(then, CHARTER, NOW)
    came: set[str] = set()
    for day in (FIRST_DAY + timedelta(days=days) for days in range(DAYS)):
        for extraction in NEWS:
            published = extraction.article.published
            if published and published <= day and extraction.article.id not in came:
                came.add(extraction.article.id)
                record_extraction(then, extraction, NOW)
        for want in (EVERY_CLAIM, BRIEF):
            was, seen_now = (
                brief_json(fold_brief(select_processes(record.where, as_of=day, want=want), as_of=day))
                for record in (then, now)
            )
            assert was == seen_now, day
    assert len(came) == len(NEWS)


def test_each_claim_of_a_meeting_or_an_agreement_is_in_one_event(record: Record, where: str) -> None:
    _filled(record, NEWS)
    with record.reading() as desk:
        wanted = desk.find_claims(Sought(kinds=("meeting", "agreement")))
    listed = [ground.id for event in select_events(where) for ground in event.tellings]
    assert sorted(listed) == sorted(wanted)


def test_what_is_selected_agrees_with_the_events_on_record(record: Record, where: str) -> None:
    _filled(record, NEWS)
    selected = {event.id: tuple(ground.id for ground in event.tellings) for event in select_events(where)}
    with record.reading() as desk:
        rows = desk.events(selected)
    assert {row.id: row.members for row in rows} == selected


def _judge(record: Record, verdict: str, *about: str, at: int = 0) -> Judgement:
    judgement = Judgement(verdict, about, "N. N.", NOW + timedelta(minutes=at))  # type: ignore[arg-type]
    assert record_judgement(record, judgement, NOW)
    return judgement


def test_an_analyst_makes_two_events_one_and_undoes_it(record: Record, where: str) -> None:
    _filled(record, NEWS)
    before = select_events(where)
    one, other = (event.tellings[0].id for event in before[:2])
    said = _judge(record, "same", one, other)
    merged = {event.id: {ground.id for ground in event.tellings} for event in select_events(where)}
    assert any({one, other} <= members for members in merged.values())
    _judge(record, "undo", said.id, at=1)
    assert select_events(where) == before


def test_a_struck_claim_leaves_its_event_and_comes_back(record: Record, where: str) -> None:
    _filled(record, NEWS)
    before = _all_that_follows(record)["events"]
    claim = select_events(where)[0].tellings[0].id
    said = _judge(record, "strike", claim)
    with record.reading() as desk:
        assert claim not in desk.events_of([claim])
    _judge(record, "undo", said.id, at=1)
    assert _all_that_follows(record)["events"] == before


def test_a_strike_outlives_a_reading_by_a_later_version(record: Record, where: str) -> None:
    _filled(record, NEWS[:3])
    meeting = next(claim for claim in NEWS[0].claims if type(claim).__name__ == "Meeting")
    (name,) = (e.tellings[0].id for e in select_events(where) if e.tellings[0].claim == meeting)
    _judge(record, "strike", name)
    again = tuple(replace(claim, rule="newswire-2") for claim in NEWS[0].claims)
    record_extraction(record, replace(NEWS[0], claims=again, accord="99.0"), NOW)
    with record.reading() as desk:
        claims = desk.claims_of([NEWS[0].article.id])
        (successor,) = (kept.id for kept in desk.grounds(claims) if kept.claim.passage == meeting.passage)
        assert successor != name
        assert desk.events_of([successor]) == {}, "it tells no event: the strike holds"


def test_all_that_follows_can_be_made_again(record: Record, where: str) -> None:
    _filled(record, [*NEWS, _reprint(NEWS[0], days=1)])
    _judge(record, "strike", select_events(where)[0].tellings[0].id)
    before = _all_that_follows(record)
    with record.reading() as desk:
        assert list(find_stale(desk)) == []
    assert rebuild_record(where, NOW) == len(NEWS) + 1
    assert _all_that_follows(record) == before


def test_what_does_not_follow_is_named(record: Record, where: str) -> None:
    _filled(record, NEWS)
    with record.writing(NOW) as desk:
        (row,) = desk.events([select_events(where)[0].id])
        desk.put_events([row.id], [replace(row, place="Elsewhere")])
    with record.reading() as desk:
        assert [fault.split(":")[0] for fault in find_stale(desk)] == [f"event {row.id}"]


def test_an_undated_article_keeps_its_claims(record: Record, where: str) -> None:
    undated = replace(NEWS[0], article=replace(NEWS[0].article, published=None))
    _filled(record, [undated])
    told = [ground for process in select_processes(where) for ground in process.grounds]
    assert len(told) == len(undated.claims)
    before = select_processes(where, as_of=NOW.date() - timedelta(days=1))
    assert not [ground for process in before for ground in process.grounds], "known since it was recorded"


def test_a_reprint_of_the_same_day_takes_nothing_away(tmp_path: Path) -> None:
    reprints = [_reprint(extraction, days=0) for extraction in NEWS]
    told = select_processes(_record(str(tmp_path), [*NEWS, *reprints]).where)
    grounds = [ground for process in told for ground in process.grounds]
    assert {ground.claim.passage.exact for ground in grounds} == {c.passage.exact for e in NEWS for c in e.claims}
    assert len(grounds) == sum(len(extraction.claims) for extraction in NEWS)
    assert sum(len(process.reprints) for process in told) == len(NEWS), "each text once, with its reprint beside it"


def test_an_article_that_repeats_one_meeting_without_end_is_bounded(record: Record, where: str) -> None:
    meeting = next(claim for claim in NEWS[0].claims if isinstance(claim, Meeting))
    many = tuple(replace(meeting, rule=f"again-{number}") for number in range(MOST_TOLD + 50))
    _filled(record, [replace(NEWS[0], claims=many)])
    events = select_events(where)
    assert sum(len(event.tellings) for event in events) == len(many), "each claim is listed"
    with record.reading() as desk:
        assert len(desk.tellings(desk.find_claims(Sought()))) == MOST_TOLD
