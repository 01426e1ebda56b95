"""A timeline narrowed to what somebody asks for."""

from dataclasses import fields

import pytest

from accord.view.sifting import Sieve, choices_of, sift
from accord.view.timeline import fold_timeline
from strait import talks


def test_an_open_sieve_lets_everything_through():
    timeline = fold_timeline(talks())
    assert Sieve().is_open
    assert sift(timeline, Sieve()) == timeline


@pytest.mark.parametrize(
    ("sieve", "events"),
    [
        (Sieve(person="Eleni Markou"), ["Oslo"]),
        (Sieve(place="Geneva"), ["Geneva"]),
        (Sieve(format="call"), ["None"]),
        (Sieve(side="Norway", status="denied"), ["Rome"]),
        (Sieve(format="agreement"), ["accord on fishing"]),
        (Sieve(source="Nobody"), []),
    ],
)
def test_what_has_all_that_is_asked_for_passes(sieve, events):
    found = sift(fold_timeline(talks()), sieve).moments
    assert [str(getattr(m.line, "place", getattr(m.line, "what", None))) for m in found] == events


def test_each_choice_lets_something_through_and_all_together_leave_nothing_out():
    timeline = fold_timeline(talks())
    choices = choices_of(timeline)
    for item in fields(choices):
        kept = [sift(timeline, Sieve(**{item.name: value})).moments for value in getattr(choices, item.name)]
        assert all(kept), item.name
    for name in ("format", "status", "source"):
        passed = {id(m) for value in getattr(choices, name) for m in sift(timeline, Sieve(**{name: value})).moments}
        assert passed == {id(moment) for moment in timeline.moments}
