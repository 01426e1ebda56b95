"""Positions on a plan, proposal or deal: what a side makes of it in each frame of praise, fault and study."""

from __future__ import annotations

import pytest

from accord.terms.claim import Position
from scenes import claims, extraction

TEXTS = ["the Algerian proposal", "the 12-point plan", "the latest US draft"]
TOLD = [
    "Chad {told} on Tuesday. The war goes on.",
    "Chad's foreign minister said on Tuesday that his country {told}. The war goes on.",
]
FRAMES = [
    ("praised {text}", "supports"),
    ("hailed {text}", "supports"),
    ("criticised {text}", "opposes"),
    ("denounced {text}", "opposes"),
    ("is studying {text}", "open"),
    ("voiced objections to {text}", "opposes"),
    ("expressed support for {text}", "supports"),
    ("withdrew its support for {text}", "opposes"),
    ("is unhappy with {text}", "opposes"),
    ("said yes to {text}", "supports"),
    ("said no to {text}", "opposes"),
    ("does not accept {text}", "opposes"),
    ("described {text} as balanced", "supports"),
]


@pytest.mark.parametrize(("frame", "stance"), FRAMES)
def test_a_side_likes_or_dislikes_a_plan(frame: str, stance: str) -> None:
    for text in TEXTS:
        for told in TOLD:
            news = told.format(told=frame.format(text=text))
            sides = {actor.id: actor.name for actor in extraction(news).actors}
            found = [claim for claim in claims(Position, news) if sides[claim.party] == "Chad"]
            on_it = [claim for claim in found if claim.subject.split()[-1] == text.split()[-1]]
            assert {claim.stance for claim in on_it} == {stance}, news


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad gave the Algerian proposal a cautious welcome on Tuesday.", "supports"),
        ("Chad said that the Algerian proposal fell short of its demands.", "opposes"),
        ("Chad said that the Algerian proposal was a step in the right direction.", "supports"),
        ("Chad said that the Algerian proposal was a trap.", "opposes"),
        ("Chad is not happy with the Algerian proposal.", "opposes"),
        ("Chad poured cold water on the Algerian proposal on Tuesday.", "opposes"),
        ("Chad found the Algerian proposal wanting, its minister said.", "opposes"),
        ("Chad has no objections to the Algerian proposal.", "open"),
    ],
)
def test_so_it_does_in_other_words(text: str, stance: str) -> None:
    found = [claim for claim in claims(Position, text) if claim.subject == "Algerian proposal"]
    assert [claim.stance for claim in found] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Chad did not criticise the Algerian proposal.",
        "Chad criticised Mali over the Algerian proposal.",
        "Chad was criticised over the Algerian proposal.",
        "Chad and Algeria reviewed the Algerian proposal on Tuesday.",
    ],
)
def test_what_is_no_word_on_the_plan_is_no_stand(text: str) -> None:
    sides = {actor.id: actor.name for actor in extraction(text).actors}
    told = [claim for claim in claims(Position, text) if sides[claim.party] == "Chad"]
    assert not [claim for claim in told if claim.subject == "Algerian proposal"]
