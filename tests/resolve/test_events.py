"""One event told by several articles."""

import pytest

from accord.resolve.cast import find_cast
from accord.resolve.events import find_events
from accord.terms.process import Ground
from newsroom import Story, days

TEXT = "Talks between Greece and Turkey were held in Geneva."


def _story(on="2004-03-20", **meeting):
    story = Story(f"{TEXT} So much was known by {on}.", on=on)
    who = meeting.pop("who", ("Greece", "Turkey"))
    story.meeting(TEXT, *who, **meeting)
    return story


def _events(*stories):
    extractions = [story.done() for story in stories]
    told = zip(extractions, find_cast(extractions), strict=True)
    return len(find_events([Ground(e.article, claim, figures) for e, figures in told for claim in e.claims]))


MARCH = {"when": days("2004-03-18", "2004-03-19"), "place": "Geneva"}

ONE_EVENT = [
    ("same days", MARCH, {"when": days("2004-03-19")}),
    (
        "announced for the week, then held",
        {"when": days("2004-03-15", "2004-03-21", by="week"), "status": "scheduled"},
        MARCH,
    ),
    ("same place, no day in one", MARCH, {"place": "Geneva"}),
    ("one article names a side less", MARCH, {"when": days("2004-03-18"), "mediator": "United Nations"}),
]
TWO_EVENTS = [
    ("other days", MARCH, {"when": days("2004-04-02"), "place": "Geneva"}),
    ("other company in part", {"when": days("2004-03-18"), "who": ("Greece", "Cyprus")}, {"when": days("2004-03-18")}),
    ("other place on the same days", MARCH, {"when": days("2004-03-18"), "place": "Turkey"}),
    ("neither day nor place", {}, {}),
    ("a call is no meeting", {"when": days("2004-03-18"), "form": "call"}, {"when": days("2004-03-18")}),
    ("only a year in common", {"when": days("2004-01-01", "2004-12-31", by="year")}, MARCH),
]


@pytest.mark.parametrize(("case", "one", "other"), ONE_EVENT)
def test_one_event(case, one, other):
    assert _events(_story(**dict(one)), _story("2004-03-21", **dict(other))) == 1, case


@pytest.mark.parametrize(("case", "one", "other"), TWO_EVENTS)
def test_two_events(case, one, other):
    assert _events(_story(**dict(one)), _story("2004-03-21", **dict(other))) == 2, case


def test_undated_tellings_do_not_chain_one_round_to_the_next():
    first = _story("2004-03-01", when=days("2004-02-28"), place="Geneva")
    between = _story("2004-03-08", place="Geneva")
    after = _story("2004-03-16", place="Geneva")
    assert _events(first, between) == 1
    assert _events(first, between, after) == 2


def test_two_claims_of_one_article_are_two_events():
    story = _story(**MARCH)
    story.meeting(TEXT, "Greece", "Turkey", when=days("2004-03-18"))
    assert _events(story) == 2


def test_other_people_on_the_same_day_meet_elsewhere():
    one, other = Story(TEXT), Story(TEXT, on="2004-03-21")
    for story, person in ((one, "Eleni Markou"), (other, "Nikos Petrou")):
        story.actor(person, "person", "Greece")
        story.meeting(TEXT, person, "Turkey", when=days("2004-03-18"))
    assert _events(one, other) == 2


def test_delegations_of_one_day_and_place_meet_once():
    one, other = Story(TEXT), Story(TEXT, on="2004-03-21")
    for story, person in ((one, "Eleni Markou"), (other, "Nikos Petrou")):
        story.actor(person, "person", "Greece")
        story.meeting(TEXT, person, "Turkey", when=days("2004-03-18"), place="Geneva")
    assert _events(one, other) == 1


def test_an_agreement_told_twice_is_one():
    text = "Greece and Turkey signed the agreement on overflights of the islands."
    one, other, third = (
        Story(text),
        Story(text, on="2004-03-22", title="Later"),
        Story(text, on="2004-03-23", outlet="C"),
    )
    one.agreement("agreement on overflights", "Greece", "Turkey", status="agreed")
    other.agreement("agreement on overflights of the islands", "Greece", "Turkey", status="signed")
    third.agreement("islands", "Greece", "Turkey", status="signed")
    assert _events(one, other, third) == 2
