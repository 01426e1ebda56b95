"""Which telling of an event wins a field, and how the others bear on it."""

from dataclasses import replace

import pytest

from accord.render.wording.accounts import value_words
from accord.terms.claim import Link
from accord.view.event import fold_event
from newsroom import Story, days
from strait import judged, told

TEXT = "Greece and Turkey met in Geneva. Number {number} of many reports, from Oslo or from Switzerland."
UNNAMED = (Link("said", "a delegate", named=False),)
RELAYED = (Link("relayed", "Morning Bell"), Link("said", "Mehmet Demir"))


def _day(day):
    return days(f"2004-03-{day}")


def _report(number, on, *, outlet=None, **what):
    text = TEXT.format(number=number)
    story = Story(text, on=on, outlet=outlet or f"Outlet {number}", source=f"{number}.txt")
    story.meeting("Greece and Turkey met", "Greece", "Turkey", **what)
    return story


def _fold(*reports, judgements=()):
    names = [f"{number}/0" for number in range(len(reports))]
    (event,) = told(reports, [names], judgements=judgements).events
    return fold_event(event)


def _accounts(line, field):
    return {value_words(each.value): each.bearing for each in line.accounts if each.field == field}


def _reports(*told_days, status="occurred", chains=()):
    chains = chains or ((),) * len(told_days)
    return [
        _report(number, on, when=when, status=status, chain=chain)
        for number, ((on, when), chain) in enumerate(zip(told_days, chains, strict=True))
    ]


FOUR_FIVE, FOUR_SIX = days("2004-03-04", "2004-03-05"), days("2004-03-04", "2004-03-06")
WEEK = days("2004-03-01", "2004-03-07", by="week")


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            _reports(("2004-03-08", FOUR_FIVE), ("2004-03-08", FOUR_SIX), ("2004-03-09", FOUR_FIVE)),
            {"4–5 March 2004": "counts", "4–6 March 2004": "differs"},
        ),
        (
            _reports(("2004-03-08", _day("04")), ("2004-03-09", WEEK)),
            {"4 March 2004": "counts", "week of 1 March 2004": "agrees"},
        ),
        (
            _reports(("2004-03-08", _day("04")), ("2004-03-09", _day("05"))),
            {"5 March 2004": "counts", "4 March 2004": "differs"},
        ),
        (
            _reports(("2004-03-08", _day("04")), ("2004-03-09", _day("05")), chains=((), UNNAMED)),
            {"4 March 2004": "counts", "5 March 2004": "differs"},
        ),
        (
            _reports(("2004-03-08", _day("04")), ("2004-03-09", _day("05")), chains=(RELAYED, UNNAMED)),
            {"4 March 2004": "counts", "5 March 2004": "differs"},
        ),
        (
            _reports(("2004-03-04", _day("04")), ("2004-03-08", FOUR_FIVE)),
            {"4–5 March 2004": "counts", "4 March 2004": "agrees"},
        ),
    ],
    ids=[
        "most outlets",
        "a week agrees with its day",
        "the later of two",
        "the article's own word beats an unnamed one",
        "a relayed name beats an unnamed one",
        "a first day told while the talks went on",
    ],
)
def test_the_days_of_what_was_held(reports, expected):
    assert _accounts(_fold(*reports), "when") == expected


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            _reports(("2004-03-01", _day("20")), ("2004-03-03", _day("25")), status="scheduled"),
            {"25 March 2004": "counts", "20 March 2004": "earlier"},
        ),
        (
            _reports(
                ("2004-03-01", _day("18")),
                ("2004-03-03", days("2004-03-15", "2004-03-21", by="week")),
                status="scheduled",
            ),
            {"18 March 2004": "counts", "week of 15 March 2004": "agrees"},
        ),
        (
            _reports(("2004-03-03", _day("20")), ("2004-03-03", _day("25")), status="scheduled", chains=((), UNNAMED)),
            {"20 March 2004": "counts", "25 March 2004": "differs"},
        ),
    ],
    ids=["the latest has the word", "an earlier day makes a week precise", "two of one day"],
)
def test_the_days_of_what_is_to_come(reports, expected):
    assert _accounts(_fold(*reports), "when") == expected


def test_what_was_announced_is_no_proof_of_when_it_was():
    line = _fold(_report(1, "2004-03-01", status="scheduled", when=_day("04")), _report(2, "2004-03-08"))
    assert (line.status, line.when) == ("occurred", None)
    assert _accounts(line, "when") == {"4 March 2004": "earlier"}


def test_what_an_analyst_accepted_wins_over_any_number_of_outlets():
    reports = _reports(("2004-03-08", FOUR_SIX), ("2004-03-08", FOUR_FIVE), ("2004-03-09", FOUR_FIVE))
    first = told(reports).grounds[0]
    line = _fold(*reports, judgements=[judged(first, "accept")])
    assert _accounts(line, "when") == {"4–6 March 2004": "counts", "4–5 March 2004": "differs"}


def test_a_country_agrees_with_a_town_in_it():
    places = ("Geneva", "Switzerland", "Oslo")
    line = _fold(*(_report(number, "2004-03-08", place=place) for number, place in enumerate(places)))
    assert line.place == "Geneva"
    assert _accounts(line, "place") == {"Geneva": "counts", "Switzerland": "agrees", "Oslo": "differs"}


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("scheduled", "occurred"), {"occurred": "counts", "scheduled": "earlier"}),
        (("occurred", "denied"), {"occurred": "counts", "denied": "differs"}),
        (("scheduled", "cancelled"), {"cancelled": "counts", "scheduled": "earlier"}),
        (("denied", "occurred"), {"occurred": "counts", "denied": "earlier"}),
    ],
)
def test_the_status(statuses, expected):
    reports = (_report(n, f"2004-03-0{n + 1}", status=status) for n, status in enumerate(statuses))
    assert _accounts(_fold(*reports), "status") == expected


def test_a_call_and_a_meeting_differ_but_talks_and_a_meeting_do_not():
    forms = ("talks", "talks", "meeting", "call")
    line = _fold(*(_report(number, "2004-03-08", form=form) for number, form in enumerate(forms)))
    assert _accounts(line, "format") == {"talks": "counts", "meeting": "agrees", "call": "differs"}


def test_the_status_of_an_agreement_is_the_latest_ones():
    reports = []
    for number, status in enumerate(("proposed", "signed")):
        story = Story(TEXT.format(number=number), on=f"2004-03-0{number + 1}", outlet=f"Outlet {number}")
        story.agreement("Greece and Turkey met", "Greece", "Turkey", status=status)
        reports.append(story)
    line = _fold(*reports)
    assert line.status == "signed"
    assert _accounts(line, "status") == {"signed": "counts", "proposed": "earlier"}


def test_every_telling_stands_in_one_account_of_a_field():
    reports = _reports(("2004-03-08", FOUR_FIVE), ("2004-03-08", FOUR_SIX), ("2004-03-09", FOUR_FIVE))
    line = _fold(*reports)
    grounds = [ground.id for each in line.accounts if each.field == "when" for ground in each.grounds]
    assert sorted(grounds) == sorted(ground.id for ground in line.grounds)


def _with_people(number, *people):
    text = TEXT.format(number=number)
    story = Story(text, on=f"2004-03-2{number}", outlet=f"Outlet {number}", source=f"{number}.txt")
    for name, side in people:
        story.actor(name, "person", side)
    story.meeting("Greece and Turkey met", "Greece", "Turkey", *(name for name, _ in people))
    return story


@pytest.mark.parametrize(
    ("one", "other", "there"),
    [
        ((("Demir", "Turkey"),), (("Mehmet Demir", "Turkey"),), ["Mehmet Demir"]),
        ((("Demir", None),), (("Mehmet Demir", "Turkey"),), ["Mehmet Demir"]),
        ((("Demir", "Greece"),), (("Mehmet Demir", "Turkey"),), ["Demir", "Mehmet Demir"]),
        (
            (("Demir", "Turkey"),),
            (("Mehmet Demir", "Turkey"), ("Ayse Demir", "Turkey")),
            ["Ayse Demir", "Demir", "Mehmet Demir"],
        ),
    ],
)
def test_a_last_name_is_the_one_who_was_there_by_that_name(one, other, there):
    assert sorted(person.name for person in _fold(_with_people(0, *one), _with_people(1, *other)).people) == there


def test_an_unlikely_telling_adds_nobody():
    sure, unsure = _report(1, "2004-03-21"), Story("Norway met Greece and Turkey in Geneva.", on="2004-03-21")
    unsure.meeting(unsure.text, "Norway", "Greece", "Turkey")
    unsure.claims[0] = replace(unsure.claims[0], confidence=0.2)
    (event,) = told([sure, unsure], [["0/0", "1/0"]]).events
    assert fold_event(event).sides == ("Greece", "Turkey")


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        (("proposed", "signed"), "signed"),
        (("signed", "proposed"), "signed"),
        (("agreed", "proposed"), "agreed"),
        (("signed", "violated"), "violated"),
        (("signed", "rejected"), "rejected"),
        (("proposed", "proposed"), "proposed"),
    ],
)
def test_what_is_signed_is_not_proposed_again(statuses, status):
    stories = []
    for number, each in enumerate(statuses, 1):
        story = Story(TEXT.format(number=number), on=f"2004-03-0{number}", outlet=f"Outlet {number}")
        story.agreement("Greece and Turkey met", "Greece", "Turkey", status=each)
        stories.append(story)
    (event,) = told(stories, [["0/0", "1/0"]]).events
    assert fold_event(event).status == status
