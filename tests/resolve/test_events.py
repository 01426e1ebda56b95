"""One event told by several articles: what merges, what stays two, and why."""

import pytest

from accord.resolve.cast import find_cast
from accord.resolve.events import find_events
from accord.terms.process import Ground
from newsroom import Story, days

TEXT = "The second round of talks between Greece and Turkey was held in Geneva."


def _story(on="2004-03-20", *, words="Talks between Greece and Turkey were held in Geneva.", people=(), **meeting):
    story = Story(f"{words} Much of Turkey, Switzerland and Oslo was known by {on}.", on=on, outlet=f"Gazette of {on}")
    for name, side in people:
        story.actor(name, "person", side)
    who = (*meeting.pop("who", ("Greece", "Turkey")), *(name for name, _ in people))
    story.meeting(words, *who, **meeting)
    return story


def _found(*stories):
    extractions = [story.done() for story in stories]
    told = zip(extractions, find_cast(extractions), strict=True)
    return find_events([Ground(e.article, claim, figures) for e, figures in told for claim in e.claims])


def _events(*stories):
    return len(_found(*stories))


MARCH = {"when": days("2004-03-18", "2004-03-19"), "place": "Geneva"}
NEXT_WEEK = {"on": "2004-03-12", "when": days("2004-03-15", "2004-03-21", by="week"), "status": "scheduled"}
LEADERS = (("Eleni Markou", "Greece"), ("Mehmet Demir", "Turkey"))
SOME, OTHERS = (("Eleni Markou", "Greece"),), (("Nikos Petrou", "Greece"),)
WENT = {"when": days("2004-03-18")}
ROUNDS = "Four rounds of talks between Greece and Turkey have been held since January."

ONE_EVENT = [
    ("same days", MARCH, WENT),
    ("announced for the week, then held", NEXT_WEEK, MARCH),
    ("same place, no day in one", MARCH, {"place": "Geneva"}),
    ("one article names a mediator more", MARCH, WENT | {"mediator": "United Nations"}),
    ("a government and its state", MARCH, WENT | {"who": ("Greek government", "Ankara")}),
    ("a town and its country", MARCH, WENT | {"place": "Switzerland"}),
    (
        "put off by four days",
        {"on": "2004-03-12", "when": days("2004-03-14"), "status": "scheduled", "place": "Geneva"},
        MARCH,
    ),
    (
        "the same round in both",
        {"words": TEXT, "when": days("2004-03-01", "2004-03-31", by="month")},
        {"words": TEXT, "on": "2004-03-22"},
    ),
    ("delegations of one day and place", MARCH | {"people": SOME}, MARCH | {"people": OTHERS}),
    ("leaders without a day", {"people": LEADERS, "form": "meeting"}, {"people": LEADERS, "form": "meeting"}),
    ("spellings", WENT | {"people": (("Mehmed Demir", "Turkey"),)}, WENT | {"people": (("Mehmet Demir", "Turkey"),)}),
    (
        "somebody whose side is not told",
        WENT | {"people": LEADERS},
        {"when": days("2004-03-18"), "people": (LEADERS[0], ("Mehmet Demir", None)), "who": ()},
    ),
    ("both to come within days", {"status": "scheduled"}, {"status": "possible"}),
    ("as many rounds", {"words": ROUNDS}, {"words": ROUNDS}),
]
TWO_EVENTS = [
    ("other days", MARCH, {"when": days("2004-04-02"), "place": "Geneva"}),
    ("two rounds in one week", MARCH, {"when": days("2004-03-21"), "place": "Geneva"}),
    ("other company in part", WENT | {"who": ("Greece", "Cyprus")}, WENT),
    ("other place on the same days", MARCH, WENT | {"place": "Turkey"}),
    (
        "two meet on the day of talks between more",
        MARCH | {"form": "meeting", "mediator": "United Nations", "who": ("Greece",)},
        MARCH | {"mediator": "United Nations"},
    ),
    (
        "two see the same host one after the other",
        MARCH | {"people": (("Eleni Markou", None),)},
        MARCH | {"people": (("Mehmet Demir", None),), "form": "meeting", "who": ("Greece",)},
    ),
    ("neither day nor place", {}, {}),
    ("a call is no meeting", WENT | {"form": "call"}, WENT | {"form": "meeting"}),
    ("only a year in common", {"when": days("2004-01-01", "2004-12-31", by="year")}, MARCH),
    ("only a month in common", {"when": days("2004-03-01", "2004-03-31", by="month")}, WENT),
    ("other people on one day", WENT | {"people": SOME}, WENT | {"people": OTHERS}),
    ("held, and the next announced after", MARCH, {"on": "2004-03-22", "status": "scheduled", "place": "Geneva"}),
    (
        "the round after next",
        {"words": TEXT, "place": "Geneva"},
        {"words": TEXT.replace("second", "third"), "place": "Geneva"},
    ),
    ("one round and several", MARCH, {"words": ROUNDS, "place": "Turkey"}),
    ("another number of rounds", {"words": ROUNDS}, {"words": ROUNDS.replace("Four", "Five")}),
    (
        "put off by two months",
        {"on": "2004-03-01", "when": days("2004-03-03"), "status": "scheduled", "place": "Geneva"},
        {"on": "2004-05-10", "when": days("2004-05-08"), "place": "Geneva"},
    ),
    ("long after", MARCH, {"on": "2004-05-20", "place": "Geneva"}),
    (
        "two rounds of one week, both announced at once",
        {"on": "2004-03-12", "when": days("2004-03-15"), "status": "scheduled", "place": "Geneva"},
        {
            "on": "2004-03-12",
            "words": "Envoys of Greece and Turkey are to meet in Geneva.",
            "when": days("2004-03-19"),
            "status": "scheduled",
            "place": "Geneva",
        },
    ),
    (
        "one called off, and one held later",
        {"on": "2004-03-12", "when": days("2004-03-11"), "people": LEADERS, "status": "cancelled"},
        {"people": LEADERS},
    ),
    ("told before the other's day", {"on": "2004-03-10", "place": "Geneva"}, MARCH),
]


@pytest.mark.parametrize(("case", "one", "other"), ONE_EVENT, ids=[case for case, *_ in ONE_EVENT])
def test_one_event(case, one, other):
    one, other = {"on": "2004-03-20"} | one, {"on": "2004-03-21"} | other
    (event,) = _found(_story(**one), _story(**other))
    assert len(event.tellings) == 2
    assert all(tie.weight > 0 and tie.reason for tie in event.ties)


@pytest.mark.parametrize(("case", "one", "other"), TWO_EVENTS, ids=[case for case, *_ in TWO_EVENTS])
def test_two_events(case, one, other):
    one, other = {"on": "2004-03-20"} | one, {"on": "2004-03-21"} | other
    assert _events(_story(**one), _story(**other)) == 2


def test_an_event_says_why_its_tellings_are_one():
    (event,) = _found(_story(**MARCH), _story("2004-03-21", **MARCH))
    (tie,) = event.ties
    assert tie.reason == "the same sides, the days overlap, the same place, of the same kind"
    assert {tie.one, tie.other} == {ground.id for ground in event.tellings}


def test_a_round_that_slips_twice_is_one_event_and_the_next_is_another():
    spoken = _story("2004-03-01", when=days("2004-03-08", "2004-03-14", by="week"), status="scheduled", place="Geneva")
    fixed = _story("2004-03-04", when=days("2004-03-14"), status="scheduled", place="Geneva")
    held = _story("2004-03-18", when=days("2004-03-17", "2004-03-18"), place="Geneva")
    after = _story("2004-03-19", when=days("2004-03-24"), status="scheduled", place="Geneva")
    found = _found(after, held, fixed, spoken)
    assert [len(event.tellings) for event in found] == [3, 1]


def test_an_undated_telling_does_not_chain_one_round_to_the_next():
    first = _story("2004-03-01", when=days("2004-02-28"), place="Geneva")
    between = _story("2004-03-08", place="Geneva")
    second = _story("2004-03-07", when=days("2004-03-06"), place="Geneva")
    assert _events(first, between) == 1
    assert _events(first, between, second) == 2


def test_a_telling_that_fits_two_events_as_well_joins_neither():
    first = _story("2004-03-04", when=days("2004-03-02"), place="Geneva")
    second = _story("2004-03-10", when=days("2004-03-09"), place="Geneva")
    month = _story("2004-04-02", when=days("2004-03-01", "2004-03-31", by="month"), place="Geneva")
    assert _events(first, month) == 1
    assert _events(first, second, month) == 3


def test_two_claims_of_one_article_are_two_events():
    story = _story(**MARCH)
    story.meeting("Talks between Greece and Turkey", "Greece", "Turkey", when=days("2004-03-18"))
    assert _events(story) == 2


def test_one_article_may_tell_one_meeting_twice():
    story = _story(**WENT)
    story.meeting("Talks between Greece and Turkey", "Greece", "Turkey", **WENT)
    assert _events(story) == 1


def test_what_one_article_tells_apart_no_other_brings_together():
    both = _story(**MARCH)
    both.meeting("Talks between Greece and Turkey", "Greece", "Turkey", when=days("2004-03-18"), place="Oslo")
    assert _events(both, _story("2004-03-21", **WENT)) >= 2


def _pact(what, *parties, on="2004-03-20", **agreement):
    story = Story(f"It was agreed on {what}, as was known by {on}.", on=on, outlet=f"Gazette of {on}")
    for name in ("Greece", "Turkey", "Armenia", "Azerbaijan"):
        story.actor(name)
    story.agreement(what, *parties, **{"status": "agreed"} | agreement)
    return story


BOTH = ("Greece", "Turkey")
ONE_AGREEMENT = [
    (
        "a longer name",
        _pact("an agreement on overflights", *BOTH),
        _pact("the agreement on overflights of the islands", *BOTH, on="2004-03-22", status="signed"),
    ),
    ("another word for the same", _pact("a truce", *BOTH), _pact("the ceasefire", *BOTH, on="2004-03-22")),
    (
        "several words for one",
        _pact("swap of 30 prisoners of war", *BOTH),
        _pact("exchange of 30 captives", *BOTH, on="2004-03-22"),
    ),
    (
        "no parties, but the names name one",
        _pact("a truce with Turkey"),
        _pact("the cease-fire with Turkey", on="2004-03-21"),
    ),
]
TWO_AGREEMENTS = [
    (
        "other names",
        _pact("an agreement on fishing", *BOTH),
        _pact("an agreement on overflights", *BOTH, on="2004-03-22"),
    ),
    ("other parties", _pact("a truce", *BOTH), _pact("a truce", "Armenia", "Azerbaijan", on="2004-03-22")),
    ("about others", _pact("a truce with Turkey"), _pact("the truce with Armenia", on="2004-03-21")),
    ("other figures", _pact("swap of 30 prisoners", *BOTH), _pact("swap of 45 prisoners", *BOTH, on="2004-03-22")),
    ("nobody is named", _pact("a truce"), _pact("the truce", on="2004-03-21")),
    ("half a year apart", _pact("a truce", *BOTH), _pact("a truce", *BOTH, on="2004-10-22")),
    (
        "other days",
        _pact("swap of prisoners", *BOTH, when=days("2004-03-02")),
        _pact("swap of prisoners", *BOTH, on="2004-03-22", when=days("2004-03-19")),
    ),
]


@pytest.mark.parametrize(("case", "one", "other"), ONE_AGREEMENT, ids=[case for case, *_ in ONE_AGREEMENT])
def test_one_agreement(case, one, other):
    assert _events(one, other) == 1


@pytest.mark.parametrize(("case", "one", "other"), TWO_AGREEMENTS, ids=[case for case, *_ in TWO_AGREEMENTS])
def test_two_agreements(case, one, other):
    assert _events(one, other) == 2


def test_statements_are_no_events():
    story = Story("Greece said that it was ready.")
    story.statement("Greece said that it was ready.", "Greece")
    assert _events(story) == 0
