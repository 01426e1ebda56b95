"""What is put on record comes back as it was, once, whatever came before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import CacheStats, ExecutionContext

from accord.errors import SourceError
from accord.record.store import Record
from accord.terms.claim import Draft
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import EventRow, Sought, StoryRow
from accord.terms.wire import claim_ids, from_line, to_line
from record.news import NOW, put, read_by, report


def test_an_article_comes_back_as_it_was(record: Record) -> None:
    first = report()
    (change,) = put(record, first)
    assert change is not None
    assert change.came == claim_ids(first)
    with record.reading() as desk:
        assert desk.extraction(first.article.id) == first
        assert desk.extraction("sha256:unheard") is None
        (kept,) = desk.articles([first.article.id, "sha256:unheard"])
        assert (kept.article, kept.known, kept.recorded) == (first.article, date(2004, 3, 1), NOW)
        assert list(desk.extractions()) == [first]


def test_a_claim_comes_with_all_it_rests_on(record: Record) -> None:
    first, second = report(0), report(1)
    put(record, first, second)
    said = Judgement("note", (claim_ids(second)[0],), "Ada", NOW, note="ask again")
    with record.writing(NOW) as desk:
        assert desk.put_judgement(said)
    wanted = [*reversed(claim_ids(second)), "unheard", *claim_ids(first)]
    with record.reading() as desk:
        found = desk.grounds(wanted)
    assert [each.id for each in found] == [name for name in wanted if name != "unheard"]
    assert [each.claim for each in found] == [*reversed(second.claims), *first.claims]
    assert {each.article.id for each in found[:6]} == {second.article.id}
    assert all(each.actors == second.actors for each in found[:6])
    assert [each.judgements for each in found if each.judgements] == [(said,)]


def test_the_same_twice_changes_nothing(record: Record) -> None:
    first = report()
    put(record, first)
    with record.reading() as desk:
        before = desk.entries(100), desk.counts()
    assert put(record, first, from_line(to_line(first), where="again"), now=NOW.replace(year=2005)) == [None, None]
    with record.reading() as desk:
        assert (desk.entries(100), desk.counts()) == before


def test_the_same_article_at_another_place_is_no_other_article(record: Record) -> None:
    first = report()
    elsewhere = replace(first, article=replace(first.article, source="a/first.txt"))
    assert put(record, first, elsewhere)[1] is None
    with record.reading() as desk:
        assert desk.counts()["articles"] == 1
        assert [kept.article.source for kept in desk.articles([first.article.id])] == ["a/first.txt"]
        assert {seen.source for seen, _ in desk.dossier(first.article.id).sightings} == {
            "a/first.txt",
            first.article.source,
        }


def test_nothing_is_kept_of_a_transaction_that_fails(record: Record) -> None:
    with pytest.raises(ZeroDivisionError), record.writing(NOW) as desk:
        desk.put_extraction(report())
        raise ZeroDivisionError
    with record.reading() as desk:
        assert desk.counts() == {"articles": 0, "readings": 0, "claims": 0, "judgements": 0}
        assert desk.entries(10) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_reading_of_the_highest_version_counts(record: Record, order: tuple[int, ...]) -> None:
    first = report()
    readings = [read_by(first, "0.9.1", without=0), read_by(first, "0.10.0", without=1), read_by(first, "by hand")]
    put(record, *(readings[n] for n in order))
    with record.reading() as desk:
        assert desk.extraction(first.article.id) == readings[1]
        assert desk.claims_of([first.article.id]) == list(claim_ids(readings[1]))
        assert len(desk.readings(first.article.id)) == 3
        other = desk.readings(first.article.id)[1]
        assert desk.extraction(first.article.id, reading=other) in (readings[0], readings[2])


def test_a_newer_reading_says_which_claims_came_and_went(record: Record) -> None:
    first = report()
    ids = claim_ids(first)
    _, change, late = put(record, read_by(first, "1", without=0), read_by(first, "2", without=5), read_by(first, "1.5"))
    assert change is not None
    assert late is not None
    assert (change.came, change.went) == ((ids[0],), (ids[5],))
    assert (late.came, late.went) == ((), ())
    with record.reading() as desk:
        assert desk.grounds([ids[5]]) == []
        assert desk.search("truce", kinds=["precondition"]) == []


@pytest.mark.parametrize("turned", [False, True])
def test_a_claim_of_copies_stands_in_the_one_that_was_known_first(record: Record, turned: bool) -> None:
    copies = [report(outlet="Harbour Wire"), report(outlet="Evening Post", on="2004-03-04")]
    put(record, *(reversed(copies) if turned else copies))
    with record.reading() as desk:
        assert {each.article.outlet for each in desk.grounds(claim_ids(copies[0]))} == {"Harbour Wire"}
        assert desk.counts()["claims"] == 6
        assert len(desk.find_claims(Sought(until=date(2004, 3, 1)))) == 6


def test_a_claim_that_goes_from_one_copy_stands_in_the_other(record: Record) -> None:
    first, copy = report(outlet="Harbour Wire"), report(outlet="Evening Post", on="2004-03-04")
    changes = put(record, read_by(first, "1"), read_by(copy, "1"), read_by(first, "2", without=2))
    name = claim_ids(first)[2]
    assert changes[1] is not None
    assert changes[1].came == ()
    assert changes[2] is not None
    assert (changes[2].came, changes[2].went) == ((name,), ())
    with record.reading() as desk:
        assert [each.article.outlet for each in desk.grounds([name])] == ["Evening Post"]


def test_ids_that_claims_came_with_are_kept(record: Record) -> None:
    first = report()
    given = replace(first, given=tuple(f"desk/{n}" for n in range(6)))
    put(record, given)
    with record.reading() as desk:
        assert desk.extraction(first.article.id) == given
        assert [each.id for each in desk.grounds(["desk/3"])] == ["desk/3"]


def test_one_id_for_claims_of_two_articles_is_refused(record: Record) -> None:
    put(record, replace(report(0), given=tuple(f"c{n}" for n in range(6))))
    with pytest.raises(SourceError, match="c0 is on record already, of another article"):
        put(record, replace(report(1), given=tuple(f"c{n}" for n in range(6))))
    with record.reading() as desk:
        assert desk.counts()["articles"] == 1


def test_a_character_that_no_database_keeps_is_refused(record: Record) -> None:
    first = report()
    with pytest.raises(SourceError, match="NUL"):
        put(record, replace(first, article=replace(first.article, text=first.article.text + "\0")))
    with pytest.raises(SourceError, match="NUL"):
        put(record, replace(first, claims=(replace(first.claims[4], rule="a\0b"),)))
    strange = "ünïcode 🕊 \u202e ' \" ; -- % :name \\ \x01"
    odd = replace(first, article=replace(first.article, title=strange))
    put(record, odd)
    with record.reading() as desk:
        assert desk.extraction(odd.article.id) == odd


def test_the_versions_of_a_page_are_found(record: Record) -> None:
    url = "https://www.gazette.example/talks/"
    texts = [
        replace(report().article, url=url + end, text=text) for end, text in (("?utm_source=x", "One."), ("", "Two."))
    ]
    put(record, *(replace(report(), article=article, claims=()) for article in texts))
    put(record, report(1))
    with record.reading() as desk:
        (page,) = {kept.page for kept in desk.articles(article.id for article in texts)}
        assert page == "gazette.example/talks"
        assert set(desk.versions(page)) == {article.id for article in texts}


def test_an_article_without_a_date_is_known_from_when_it_was_recorded(record: Record) -> None:
    put(record, report(0), report(1, on=None))
    with record.reading() as desk:
        assert len(desk.find_claims(Sought(until=NOW.date()))) == 12
        assert len(desk.find_claims(Sought(until=date(2004, 4, 30)))) == 6


def test_claims_are_found_by_what_they_say(record: Record) -> None:
    reports = [report(n) for n in range(5)]
    put(record, *reports)
    with record.writing(NOW) as desk:
        desk.put_membership("Strait", reports[1].article.id)
        desk.put_membership("Strait", reports[3].article.id)
    ids = [claim_ids(each) for each in reports]
    with record.reading() as desk:
        assert desk.find_claims(Sought(kinds=("meeting",), limit=2)) == [ids[4][0], ids[3][0]]
        assert desk.find_claims(Sought(issue="withdrawal", since=date(2004, 3, 4))) == [ids[4][2], ids[3][2]]
        assert desk.find_claims(Sought(side="Southland", kinds=("agreement",), until=date(2004, 3, 1))) == [ids[0][3]]
        assert desk.find_claims(Sought(process="Strait", statuses=("occurred",))) == [ids[3][0], ids[1][0]]
        assert desk.articles_in("Strait", until=date(2004, 3, 2)) == [reports[1].article.id]
        assert desk.processes_of([each.article.id for each in reports]) == {
            reports[1].article.id: ("Strait",),
            reports[3].article.id: ("Strait",),
        }
        assert list(desk.article_ids()) == [each.article.id for each in reports]


def test_judgements_and_charters_are_kept_once(record: Record) -> None:
    said = Judgement("strike", ("c1",), "Ada", datetime(2004, 5, 2, 8, tzinfo=UTC), note="misread")
    undone = Judgement("undo", (said.id,), "Bo", datetime(2004, 5, 3, 8, tzinfo=UTC))
    charter = Charter("Strait", ("Northland", "Southland"), ("Westland",), "Ada", NOW, ("withdrawal",))
    with record.writing(NOW) as desk:
        assert [desk.put_judgement(said), desk.put_judgement(undone), desk.put_judgement(said)] == [True, True, False]
        assert [desk.put_charter(charter), desk.put_charter(charter)] == [True, False]
    with record.reading() as desk:
        assert desk.judgements(["c1"]) == [said]
        assert desk.judgements([said.id]) == desk.find_judgements([undone.id]) == [undone]
        assert desk.all_judgements() == [said, undone]
        assert desk.charters() == (charter,)


def test_events_and_stories_take_the_place_of_those_that_are_gone(record: Record) -> None:
    row = EventRow("e1", "meeting", "occurred", ("c1", "c2"), place="Larnaca", start=date(2004, 3, 1), sides=("A", "B"))
    with record.writing(NOW) as desk:
        desk.put_events([], [row, replace(row, id="e2", members=("c3",))])
        desk.put_docket("Strait", "e1", date(2004, 3, 1))
        desk.put_docket("Strait", "e2", None)
        assert desk.find_events(Sought(process="Strait")) == ["e1", "e2"]
        desk.put_events(["e1", "e2"], [replace(row, id="e1", members=("c3", "c1", "c2"))])
        desk.put_stories([], [StoryRow("s1", "Harbour Wire", None, ("x", "y"))])
    with record.reading() as desk:
        assert desk.events(["e2", "e1"]) == [replace(row, members=("c3", "c1", "c2"))]
        assert desk.events_of(["c1", "c3", "c9"]) == {"c1": "e1", "c3": "e1"}
        assert desk.find_events(Sought(process="Strait")) == []
        assert desk.stories(["s1"]) == [StoryRow("s1", "Harbour Wire", None, ("x", "y"))]
        assert desk.stories_of(["y"]) == {"y": "s1"}


def test_what_could_not_be_read_is_kept_until_it_is(record: Record) -> None:
    with record.writing(NOW) as desk:
        assert desk.put_unread("x.txt", "it is empty", remedy="give text", payload=b"\x00\xff")
        assert not desk.put_unread("x.txt", "it is empty", remedy="give text", payload=b"\x00\xff")
    with record.writing(NOW) as desk:
        (unread,) = desk.unread()
        assert (unread.source, unread.why, unread.payload, unread.recorded) == (
            "x.txt",
            "it is empty",
            b"\x00\xff",
            NOW,
        )
        desk.take_unread(unread.id)
        assert list(desk.unread()) == []


def test_the_log_tells_what_came(record: Record) -> None:
    first = report()
    put(record, first)
    with record.reading() as desk:
        (last, *_) = desk.entries(1)
        assert (last.number, last.kind, last.recorded) == (3, "reading", NOW)
        assert last.words.startswith("6 claims, read by accord")
        assert [entry.kind for entry in desk.entries(5, before=3)] == ["sighting", "article"]
        assert desk.entries(1, before=2)[0].words == "Strait Gazette, Talks in Larnaca, day 0, 2004-03-01"


def test_claims_without_number_are_fetched_in_parts(record: Record) -> None:
    first = report()
    many = tuple(
        replace(claim, rule=f"test-{n}") for n in range(1300) for claim in first.claims if isinstance(claim, Draft)
    )
    put(record, replace(first, claims=many))
    with record.reading() as desk:
        names = desk.find_claims(Sought())
        assert len(names) == len(desk.grounds(names)) == 1300


def test_a_record_that_is_opened_again_compiles_no_statement_again(where: str, record: Record) -> None:
    """A page opens it for each of its parts: to compile every statement anew took a third of its time."""
    put(record, report())
    hits: set[CacheStats] = set()

    def note(
        link: Connection, driver: object, words: str, values: object, context: ExecutionContext, many: bool
    ) -> None:
        hits.add(context.cache_hit)  # type: ignore[attr-defined]  # of every context that SQLAlchemy makes

    for _ in range(2):
        hits.clear()
        again = Record.open(where)
        event.listen(again.engine, "after_cursor_execute", note)
        with again.reading() as desk:
            assert desk.extraction(report().article.id) == report()
            desk.ties_among("event", claim_ids(report()))
        again.close()
    assert CacheStats.CACHE_HIT in hits
    assert CacheStats.CACHE_MISS not in hits
