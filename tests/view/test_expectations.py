"""What became of announced meetings, as later claims tell."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.resolve.cast import find_cast
from accord.terms.claim import Link
from accord.terms.process import Event, Ground, Process
from accord.view.expectations import find_expectations
from newsroom import Story, days

TEXT = "Talks between Kosovo and Serbia in Brussels, which were postponed before, concern number plates."
PLAIN = "Talks between Kosovo and Serbia in Brussels concern number plates."
WEEK = days("2022-08-15", "2022-08-21", by="week", said="next week")
SUNDAY = days("2022-08-21", said="Sunday")
BRUSSELS = {"place": "Brussels"}


def story(on, status, when=None, *, text=PLAIN, who=("Kosovo", "Serbia"), people=(), **meeting):
    """Return an article of a day that tells of one meeting."""
    told = Story(text, on=on, outlet=f"Outlet of {on}", source=f"{on} {status} {when and when.said}")
    told.actor("Prishtina Radio", "outlet")
    for person, side in people:
        told.actor(person, "person", side)
    told.meeting(text, *who, *(person for person, _ in people), status=status, when=when, **meeting)
    return told


def process(stories, *, one_event=True):
    """Return a negotiation: all claims tell one event, or each an event of its own."""
    extractions = sorted((each.done() for each in stories), key=lambda e: (e.article.published, e.article.id))
    cast = zip(extractions, find_cast(extractions), strict=True)
    grounds = tuple(Ground(e.article, claim, figures) for e, figures in cast for claim in e.claims)
    events = (Event(grounds),) if one_event else tuple(Event((ground,)) for ground in grounds)
    return Process(("Kosovo", "Serbia"), (), tuple(e.article for e in extractions), grounds, events)


def expectations(*stories, as_of=None):
    """Return the expectations of articles, all of whose claims tell one event."""
    return find_expectations(process(stories), as_of=as_of)


def resolution(*stories, as_of=None):
    """Return what became of what the first article announces, and how many days late."""
    first = expectations(*stories, as_of=as_of and date.fromisoformat(as_of))[0]
    return first.resolution, first.late


NEWS = ("2022-08-30", "occurred", days("2022-05-01"))  # a later article that says nothing about it

CASES = [
    ("on the day", [("2022-08-12", "scheduled", SUNDAY), ("2022-08-22", "occurred", SUNDAY)], ("held", 0)),
    (
        "within the week",
        [("2022-08-12", "scheduled", WEEK), ("2022-08-19", "ongoing", days("2022-08-18"))],
        ("held", 0),
    ),
    ("no day told, in time", [("2022-08-12", "scheduled", WEEK), ("2022-08-18", "occurred")], ("held", 0)),
    ("no day told, after it", [("2022-08-12", "scheduled", WEEK), ("2022-08-24", "occurred")], ("held", None)),
    ("no window", [("2022-08-12", "possible"), ("2022-08-24", "occurred", days("2022-08-23"))], ("held", 0)),
    (
        "three days late",
        [("2022-08-12", "scheduled", WEEK), ("2022-08-25", "occurred", days("2022-08-24"))],
        ("slipped", 3),
    ),
    (
        "the precise report counts",
        [
            ("2022-08-12", "scheduled", SUNDAY),
            ("2022-08-25", "occurred", days("2022-08-24", "2022-08-25")),
            ("2022-09-02", "occurred", days("2022-08-01", "2022-08-31", by="month")),
        ],
        ("slipped", 3),
    ),
    (
        "elsewhere",
        [("2022-08-12", "scheduled", SUNDAY, "Oslo"), ("2022-08-22", "occurred", SUNDAY, "Vienna")],
        ("held_elsewhere", 0),
    ),
    (
        "in the country named",
        [("2022-08-12", "scheduled", SUNDAY, "Norway"), ("2022-08-22", "occurred", SUNDAY, "Oslo")],
        ("held", 0),
    ),
    ("called off", [("2022-08-12", "scheduled", SUNDAY), ("2022-08-19", "cancelled", SUNDAY)], ("cancelled", None)),
    ("put off", [("2022-08-12", "scheduled", SUNDAY), ("2022-08-19", "postponed")], ("slipped", None)),
    (
        "called off, then set anew",
        [
            ("2022-08-12", "scheduled", SUNDAY),
            ("2022-08-19", "cancelled"),
            ("2022-08-24", "possible", days("2022-08-31")),
        ],
        ("slipped", 10),
    ),
    (
        "called off, then held",
        [("2022-08-12", "scheduled", SUNDAY), ("2022-08-19", "cancelled"), ("2022-08-22", "occurred", SUNDAY)],
        ("held", 0),
    ),
    ("denied", [("2022-08-12", "scheduled", SUNDAY), ("2022-08-14", "denied")], ("denied", None)),
    (
        "denied, then set anew",
        [("2022-08-12", "scheduled", SUNDAY), ("2022-08-14", "denied"), ("2022-08-18", "scheduled", SUNDAY)],
        ("open", None),
    ),
    (
        "moved to a later day",
        [("2022-08-12", "scheduled", WEEK), ("2022-08-18", "scheduled", days("2022-08-26"))],
        ("slipped", 5),
    ),
    ("made more precise", [("2022-08-12", "scheduled", WEEK), ("2022-08-15", "scheduled", SUNDAY)], ("open", None)),
    (
        "still to come when the window is over",
        [("2022-08-12", "scheduled", WEEK), ("2022-08-25", "scheduled")],
        ("slipped", None),
    ),
    ("still to come", [("2022-08-12", "scheduled", WEEK)], ("open", None)),
    ("no window, nothing heard", [("2022-08-12", "possible"), NEWS], ("open", None)),
    ("window over, nothing heard", [("2022-08-12", "scheduled", WEEK), NEWS], ("lapsed", None)),
    (
        "over before it was announced",
        [("2022-08-12", "scheduled", WEEK), ("2022-08-13", "occurred", days("2022-08-02"))],
        ("open", None),
    ),
]


@pytest.mark.parametrize(("case", "told", "expected"), CASES, ids=[case for case, _, _ in CASES])
def test_what_became_of_it(case, told, expected):
    stories = [
        story(on, status, rest[0] if rest else None, text=f"{PLAIN} It is in {place}.", place=place)
        for on, status, *rest in told
        for place in [rest[1] if len(rest) > 1 else "Brussels"]
    ]
    assert resolution(*stories) == expected, case


def test_a_meeting_that_will_not_take_place_was_put_off_if_the_words_say_so():
    announced = story("2022-08-12", "scheduled", SUNDAY)
    assert resolution(announced, story("2022-08-19", "cancelled")) == ("cancelled", None)
    assert resolution(announced, story("2022-08-19", "cancelled", text=TEXT)) == ("slipped", None)


def test_a_meeting_that_was_held_on_an_untold_day_slipped_if_the_words_say_that_it_was_put_off():
    announced = story("2022-08-12", "scheduled", SUNDAY)
    assert resolution(announced, story("2022-08-25", "occurred")) == ("held", None)
    assert resolution(announced, story("2022-08-25", "occurred", text=TEXT)) == ("slipped", None)


def test_nothing_that_was_published_after_the_day_counts():
    stories = [story("2022-08-12", "scheduled", SUNDAY), story("2022-08-25", "occurred", days("2022-08-24"))]
    assert resolution(*stories, as_of="2022-08-20") == ("open", None)
    assert resolution(*stories, as_of="2022-08-22") == ("lapsed", None)
    assert resolution(*stories, as_of="2022-08-25") == ("slipped", 3)
    assert expectations(*stories, as_of=date(2022, 8, 11)) == ()


def test_talks_that_resume_after_months_of_silence_judge_nothing():
    stories = [story("2022-08-12", "scheduled", WEEK), story("2023-02-01", "occurred", days("2023-01-30"))]
    assert resolution(*stories) == ("open", None)
    assert resolution(*stories, as_of="2023-02-01") == ("slipped", 162)


def _said_by(name, side):
    return (Link("said", name, None, side),)


def test_an_announcement_that_another_side_denies_the_same_day_is_disputed():
    announced = story("2022-08-12", "scheduled", SUNDAY, chain=_said_by("a Serbian minister", "Serbia"))
    other = story("2022-08-12", "denied", chain=_said_by("a Kosovan minister", "Kosovo"))
    same = story("2022-08-12", "denied", chain=_said_by("a Serbian spokesman", "Serbia"))
    later = story("2022-08-13", "denied", chain=_said_by("a Kosovan minister", "Kosovo"))
    (disputed,) = expectations(announced, other)
    assert disputed.disputed
    assert disputed.resolution == "denied"
    assert [ground.claim.chain for ground in disputed.denials] == [_said_by("a Kosovan minister", "Kosovo")]
    assert not any(e.disputed for against in (same, later) for e in expectations(announced, against))


def test_the_chain_keeps_every_announcement_in_order():
    told = [
        ("2022-08-12", "scheduled", WEEK),
        ("2022-08-15", "scheduled", SUNDAY),
        ("2022-08-19", "postponed"),
        ("2022-08-25", "occurred", days("2022-08-24")),
    ]
    first, second = expectations(*(story(*each) for each in told))
    assert [ground.claim.status for ground in first.chain] == ["scheduled", "scheduled", "postponed"]
    assert first.chain == second.chain
    assert (first.late, second.late) == (3, 3)
    assert first.was_held
    assert first.happened == days("2022-08-24")


ELSEWHERE = [
    ("the same company, in time", {}, {"when": SUNDAY}, "held"),
    ("the same company, soon after", {}, {"when": days("2022-08-27")}, "slipped"),
    ("the same company, a week after", {}, {"when": days("2022-08-28")}, "lapsed"),
    ("the same company, long after", {}, {"when": days("2022-09-30")}, "lapsed"),
    ("a side is missing", {"who": ("Kosovo", "Serbia", "Albania")}, {"when": SUNDAY}, "lapsed"),
    ("a call is no meeting", {}, {"when": SUNDAY, "form": "call"}, "lapsed"),
    ("no day, but the place", {"place": "Brussels"}, {"place": "Brussels"}, "held"),
    ("neither day nor place", {}, {}, "lapsed"),
    (
        "other people",
        {"people": [("Ana Hoti", "Kosovo")], "form": "meeting"},
        {"when": SUNDAY, "people": [("Edi Krasniqi", "Kosovo")]},
        "lapsed",
    ),
    (
        "the same people",
        {"people": [("Ana Hoti", "Kosovo")], "form": "meeting"},
        {"when": SUNDAY, "people": [("Ana Hoti", "Kosovo")]},
        "held",
    ),
    (
        "leaders are not delegations",
        {"people": [("Ana Hoti", "Kosovo")], "form": "meeting"},
        {"when": SUNDAY},
        "lapsed",
    ),
]


@pytest.mark.parametrize(
    ("number", "status", "expected"),
    [
        ("third", "occurred", "lapsed"),
        ("4th", "occurred", "lapsed"),
        ("first", "occurred", "open"),
        ("third", "possible", "open"),
    ],
)
def test_nobody_waits_for_a_round_once_a_later_one_was_held(number, status, expected):
    text = "A second round of talks between Kosovo and Serbia may follow in Brussels."
    later = f"The {number} round of talks between Kosovo and Serbia concerned number plates."
    first = story("2022-08-12", "possible", text=text)
    last = story("2022-08-30", status, days("2022-08-29"), text=later)
    told = find_expectations(process([first, last], one_event=False))
    assert told[0].resolution == expected


@pytest.mark.parametrize(("case", "announced", "told", "expected"), ELSEWHERE, ids=[row[0] for row in ELSEWHERE])
def test_another_meeting_answers_where_the_company_is_the_same(case, announced, told, expected):
    first = story("2022-08-12", "scheduled", SUNDAY, **announced)
    last = story("2022-10-05", "occurred", days("2022-10-04"), who=("Kosovo", "Serbia", "Albania", "Montenegro"))
    second = story("2022-09-01", "occurred", told.get("when"), **{key: told[key] for key in told if key != "when"})
    (found,) = find_expectations(process([first, second, last], one_event=False))
    assert found.resolution == expected, case


NEXT_ROUND = [
    ("a round that ended the day it was announced", "2022-08-12", "occurred", "open"),
    ("a round of the days after", "2022-08-20", "occurred", "held"),
    ("talks that went on that day", "2022-08-12", "ongoing", "held"),
    ("a round of months later", "2022-11-20", "occurred", "open"),
]


@pytest.mark.parametrize(("case", "day", "status", "expected"), NEXT_ROUND, ids=[row[0] for row in NEXT_ROUND])
def test_who_names_no_day_means_the_next_round(case, day, status, expected):
    first = story("2022-08-12", "scheduled")
    news = story("2022-10-05", "occurred", days("2022-10-04"), who=("Kosovo", "Serbia", "Albania", "Montenegro"))
    told = story("2022-11-25" if day > "2022-09" else "2022-08-22", status, days(day))
    (found,) = find_expectations(process([first, told, news], one_event=False))
    assert found.resolution == expected, case


OFF = [
    ("on the same days", {"status": "cancelled", "when": SUNDAY}, "cancelled"),
    ("on other days", {"status": "cancelled", "when": days("2022-09-30")}, "lapsed"),
    ("at the place", {"status": "postponed", "place": "Brussels"}, "slipped"),
    ("in another place", {"status": "postponed", "place": "Oslo", "when": SUNDAY}, "lapsed"),
    ("by nobody of the two", {"status": "denied", "when": SUNDAY, "who": ("Kosovo", "Albania")}, "lapsed"),
    ("set for later there", {"status": "scheduled", "when": days("2022-08-28"), "place": "Brussels"}, "slipped"),
    ("another round is set", {"status": "scheduled", "when": days("2022-08-28")}, "lapsed"),
    ("set for much later", {"status": "scheduled", "when": days("2022-11-28")}, "lapsed"),
]


@pytest.mark.parametrize(("case", "told", "expected"), OFF, ids=[row[0] for row in OFF])
def test_another_event_says_that_it_will_not_take_place(case, told, expected):
    text = f"{PLAIN} Not in {told.get('place', 'Brussels')}."
    first = story("2022-08-12", "scheduled", SUNDAY, place="Brussels")
    second = story("2022-08-15", told["status"], told.get("when"), text=text, **_beyond(told))
    news = story("2022-10-05", "occurred", days("2022-10-04"), who=("Kosovo", "Serbia", "Albania", "Montenegro"))
    found = find_expectations(process([first, second, news], one_event=False))
    assert found[0].resolution == expected, case


def _beyond(told):
    return {key: value for key, value in told.items() if key not in ("status", "when")}


def test_what_was_put_off_is_made_up_for_by_the_next_meeting_of_the_same_company():
    first, off = story("2022-08-12", "scheduled", SUNDAY), story("2022-08-19", "postponed", SUNDAY)
    held = story("2022-09-12", "occurred", days("2022-09-11"), place="Brussels")
    (found,) = find_expectations(process([first, off, held], one_event=False))
    assert (found.resolution, found.late, found.happened) == ("slipped", 21, days("2022-09-11"))
    assert found.was_held


def test_talks_of_which_more_were_announced_are_broken_off():
    first, off = story("2022-08-12", "scheduled"), story("2022-09-02", "cancelled", days("2022-09-01"))
    (found,) = find_expectations(process([first, off], one_event=False))
    assert found.resolution == "cancelled"


statuses = st.sampled_from(["occurred", "ongoing", "scheduled", "possible", "cancelled", "postponed", "denied"])
some_days = st.dates(date(2022, 1, 1), date(2022, 3, 1))
tellings = st.lists(st.tuples(some_days, statuses, st.none() | some_days), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(told=tellings, as_of=some_days, order=st.randoms(use_true_random=False))
def test_every_claim_of_a_meeting_to_come_has_one_fate_that_stands_on_what_was_known(told, as_of, order):
    stories = []
    for n, (on, status, when) in enumerate(told):
        each = story(on.isoformat(), status, when and days(when.isoformat()), text=f"{PLAIN} No. {n}.")
        each.source = str(n)
        stories.append(each)
    found = expectations(*stories, as_of=as_of)
    ahead = [on for on, status, _ in told if status in ("scheduled", "possible") and on <= as_of]
    assert len(found) == len(ahead)
    for each in found:
        stands_on = (*each.resolved_by, *each.chain, *each.denials)
        assert all(ground.article.published <= as_of for ground in stands_on)
        assert bool(each.resolved_by) == (each.resolution not in ("open", "lapsed"))
        assert each.resolution != "lapsed" or each.window.end < as_of
        assert (each.late or 0) == 0 or each.resolution == "slipped"
    order.shuffle(stories)
    assert expectations(*stories, as_of=as_of) == found
