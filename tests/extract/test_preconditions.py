"""Preconditions: tables of texts, what must come first, and what then."""

from __future__ import annotations

import pytest

from accord.extract.preconditions.candidates import find_candidates
from accord.terms.claim import Precondition
from scenes import claims, scene

ORDERED = [
    (
        "The rebels will not negotiate unless the army leaves the valley.",
        "the army leaves the valley",
        "will not negotiate",
    ),
    (
        "Sanctions will be lifted once the inspectors are let in.",
        "the inspectors are let in",
        "Sanctions will be lifted",
    ),
    ("All detainees must be freed before any talks begin.", "All detainees must be freed", "any talks begin"),
    ("There can be no talks until the siege is lifted.", "the siege is lifted", "no talks"),
    ("Any withdrawal is contingent on security guarantees.", "security guarantees", "Any withdrawal"),
    ("A lasting peace requires the return of the refugees.", "the return of the refugees", "A lasting peace"),
    ("The militia would free the captives in exchange for safe passage.", "safe passage", "the captives"),
]


@pytest.mark.parametrize(("text", "first", "then"), ORDERED)
def test_two_things_are_put_in_order(text: str, first: str, then: str) -> None:
    found = [(pair.first.of(text), pair.then.of(text)) for pair in find_candidates(scene(text))]
    assert any(first in one and then in other for one, other in found), found


UNORDERED = [
    "The ministers met after lunch.",
    "The delegation left before the press arrived.",
    "He asked whether the talks would go on.",
]


@pytest.mark.parametrize("text", UNORDERED)
def test_a_plain_story_has_no_precondition(text: str) -> None:
    assert not claims(Precondition, text)


def test_a_condition_of_a_side_goes_on_record() -> None:
    text = "The rebels said they will not negotiate unless the government stops bombing villages and lifts the siege."
    (claim,) = claims(Precondition, text)
    assert claim.first.startswith("the government stops bombing")
    assert claim.then.endswith("will not negotiate")
    assert claim.rule == "order-unless+judge"
