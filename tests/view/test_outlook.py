"""What is to come, what slipped and what must come first, as a desk officer reads it."""

import json
from datetime import date

import pytest

from accord.render.sheets.outlook import expectations_json, outlook_sheet
from accord.render.sheets.page import sheets_text
from accord.terms.claim import Link
from accord.terms.process import Process
from accord.terms.when import When
from accord.view.outlook import fold_outlook
from newsroom import Story, days
from strait import claim_named, geneva, judged, talks, told

WEEK = days("2004-03-22", "2004-03-28", by="week", said="next week")
PASSAGE = "Greece and Turkey are to talk in Oslo. The maps must be published before that."


def story(on, status="scheduled", when=None, *, text=PASSAGE, place="Oslo", outlet="", **meeting):
    made = Story(text, on=on, outlet=outlet or f"Paper of {on}", source=f"{on} {status}")
    made.meeting(text, "Greece", "Turkey", status=status, when=when, place=place, **meeting)
    return made


def outlook(*stories, together=(), **asked):
    return fold_outlook(told(stories, together), **asked)


def text(found, *, every=False):
    return " ".join(sheets_text([outlook_sheet(found, every=every)]).split())


STANDINGS = [
    ("its days are to come", [story("2004-03-20", when=WEEK)], "2004-03-20", "awaited"),
    ("its days are now", [story("2004-03-20", when=WEEK)], "2004-03-24", "due"),
    ("its days are over", [story("2004-03-20", when=WEEK)], "2004-03-30", "overdue"),
    ("no day was named", [story("2004-03-20")], "2004-03-30", "no date"),
    ("no day was named, long ago", [story("2004-03-20")], "2004-05-30", "overdue"),
    ("put off", [story("2004-03-20", when=WEEK), story("2004-03-22", "postponed")], "2004-03-22", "postponed"),
    ("put off, long ago", [story("2004-03-22", "postponed")], "2004-09-22", "overdue"),
    ("called off", [story("2004-03-20", when=WEEK), story("2004-03-22", "cancelled")], "2004-03-22", "cancelled"),
    ("denied", [story("2004-03-20", when=WEEK), story("2004-03-22", "denied")], "2004-03-22", "denied"),
    ("held", [story("2004-03-20", when=WEEK), story("2004-03-26", "occurred")], "2004-03-26", "held"),
]


@pytest.mark.parametrize(("case", "stories", "day", "standing"), STANDINGS, ids=[row[0] for row in STANDINGS])
def test_where_a_meeting_stands(case, stories, day, standing):
    names = tuple(f"{number}/0" for number in range(len(stories)))
    found = outlook(*stories, together=[names], as_of=date.fromisoformat(day))
    assert [prospect.standing for prospect in found.prospects] == [standing], case


def test_what_is_to_come_is_told_by_its_day_and_what_is_overdue_the_latest_first():
    stories = [story("2004-03-20", when=days(f"2004-03-{day}"), text=f"{PASSAGE} {day}") for day in (24, 22, 26)]
    ahead = outlook(*stories, as_of=date(2004, 3, 20)).prospects
    assert [prospect.contact.when.start.day for prospect in ahead] == [22, 24, 26]
    overdue = outlook(*stories, as_of=date(2004, 3, 30)).prospects
    assert [prospect.contact.when.start.day for prospect in overdue] == [26, 24, 22]


def test_words_that_put_off_what_is_told_as_cancelled():
    off = story("2004-03-22", "cancelled", text="The Greek and Turkish talks in Oslo were postponed.")
    (prospect,) = outlook(story("2004-03-20", when=WEEK), off, together=[("0/0", "1/0")]).prospects
    assert (prospect.standing, prospect.contact.status) == ("postponed", "postponed")


def test_what_was_only_told_as_put_off_is_made_up_for_by_the_next_meeting():
    off, held = story("2004-03-22", "postponed", WEEK), story("2004-04-13", "occurred", days("2004-04-12"))
    moved, *_ = outlook(off, held).prospects
    assert (moved.standing, moved.answer.when) == ("moved", days("2004-04-12"))
    for every in (False, True):
        assert "now: Talks, 12 April 2004" in text(outlook(off, held), every=every)
    (waiting,) = outlook(off, story("2004-06-30", "occurred", days("2004-06-29"))).prospects
    assert waiting.standing == "postponed"


def test_what_was_announced_and_put_off_is_held_late_by_the_next_meeting():
    stories = [
        story("2004-03-20", when=WEEK),
        story("2004-03-22", "postponed"),
        story("2004-04-13", "occurred", days("2004-04-12")),
    ]
    (prospect,) = outlook(*stories, together=[("0/0", "1/0")]).prospects
    assert (prospect.standing, prospect.late) == ("held", 15)
    assert "SLIPPED" in text(outlook(*stories, together=[("0/0", "1/0")]))


def test_what_came_of_it_is_told_by_another_event():
    held = story("2004-03-31", "occurred", days("2004-03-30"))
    (prospect,) = outlook(story("2004-03-20", when=WEEK), held).prospects
    assert prospect.standing == "held"
    assert prospect.answer.when == days("2004-03-30")
    assert prospect.late == 2


def test_slips_say_how_late_and_who_announced_which_day():
    words = text(fold_outlook(talks()))
    assert "announced for the week of 22 March 2004 (Strait Gazette, 20 Mar 2004)" in words
    assert "then for Thursday 1 April 2004 (Morning Bell, 21 Mar 2004); held 2 April 2004, five days late" in words


def test_what_was_held_as_announced_is_told_on_demand():
    stories = [story("2004-03-20", when=WEEK), story("2004-03-26", "occurred", days("2004-03-24"))]
    found = outlook(*stories, together=[("0/0", "1/0")])
    assert "HELD AS ANNOUNCED" not in text(found)
    assert "HELD AS ANNOUNCED 24 March 2004" in text(found, every=True)


def test_a_dispute_names_both_sides_and_who_passed_their_words_on():
    greek = (Link("relayed", "Hellas Radio"), Link("said", "a Greek minister", None, "Greece"))
    turkish = (Link("said", "a Turkish spokesman", None, "Turkey"),)
    stories = [
        story("2004-03-20", when=WEEK, chain=greek, outlet="Morning Bell"),
        story("2004-03-20", "denied", chain=turkish, outlet="Aegean Post"),
    ]
    words = text(outlook(*stories, together=[("0/0", "1/0")]))
    assert "disputed: a Greek minister, via Hellas Radio (Morning Bell) announced it" in words
    assert "a Turkish spokesman (Aegean Post) denied it the same day" in words


def test_only_the_days_that_are_asked_for():
    found = fold_outlook(talks(), since=date(2004, 4, 10))
    assert [prospect.contact.when.said for prospect in found.prospects] == ["the week of 19 April"]
    assert len(found.expectations) == 1


def test_the_list_names_each_claim_with_what_became_of_it():
    first, second, third = json.loads(expectations_json([fold_outlook(talks())]))
    assert (first["resolution"], first["days_late"], first["window"]["edtf"]) == ("slipped", 5, "2004-03-22/2004-03-28")
    assert (second["resolution"], second["days_late"]) == ("slipped", 1)
    assert first["resolved_by"] == second["resolved_by"] != []
    assert first["chain"] == [first["claim"], second["claim"]]
    assert (third["resolution"], third["resolved_by"], third["disputed"]) == ("open", [], False)


def test_nothing_announced_is_said():
    (process,) = [told([Story("Nothing of note happened.", on="2004-03-20")])]
    assert "No meeting was announced, and nothing must come first." in text(fold_outlook(process))


FULFILLED = [
    ("a new fishing accord", "signed", "a new fishing accord of both coast guards", "met"),
    ("a deal on fishing and maps", "implemented", "fishing deal", "not told"),
    ("truce in the strait", "proposed", "a ceasefire in the strait", "awaited"),
    ("truce in the strait", "violated", "a ceasefire in the strait", "refused"),
    ("no truce in the strait", "signed", "no truce in the strait", "not told"),
    ("a 30-day truce in the strait", "signed", "a 10-day truce in the strait", "not told"),
    ("fishing boats", "signed", "a fishing accord", "not told"),
]


@pytest.mark.parametrize(("first", "status", "what", "fulfilment"), FULFILLED)
def test_a_precondition_is_met_by_what_it_names(first, status, what, fulfilment):
    asked = Story(f"There must be {first} first, then maps of the strait.", on="2004-03-20")
    asked.precondition(first, "maps of the strait")
    done = Story(f"Both told of {what}.", on="2004-03-25", outlet="Morning Bell")
    done.agreement(what, "Greece", "Turkey", status=status)
    (step,) = outlook(asked, done).steps
    assert step.fulfilment == fulfilment
    assert len(step.shown_by) == (fulfilment != "not told")


def test_nothing_that_was_told_before_meets_a_precondition():
    done = Story("Both told of a truce in the strait.", on="2004-03-15", outlet="Morning Bell")
    done.agreement("truce in the strait", "Greece", "Turkey", status="signed")
    asked = Story("There must be a truce in the strait first, then maps of the strait.", on="2004-03-20")
    asked.precondition("a truce in the strait", "maps of the strait")
    (step,) = outlook(done, asked).steps
    assert step.fulfilment == "not told"


MEETINGS = [
    ("talks between Greece and Turkey", "occurred", "met"),
    ("talks between Greece and Turkey", "scheduled", "awaited"),
    ("talks between Greece and Turkey", "cancelled", "refused"),
    ("Greece comes to the talks in Oslo", "occurred", "met"),
    ("talks of Greece and Turkey that bring real results", "occurred", "not told"),
    ("a letter of Greece to Turkey", "occurred", "not told"),
    ("talks in Oslo", "occurred", "not told"),
]


@pytest.mark.parametrize(("first", "status", "fulfilment"), MEETINGS)
def test_a_precondition_is_met_by_the_meeting_it_names(first, status, fulfilment):
    asked = Story(f"First {first}, then maps of the strait.", on="2004-03-20")
    asked.precondition(first, "maps of the strait")
    (step,) = outlook(asked, story("2004-03-26", status)).steps
    assert step.fulfilment == fulfilment


def test_a_meeting_says_what_it_waits_for():
    asked = geneva()
    asked.text += " The maps must be published before Greece and Turkey meet in Oslo."
    asked.precondition("The maps must be published", "Greece and Turkey meet in Oslo")
    found = outlook(asked)
    (prospect,) = found.prospects
    assert [step.first for step in prospect.waits_for] == ["The maps must be published"]
    assert "waits for “The maps must be published”" in text(found)


def test_what_is_told_months_later_is_of_another_round():
    later = story("2004-07-01", text="The maps must be published before Greece and Turkey meet in Oslo.")
    later.precondition("The maps must be published", "Greece and Turkey meet in Oslo")
    waits = {each.standing: len(each.waits_for) for each in outlook(story("2004-03-20", when=WEEK), later).prospects}
    assert waits == {"overdue": 0, "no date": 1}


def test_what_was_announced_for_by_a_day_may_be_held_before_it():
    by = When(None, date(2004, 3, 31), "day", "by the end of the month", "test")
    asked = story("2004-03-20", "possible", by, form="call", place=None)
    held = story("2004-03-29", "occurred", days("2004-03-28"), form="call", place=None)
    (prospect,) = outlook(asked, held).prospects
    assert (prospect.standing, prospect.expectations[0].resolution) == ("held", "held")


def test_wider_words_for_the_same_days_are_no_other_announcement():
    friday = days("2004-03-26", said="Friday")
    stories = [story("2004-03-20", when=WEEK), story("2004-03-21", when=friday), story("2004-03-22", when=WEEK)]
    names = [("0/0", "1/0", "2/0")]
    assert "announced" not in text(outlook(*stories, together=names, as_of=date(2004, 3, 22)))
    moved = story("2004-03-27", when=days("2004-04-02"))
    said = text(outlook(*stories, moved, together=[(*names[0], "3/0")], as_of=date(2004, 3, 27)))
    assert said.count("then for") == 1, "the week, then the Friday; the week again says nothing new"


def test_what_an_undated_article_announces_is_not_overdue():
    met = story("2004-06-30", "occurred", days("2004-06-29"), text="Greece and Turkey met in Kos.", place="Kos")
    stories = (story(None), met)
    assert {prospect.standing for prospect in outlook(*stories).prospects} == {"no date"}
    assert "as of no date" not in text(fold_outlook(Process(("Greece", "Turkey"), (), (), (), ())))


def test_a_struck_claim_announces_nothing():
    week = claim_named(talks(), "The foreign ministers may meet")
    found = fold_outlook(talks(judgements=[judged(week, "strike")]))
    assert week.id not in {expectation.ground.id for expectation in found.expectations}
    assert len(found.expectations) == 2


def test_what_had_to_come_first_years_ago_is_told_no_more():
    words = "A full truce along the border must come before any new round of talks in Geneva."
    old, new = (Story(words, on=on, source=on) for on in ("2002-03-01", "2004-03-01"))
    for made in (old, new):
        made.meeting(words, "Greece", "Turkey", when=days(made.on))
        made.precondition("A full truce along the border", "any new round of talks in Geneva")
    assert [step.grounds[0].article.source for step in outlook(old, new).steps] == ["2004-03-01"]
    assert [step.grounds[0].article.source for step in outlook(old).steps] == ["2002-03-01"]


@pytest.mark.parametrize(
    ("as_of", "standing"), [("2004-03-21", "awaited"), ("2004-03-24", "due"), ("2004-04-10", "overdue")]
)
def test_a_later_announcement_without_a_day_takes_none_away(as_of, standing):
    """The line bears the days that were named before, and so does where it stands."""
    found = outlook(
        story("2004-03-20", when=WEEK), story("2004-03-21"), together=[["0/0", "1/0"]], as_of=date.fromisoformat(as_of)
    )
    (prospect,) = found.prospects
    assert (prospect.contact.when, prospect.standing) == (WEEK, standing)
