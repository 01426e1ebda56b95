"""Stands on one round of talks, and what a sentence only tells beside a stand."""

from __future__ import annotations

import pytest

from accord.terms.claim import Position
from scenes import claims


def told(text: str) -> set[tuple[str, str]]:
    """Return the subjects of the positions in a text, each with its stance."""
    return {(found.subject, found.stance) for found in claims(Position, text)}


@pytest.mark.parametrize(
    ("text", "subject", "stance"),
    [
        # talks that are one occasion: with somebody, in a town, the next round
        ("Chad is ready to hold talks with Mali.", "talks", "open"),
        ("Chad agreed to take part in the talks in Addis Ababa.", "talks", "supports"),
        ("Chad refused to attend the second round of talks with the rebels.", "second round", "opposes"),
        # to talk at all
        ("Chad is open to dialogue.", "procedure", "open"),
    ],
)
def test_a_round_of_talks_is_a_meeting_and_talking_is_procedure(text: str, subject: str, stance: str) -> None:
    assert (subject, stance) in told(text)
    assert ("procedure", stance) not in told(text) - {(subject, stance)}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad is not opposed to the release of the prisoners.", "open"),
        ("Chad is not against lifting the sanctions before the vote.", "open"),
        ("Chad has no objection to a ceasefire.", "open"),
        ("Chad is opposed to the release of the prisoners.", "opposes"),
        ("Chad is against lifting the sanctions before the vote.", "opposes"),
        ("Chad is strongly opposed to sanctions against Mali.", "opposes"),
    ],
)
def test_who_is_not_against_a_thing_is_open_to_it(text: str, stance: str) -> None:
    assert {how for _, how in told(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad insisted on its right to enrich uranium under the Non-Proliferation Treaty.", "Treaty"),
        ("Chad rejected the demands made during the peace talks.", "talks"),
        ("Chad accused Mali of violating the ceasefire.", "ceasefire"),
        ("Kenya warned that Chad would resume nuclear tests.", "nuclear"),
        ("The road map, which Chad calls the Doha plan, was signed in May.", "plan"),
    ],
)
def test_what_is_only_told_beside_it_is_no_stand(text: str, name: str) -> None:
    assert not [subject for subject, _ in told(text) if name in subject]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad called on Mali to respect the ceasefire under the Algiers accord.", "ceasefire"),
        ("Chad warned that it would resume nuclear tests.", "nuclear"),
        ("Chad warned that its army would resume nuclear tests.", "nuclear"),
        ("Chad rejected the truce, which it calls a trap.", "ceasefire"),
    ],
)
def test_what_looks_like_it_is_a_stand(text: str, name: str) -> None:
    assert name in {subject for subject, _ in told(text)}


def test_a_new_deal_is_not_the_one_that_stands() -> None:
    text = (
        "Chad rejects a new deal with Mali. It quit the Algiers deal in May, and the Algiers deal is dead, Chad said."
    )
    assert ("new deal", "opposes") in told(text)
