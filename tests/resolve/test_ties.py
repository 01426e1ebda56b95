"""What holds of ties and partitions whatever the tellings: symmetry, any order, one event each, only the near moves."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.resolve.events import find_ties
from accord.resolve.events.partition import part
from accord.resolve.events.ties import ENOUGH, can_be_one, find_bond, find_tie
from accord.terms.telling import Delegation, Telling
from accord.terms.tie import Tie

pytestmark = pytest.mark.slow  # hundreds of made-up cases

FIRST = date(2004, 3, 1)
SIDES = st.sampled_from(["@GR", "@TR", "@CY", "national liberation armi"])
PEOPLE = st.sampled_from(["eleni markou", "mehmet demir", "demir", "nikos petrou"])
PLACES = st.sampled_from([(), ("@CH", "geneva"), ("@CH",), ("@NO", "oslo")])
DAYS = st.integers(0, 40).map(lambda number: FIRST + timedelta(days=number))


@st.composite
def delegations(draw):
    names = draw(st.lists(SIDES, max_size=3, unique=True).map(sorted))
    people = draw(st.lists(PEOPLE, max_size=1))
    lone = [Delegation((), (draw(PEOPLE),))] if draw(st.integers(0, 9)) == 0 else []
    return (*lone, *(Delegation((name,), tuple(people) if n == 0 else ()) for n, name in enumerate(names)))


@st.composite
def meetings(draw):
    start, published = draw(st.none() | DAYS), draw(DAYS)
    return Telling(
        id="",
        article=draw(st.sampled_from("ABCDEFGH")),
        published=published,
        kind="meeting",
        status=draw(st.sampled_from(["occurred", "ongoing", "scheduled", "possible", "cancelled", "postponed"])),
        form=draw(st.sampled_from(["talks", "meeting", "call", "visit"])),
        sides=draw(delegations()),
        places=draw(PLACES),
        start=start,
        end=start + timedelta(days=draw(st.integers(0, 6))) if start else None,
        precision=draw(st.sampled_from(["day", "week", "month"])) if start else None,
        rounds=draw(st.sampled_from([(), (), (1,), (2,), (1, 2)])),
        many=draw(st.integers(0, 9)) == 0,
    )


@st.composite
def agreements(draw):
    start = draw(st.none() | DAYS)
    return Telling(
        id="",
        article=draw(st.sampled_from("ABCDEFGH")),
        published=draw(DAYS),
        kind="agreement",
        status=draw(st.sampled_from(["proposed", "agreed", "violated"])),
        form="agreement",
        sides=tuple(side for side in draw(delegations()) if side.names),
        start=start,
        end=start,
        precision="day" if start else None,
        words=tuple(
            draw(st.lists(st.sampled_from(["TRUCE", "EXCHANGE", "PRISONER", "islands"]), max_size=3, unique=True))
        ),
        numbers=tuple(draw(st.lists(st.sampled_from(["30", "72"]), max_size=1))),
    )


def named(tellings):
    return tuple(replace(telling, id=f"c{number:02}") for number, telling in enumerate(tellings))


PAIRS = st.tuples(meetings(), meetings()) | st.tuples(agreements(), agreements())
CROWDS = st.lists(meetings() | agreements(), max_size=14).map(named)


def events(tellings):
    return part(tellings, tuple(find_ties(tellings)))


@settings(max_examples=150, deadline=None)
@given(PAIRS.map(named))
def test_a_tie_is_the_same_whichever_comes_first(pair):
    one, other = pair
    assert find_tie(one, other) == find_tie(other, one)


@settings(max_examples=150, deadline=None)
@given(PAIRS.map(named))
def test_a_tie_says_why_and_weighs_enough_or_keeps_apart(pair):
    tie = find_tie(*pair)
    assert tie is None or tie.weight >= ENOUGH or tie.weight < 0
    assert tie is None or tie.reason


@settings(max_examples=400, deadline=None)
@given(PAIRS.map(named))
def test_a_bond_is_a_tie_that_keeps_nothing_apart(pair):
    tie = find_tie(*pair)
    assert find_bond(*pair) == (tie if tie is not None and tie.weight > 0 else None)


@settings(max_examples=250, deadline=None)
@given(PAIRS.map(named))
def test_of_what_is_tied_each_finds_the_other(pair):
    one, other = pair
    tie = find_tie(one, other)
    if tie is not None and tie.weight > 0 and one.meets(other):
        assert can_be_one(one, other)
        assert can_be_one(other, one)


@settings(max_examples=250, deadline=None)
@given(PAIRS.map(named))
def test_what_cannot_be_of_the_same_days_is_never_tied(pair):
    one, other = pair
    tie = find_tie(one, other)
    assert tie is None or tie.weight < 0 or one.meets(other)


@settings(max_examples=60, deadline=None)
@given(CROWDS)
def test_every_telling_is_in_one_event(tellings):
    members = [name for event in events(tellings) for name in event]
    assert sorted(members) == [telling.id for telling in tellings]


@settings(max_examples=60, deadline=None)
@given(CROWDS, st.randoms(use_true_random=False))
def test_order_does_not_matter(tellings, chance):
    shuffled = list(tellings)
    chance.shuffle(shuffled)
    assert events(shuffled) == events(tellings)


@settings(max_examples=60, deadline=None)
@given(CROWDS)
def test_no_event_holds_two_that_must_stay_apart(tellings):
    by_id = {telling.id: telling for telling in tellings}
    for event in events(tellings):
        for one in event:
            for other in event:
                tie = find_tie(by_id[one], by_id[other])
                assert tie is None or tie.weight > 0


@settings(max_examples=60, deadline=None)
@given(CROWDS, meetings() | agreements())
def test_one_more_telling_moves_only_its_neighbourhood(tellings, more):
    more = replace(more, id="d")
    ties = tuple(find_ties((*tellings, more)))
    near = _reached("d", ties)
    before, after = events(tellings), events((*tellings, more))
    assert {event for event in before if not near & set(event)} == {event for event in after if not near & set(event)}


@settings(max_examples=50, deadline=None)
@given(CROWDS, meetings() | agreements())
def test_a_neighbourhood_alone_is_parted_as_within_the_whole(tellings, more):
    crowd = (*tellings, replace(more, id="d"))
    ties = tuple(find_ties(crowd))
    near = _reached("d", ties)
    within = part([t for t in crowd if t.id in near], [tie for tie in ties if {tie.one, tie.other} <= near])
    assert set(within) == {event for event in part(crowd, ties) if set(event) <= near}


def _reached(name, ties):
    """Return what positive ties reach."""
    reached, left = {name}, [name]
    while left:
        here = left.pop()
        for tie in ties:
            if tie.weight > 0 and here in (tie.one, tie.other):
                there = tie.other if here == tie.one else tie.one
                if there not in reached:
                    reached.add(there)
                    left.append(there)
    return reached


def test_the_analyst_has_the_last_word():
    greece, turkey = Delegation(("@GR",)), Delegation(("@TR",))
    held = Telling(
        id="a", article="A", published=FIRST, kind="meeting", status="occurred", form="talks",
        sides=(greece, turkey), places=("@CH", "geneva"), start=FIRST, end=FIRST, precision="day",
    )  # fmt: skip
    same = replace(held, id="b", article="B")
    other = replace(held, id="c", article="C", start=FIRST + timedelta(days=9), end=FIRST + timedelta(days=9))
    found = tuple(find_ties((held, same, other)))
    assert part((held, same, other), found) == (("a", "b"), ("c",))
    apart = Tie.of("a", "b", weight=-1000, reason="an analyst says so")
    one = Tie.of("b", "c", weight=1000, reason="an analyst says so")
    assert part((held, same, other), (*found, apart)) == (("a",), ("b",), ("c",))
    assert part((held, same, other), (*found, one)) == (("a",), ("b", "c"))
    assert part((held, same, other), (*found, apart, one)) == (("a",), ("b", "c"))
