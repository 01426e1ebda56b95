"""The timeline: order, precision, slips, and what was known when."""

from datetime import date

import pytest

from accord.render.sheets.page import sheets_text
from accord.render.sheets.timeline import timeline_sheet
from accord.render.wording.words import when_words
from accord.terms.brief import Contact, Pact, Version
from accord.terms.story import Origin
from accord.view.timeline import fold_timeline
from newsroom import Story, days
from strait import claim_named, judged, talks, told


def _told(timeline):
    kinds = {Contact: "meeting", Pact: "agreement", Version: "draft"}
    return [(when_words(moment.when), kinds[type(moment.line)]) for moment in timeline.moments]


def test_everything_in_order_as_wide_as_its_words():
    assert _told(fold_timeline(talks())) == [
        ("18–19 March 2004", "meeting"),
        ("20 March 2004", "draft"),
        ("2 April 2004", "meeting"),
        ("3 April 2004", "draft"),
        ("4 April 2004", "agreement"),
        ("week of 19 April 2004", "meeting"),
        ("no date", "meeting"),
        ("no date", "meeting"),
    ]


def test_a_meeting_says_for_when_it_was_announced_and_how_late_it_came():
    (oslo,) = [m for m in fold_timeline(talks()).moments if m.line.told == date(2004, 4, 3) and m.slips]
    assert [when_words(slip.value) for slip in oslo.slips] == ["week of 22 March 2004", "1 April 2004"]
    assert oslo.late == 5


def test_a_window_that_only_says_less_than_the_one_before_is_no_slip():
    reports = []
    april, week = days("2004-04-01"), days("2004-03-29", "2004-04-04", by="week")
    for number, (status, when) in enumerate(
        (("scheduled", april), ("scheduled", week), ("occurred", days("2004-04-08")))
    ):
        story = Story("Greece and Turkey met in Oslo.", on=f"2004-04-1{number}", outlet=f"Outlet {number}")
        story.meeting("Greece and Turkey met", "Greece", "Turkey", status=status, when=when)
        reports.append(story)
    (moment,) = fold_timeline(told(reports, [("0/0", "1/0", "2/0")])).moments
    assert [when_words(slip.value) for slip in moment.slips] == ["1 April 2004"]
    assert moment.late == 7


def test_what_is_told_otherwise_stands_beside_with_who_tells_it():
    geneva = fold_timeline(talks()).moments[0]
    assert [(when_words(each.value), each.grounds[0].article.outlet) for each in geneva.differs] == [
        ("17–19 March 2004", "Morning Bell")
    ]


@pytest.mark.parametrize(
    ("as_of", "days_told", "standing"),
    [
        ("2004-03-20", "week of 22 March 2004", "awaited"),
        ("2004-03-21", "1 April 2004", "awaited"),
        ("2004-04-01", "1 April 2004", "due"),
        ("2004-04-03", "2 April 2004", None),
    ],
)
def test_the_second_round_as_known_on_each_day(as_of, days_told, standing):
    timeline = fold_timeline(talks(), as_of=date.fromisoformat(as_of))
    moment = next(m for m in timeline.moments if isinstance(m.line, Contact) and m.line.place == "Oslo")
    assert (when_words(moment.when), moment.standing) == (days_told, standing)


def test_the_week_of_the_ministers_passes_without_news():
    ministers = fold_timeline(talks(), as_of=date(2004, 5, 30)).moments[5]
    assert ministers.standing == "overdue"


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [(None, None, 8), ("2004-04-01", None, 6), (None, "2004-03-19", 1), ("2004-03-19", "2004-03-20", 2)],
)
def test_only_what_is_of_these_days(since, until, count):
    bounds = {"since": since, "until": until}
    timeline = fold_timeline(talks(), **{key: day and date.fromisoformat(day) for key, day in bounds.items()})
    assert len(timeline.moments) == count


def test_each_event_comes_with_where_it_began():
    geneva = talks().events[0]
    origin = Origin("Strait Gazette", None, None, tuple(g.article for g in geneva.tellings), (), geneva.tellings)
    moments = fold_timeline(talks(), origins={geneva.id: (origin,)}).moments
    assert [moment.origins for moment in moments if moment.origins] == [(origin,)]
    shown = sheets_text([timeline_sheet(fold_timeline(talks(), origins={geneva.id: (origin,)}))])
    assert "one origin (Strait Gazette), carried by two outlets" in " ".join(shown.split())


def test_contacts_with_others_are_marked():
    assert [m.line.sides for m in fold_timeline(talks()).moments if m.beside] == [
        ("Turkey", "Norway"),
        ("Greece", "Norway"),
    ]


def test_what_an_analyst_struck_is_left_out_and_counted():
    struck = judged(claim_named(talks(), "Greece and Norway spoke"), "strike")
    timeline = fold_timeline(talks(judgements=[struck]))
    assert (len(timeline.moments), timeline.scope.struck) == (7, 1)


def test_an_event_keeps_its_id_when_its_first_telling_is_struck():
    first = claim_named(talks(), "Greek and Turkish delegations met")
    timeline = fold_timeline(talks(judgements=[judged(first, "strike")]))
    geneva = timeline.moments[0].line
    assert geneva.event == f"e{first.id}"
    assert when_words(geneva.when) == "17–19 March 2004"


def test_what_begins_on_one_day_goes_from_the_narrow_to_the_wide():
    story = Story("Greece and Turkey met in 2003, and in January 2003, and on 1 January 2003.", on="2004-03-20")
    story.meeting("Greece and Turkey met in 2003", "Greece", "Turkey", when=days("2003-01-01", "2003-12-31", by="year"))
    story.meeting("in January 2003", "Greece", "Turkey", when=days("2003-01-01", "2003-01-31", by="month"))
    story.meeting("on 1 January 2003", "Greece", "Turkey", when=days("2003-01-01"))
    told_days = [words for words, _ in _told(fold_timeline(told([story])))]
    assert told_days == ["1 January 2003", "January 2003", "2003"]


@pytest.mark.parametrize(("as_of", "title"), [("2004-03-25", "WHAT IS TO COME"), ("2004-04-20", "WHAT WAS")])
def test_a_round_that_was_put_off_is_to_come_until_its_day_has_passed(as_of, title):
    story = Story("The Oslo round of Greece and Turkey on 1 April was put off.", on="2004-03-20")
    story.meeting(story.text, "Greece", "Turkey", status="postponed", when=days("2004-04-01"))
    shown = sheets_text([timeline_sheet(fold_timeline(told([story]), as_of=date.fromisoformat(as_of)))])
    assert [line for line in shown.splitlines() if line.startswith("WHAT")] == [title]
