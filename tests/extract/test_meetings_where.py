"""Where a contact was: in the city of a dateline, of a venue, of a host, or of the way to it."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims

# text, places of its meetings; published on Wednesday 5 June 2024
PLACED = [
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan met on Tuesday to discuss a truce.", {"Oslo"}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan spoke by phone on Tuesday.", {None}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan met in Doha on Tuesday.", {"Doha"}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan will meet on Friday.", {None}),
    (
        "OSLO, June 4 (Northern Wire) - A truce is near.\n\nTalks between Chad and Sudan opened here on Monday.",
        {"Oslo"},
    ),
    ("OSLO, June 4 (Northern Wire) - A truce is near.\n\nTalks between Chad and Sudan opened on Monday.", {None}),
    ("Chad and Sudan held talks at Lancaster House in London on Monday.", {"London"}),
    ("Envoys of Chad and Sudan met on Monday at Vienna's Palais Coburg.", {"Vienna"}),
    ("The leaders of Chad and Sudan met at the White House on Monday.", {"White House"}),
    ("Talks between Chad and Sudan will be held under the auspices of the United Nations in Geneva.", {"Geneva"}),
    ("Envoys of Chad and Sudan met in the Kazakh capital on Monday, in their first talks in Astana.", {"Astana"}),
    ("Norway will welcome Sudanese leader Abdel Fattah al-Burhan next week.", {"Norway"}),
    ("Norway received Sudanese leader Abdel Fattah al-Burhan last week.", {None}),
]


@pytest.mark.parametrize(("text", "places"), PLACED)
def test_the_place_of_a_meeting(text: str, places: set[str | None]) -> None:
    assert {meeting.place.name if meeting.place else None for meeting in claims(Meeting, text)} == places


def test_a_day_before_an_and_is_that_of_what_was_done_there() -> None:
    (meeting,) = claims(Meeting, "Norwegian envoy Kari Solberg was in Juba on Monday and held talks with South Sudan.")
    assert meeting.place is not None
    assert meeting.when is not None
    assert (meeting.place.name, meeting.when.edtf) == ("Juba", "2024-06-03")


def test_the_place_of_a_dateline_is_shown_by_the_words_of_the_dateline() -> None:
    (meeting,) = claims(Meeting, PLACED[0][0])
    assert [each.exact for each in meeting.evidence if each.field == "place"] == ["OSLO"]
