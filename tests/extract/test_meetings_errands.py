"""Meetings that a journey or a stay is for: still to come, until the text says that they were held."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims

# text, status; published on Wednesday 5 June 2024
ERRANDS = [
    ("Serbian negotiators flew to Ohrid for talks with Kosovo.", "scheduled"),
    ("Serbian negotiators flew to Ohrid on Tuesday for talks with Kosovo.", "scheduled"),
    ("A Colombian delegation arrived in Havana on Monday for negotiations with the ELN.", "scheduled"),
    ("Taliban officials arrived in Doha on Tuesday to hold talks with the Afghan government.", "scheduled"),
    ("Serbian negotiators landed in Ohrid on Tuesday ahead of talks with Kosovo.", "scheduled"),
    ("Serbian President Aleksandar Vucic headed to Ohrid for talks with Kosovo's prime minister.", "scheduled"),
    ("Azerbaijan's president travels to Brussels to meet Armenian Prime Minister Nikol Pashinyan.", "scheduled"),
    ("Serbian negotiators may fly to Ohrid for talks with Kosovo.", "possible"),
    ("Vucic said that Serbian negotiators would fly to Ohrid next week for talks with Kosovo.", "scheduled"),
    ("Armenian and Azerbaijani negotiators are in Washington for talks.", "ongoing"),
]
HELD = [
    "Serbian negotiators flew to Ohrid on Tuesday for talks with Kosovo. The talks lasted two hours.",
    "Serbian negotiators flew to Ohrid for talks with Kosovo. The talks ended without a deal.",
    "Serbian negotiators flew to Ohrid on Monday for talks with Kosovo. The two sides met in Ohrid on Tuesday.",
    "Armenian Prime Minister Nikol Pashinyan flew to Moscow on 4 May for talks with Azerbaijan.",
    "Serbian negotiators flew home after talks with Kosovo in Ohrid.",
    "Taliban officials came to Doha on Tuesday, where they held talks with the Afghan government.",
]


@pytest.mark.parametrize(("text", "status"), ERRANDS)
def test_what_a_journey_is_for_has_not_been_held(text: str, status: str) -> None:
    assert [each.status for each in claims(Meeting, text)] == [status]


@pytest.mark.parametrize("text", HELD)
def test_what_the_text_tells_as_held_was_held(text: str) -> None:
    assert [each.status for each in claims(Meeting, text)] == ["occurred"]


def test_the_day_of_a_journey_is_not_that_of_the_talks() -> None:
    text = "Serbian negotiators flew to Ohrid on Monday for talks with Kosovo. The two sides met in Ohrid on Tuesday."
    assert [each.when and each.when.edtf for each in claims(Meeting, text)] == ["2024-06-04"]
    assert [each.when for each in claims(Meeting, text.split(". ")[0])] == [None]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'Kosovo\'s Albin Kurti said: "Serbia is wrong about the talks with Kosovo."\n\n'
            "Serbia and Kosovo will hold talks in Ohrid on Friday.",
            [],
        ),
        (
            "Serbia and Kosovo have yet to agree on the place of the talks.\n\n"
            'Albin Kurti, the prime minister of Kosovo, said: "Serbia and Kosovo will hold talks in Ohrid on Friday."',
            ["Albin Kurti"],
        ),
    ],
)
def test_a_meeting_is_told_by_whoever_says_its_main_words(text: str, speakers: list[str]) -> None:
    found = [each for each in claims(Meeting, text) if each.status == "scheduled"]
    assert [[link.name for link in each.chain] for each in found] == [speakers]
    assert "Friday" in found[0].passage.exact
