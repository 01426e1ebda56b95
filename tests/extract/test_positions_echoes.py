"""Positions told with "it" of what the sentence before has named, and contents without a closing attribution."""

from __future__ import annotations

import pytest

from accord.terms.claim import Position
from scenes import claims, extraction

_PLAN = "Norway has put forward a plan for a ceasefire. "
_TRUCE = "Norway called for a 30-day ceasefire. "


def told(text: str) -> set[tuple[str, str, str]]:
    names = {actor.id: actor.name for actor in extraction(text).actors}
    return {(names[found.party], found.stance, found.content) for found in claims(Position, text)}


@pytest.mark.parametrize(
    ("text", "side", "stance", "content"),
    [
        (_PLAN + "Chad accepts it. Mali rejects it.", "Chad", "supports", "a plan for a ceasefire"),
        (_PLAN + "Chad accepts it. Mali rejects it.", "Mali", "opposes", "a plan for a ceasefire"),
        (_TRUCE + "Chad has agreed to it; Mali has yet to reply.", "Chad", "supports", "a 30-day ceasefire"),
        (_TRUCE + "Chad called it unacceptable.", "Chad", "opposes", "a 30-day ceasefire"),
        (_TRUCE + "Chad's minister said it was unacceptable.", "Chad", "opposes", "a 30-day ceasefire"),
        (_TRUCE + '"We reject it," Chad\'s minister said.', "Chad", "opposes", "a 30-day ceasefire"),
        ("Norway wants a ceasefire, but Chad rejects the idea.", "Chad", "opposes", "a ceasefire"),
        ("Norway wants a ceasefire, and Chad supports the demand.", "Chad", "supports", "a ceasefire"),
        (_TRUCE + "Chad has rejected the demand.", "Chad", "opposes", "a 30-day ceasefire"),
    ],
)
def test_it_is_what_the_sentence_before_is_on(text: str, side: str, stance: str, content: str) -> None:
    assert (side, stance, content) in told(text)


def test_an_echo_points_at_both_sentences() -> None:
    found = next(claim for claim in claims(Position, _TRUCE + "Chad accepts it.") if claim.rule == "echo")
    assert [span.of(_TRUCE + "Chad accepts it.") for span in found.spans_of("claim")] == [
        "Chad accepts it.",
        _TRUCE.strip(),
    ]


@pytest.mark.parametrize(
    "text",
    [
        _TRUCE + "Chad has not accepted it.",
        _TRUCE + "Chad may accept it.",
        _TRUCE + "Chad said it was unacceptable to shell the town.",
        _TRUCE + "Chad got a letter and rejected it.",
        _TRUCE + "Snow fell on the capital. Chad accepts it.",
    ],
)
def test_an_it_that_may_be_another_is_no_stand(text: str) -> None:
    assert "Chad" not in {side for side, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Chad demands the withdrawal of troops, its foreign minister, Ali Deby, repeated in a letter to Norway.",
            "the withdrawal of troops",
        ),
        (
            "Chad will sign no ceasefire without a withdrawal, its foreign minister, Ali Deby, said in a call.",
            "ceasefire",
        ),
    ],
)
def test_a_closing_attribution_is_no_part_of_a_content(text: str, content: str) -> None:
    assert content in {words for side, _, words in told(text) if side == "Chad"}


def test_a_closing_attribution_is_no_part_of_a_condition() -> None:
    text = (
        "Chad will not sign a ceasefire without a withdrawal of troops, its foreign minister, Ali Deby, "
        "reiterated in a call with Norway's envoy."
    )
    assert "without a withdrawal of troops" in {found.condition for found in claims(Position, text)}
