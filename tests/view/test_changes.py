"""What is new since a day."""

import json
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.render.json import view_json
from accord.render.sheets.changes import changes_sheet, changes_sheets
from accord.render.sheets.page import sheets_text
from accord.terms.process import Process
from accord.view.changes import fold_changes
from newsroom import Story, days
from strait import claim_named, judged, talks, told

APRIL = date(2004, 4, 1)
BEFORE = "Greece and Turkey will meet in Oslo. Turkey is for a corridor. Maps were printed, a Greek official said."
AFTER = "Greece and Turkey will meet in Oslo. Turkey is for a corridor. The Greek official could not be reached."


def changes(process: Process, since=APRIL, **asked):
    return fold_changes(process, since=since, **asked)


def text(found):
    return " ".join(sheets_text([changes_sheet(found)]).split())


def test_what_happened_since_and_what_was_known_before():
    found = changes(talks())
    assert [line.format for line in found.happened if hasattr(line, "format")] == ["call"]
    assert [line.what for line in found.happened if hasattr(line, "what")] == ["accord on fishing"]
    assert [line.place for line in found.off] == ["Rome"]
    assert [version.points for version in found.versions] == [14]


def test_what_happened_is_told_newest_first_whether_held_or_agreed():
    told_days = [line.day for line in changes(talks(), since=date(2004, 3, 1)).happened]
    assert len(told_days) > 2
    assert told_days == sorted(told_days, reverse=True)


def test_announced_meetings_that_are_new_or_slipped():
    found = changes(talks())
    assert {(prospect.contact.place, prospect.standing) for prospect in found.prospects} == {
        ("Oslo", "held"),
        (None, "awaited"),
    }
    assert "SLIPPED 2 April 2004" in text(found)
    assert "NEWLY ANNOUNCED week of 19 April 2004" in text(found)


def test_a_position_that_moved_says_from_what():
    (move,) = changes(talks()).moves
    assert (move.side, move.course.now.stance, move.course.before.stance) == ("Greece", "conditional", "opposes")
    assert "moved from against “any corridor to the sea” [20 Mar 2004]" in text(changes(talks()))


def test_as_of_a_day_nothing_later_is_told():
    found = changes(talks(), as_of=date(2004, 4, 3))
    assert found.happened == found.off == ()
    assert [prospect.standing for prospect in found.prospects] == ["held"]
    assert changes(talks(), until=date(2004, 4, 3)) == found


def test_since_the_first_day_everything_is_new():
    assert len(changes(talks(), since=date.min).prospects) == 2
    assert len(changes(talks(), since=date.min).happened) == 3


def test_nothing_new_is_said():
    found = changes(talks(), since=date(2004, 6, 1))
    assert text(found).endswith("Nothing has changed since that day.")
    assert len(changes_sheets([found, found])) == 1
    assert len(changes_sheets([found, changes(talks())])) == 1


def test_what_was_postponed_called_off_denied_or_forgotten():
    week = days("2004-03-22", "2004-03-28", by="week", said="next week")
    standings = {}
    for status in ("postponed", "cancelled", "denied"):
        first, second = (
            Story(f"On talks in Oslo, {n}.", on=on, outlet=n) for n, on in (("A", "2004-03-20"), ("B", "2004-04-02"))
        )
        first.meeting(first.text, "Greece", "Turkey", status="scheduled", when=week, place="Oslo")
        second.meeting(second.text, "Greece", "Turkey", status=status, place="Oslo")
        (prospect,) = changes(told([first, second], [("0/0", "1/0")])).prospects
        standings[status] = prospect.standing
    assert standings == {"postponed": "postponed", "cancelled": "cancelled", "denied": "denied"}
    silent = Story("Nothing of note.", on="2004-04-05", outlet="B")
    (overdue,) = changes(told([first, silent]), since=date(2004, 3, 25)).prospects
    assert overdue.standing == "overdue"


def test_an_agreement_that_was_broken_is_withdrawn():
    signed, broken = (
        Story("A truce in the strait.", on="2004-03-20"),
        Story("A truce in the strait, broken.", on="2004-04-02"),
    )
    signed.agreement("truce in the strait", "Greece", "Turkey", status="signed")
    broken.agreement("truce in the strait", "Greece", "Turkey", status="violated")
    found = changes(told([signed, broken], [("0/0", "1/0")]))
    assert [pact.status for pact in found.withdrawn] == ["violated"]
    assert found.happened == ()
    assert "WITHDRAWN OR BROKEN" in text(found)


def test_a_precondition_that_has_come():
    asked = Story("There must be a truce in the strait first, then maps of the coast.", on="2004-03-20")
    asked.precondition("a truce in the strait", "maps of the coast")
    done = Story("They signed a truce in the strait.", on="2004-04-02", outlet="Morning Bell")
    done.agreement("truce in the strait", "Greece", "Turkey", status="signed")
    (step,) = changes(told([asked, done])).steps
    assert step.fulfilment == "met"
    assert "met: “truce in the strait” signed (Morning Bell, 2 Apr 2004)" in text(changes(told([asked, done])))


def _page(words, on, url="https://www.example.org/oslo?utm_source=feed", **known):
    story = Story(words, on=on, url=url, source=on, **known)
    story.meeting("Greece and Turkey will meet in Oslo", "Greece", "Turkey", status="scheduled", place="Oslo")
    story.position("corridor", "Turkey", "supports")
    return story


def test_an_edited_article_tells_which_claims_vanished():
    old, new = _page(BEFORE, "2004-03-20"), _page(AFTER, "2004-04-02", url="http://example.org/oslo/")
    old.statement("Maps were printed", "a Greek official", quoted=False)
    new.statement("could not be reached", "a Greek official", quoted=False)
    (edit,) = changes(told([old, new])).edits
    assert [ground.claim.content for ground in edit.gone] == ["Maps were printed"]
    assert [ground.claim.content for ground in edit.added] == ["could not be reached"]
    assert (edit.old.published.month, edit.new.published.month) == (3, 4)
    words = text(changes(told([old, new])))
    assert "Strait Gazette, “A report”: 20 Mar 2004, then 2 Apr 2004" in words
    assert "no longer says" in words


def test_an_edit_that_changes_no_claim_says_so():
    found = changes(told([_page(BEFORE, "2004-03-20"), _page(AFTER, "2004-04-02")]))
    assert (found.edits[0].gone, found.edits[0].added) == ((), ())
    assert "both versions make the same claims" in text(found)


def test_the_same_text_twice_or_another_page_is_no_edit():
    same = [_page(BEFORE, "2004-03-20"), _page(BEFORE, "2004-04-02")]
    other = [_page(BEFORE, "2004-03-20"), _page(AFTER, "2004-04-02", url="https://example.org/other")]
    front = [
        _page(t, d, url="https://example.org/", outlet=d) for t, d in ((BEFORE, "2004-03-20"), (AFTER, "2004-04-02"))
    ]
    assert [changes(told(stories)).edits for stories in (same, other, front)] == [(), (), ()]


def test_pages_without_an_address_are_known_by_outlet_title_and_day():
    stories = [_page(text, "2004-04-02", url=None) for text in (BEFORE, AFTER)]
    assert len(changes(told(stories)).edits) == 1


def test_what_an_analyst_struck_is_no_change():
    fish = claim_named(talks(), "The foreign ministers may meet")
    found = changes(talks(judgements=[judged(fish, "strike")]))
    assert {prospect.contact.place for prospect in found.prospects} == {"Oslo"}


def test_as_json_every_change_stands_on_claims():
    body = json.loads(view_json("changes", [changes(talks())]))
    (found,) = body["negotiations"]
    assert body["view"] == "changes"
    assert found["moves"][0]["course"]["spells"][0]["grounds"][0]["evidence"]
    assert found["prospects"][0]["expectations"][0]["resolution"] in ("open", "slipped")


statuses = st.sampled_from(["occurred", "ongoing", "scheduled", "possible", "cancelled", "postponed", "denied"])
some_days = st.dates(date(2004, 1, 1), date(2004, 3, 1))
tellings = st.lists(st.tuples(some_days, statuses, st.none() | some_days), min_size=1, max_size=6)


def _stories(given_tellings):
    for number, (on, status, when) in enumerate(given_tellings):
        story = Story(f"Greece and Turkey on talks in Oslo, {number}.", on=on.isoformat(), source=str(number))
        story.meeting(story.text, "Greece", "Turkey", status=status, when=when and days(when.isoformat()))
        yield story


@settings(max_examples=60, deadline=None)
@given(told_so=tellings, since=some_days, together=st.booleans())
def test_changes_are_of_what_was_published_since(told_so, since, together):
    stories = sorted(_stories(told_so), key=lambda story: story.on)
    names = [tuple(f"{number}/0" for number in range(len(stories)))] if together else []
    found = changes(told(stories, names), since=since)
    lines = (*found.happened, *found.off, *(prospect.contact for prospect in found.prospects))
    new = {story.on for story in stories if story.on >= since.isoformat()}
    assert bool(lines) <= bool(new)
    for line in (*found.happened, *found.off):
        assert any(ground.article.published >= since for ground in line.grounds)
    assert changes(told(stories, names), since=since, as_of=since - timedelta(days=1)).prospects == ()
