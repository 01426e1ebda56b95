"""Corrections: what a medium mends in a note of its own is no news of the talks."""

import pytest

from accord.extract import extract_claims
from scenes import scene

NEWS = "KAMPALA - Kenya and Chad held talks in Kampala on Monday, the Kenyan ministry said.\n\n"
NOTES = [
    "Correction: An earlier dispatch said that Kenya and Chad met in Oslo on 3 March.",
    "Clarification (March 4): Kenya's minister said the talks in Nairobi had begun on Sunday.",
    "This story has been corrected to say that Kenya met Chad in Lome on Tuesday.",
    "(Corrects day of the meeting between Kenya and Chad in Lome to Sunday)",
    "An earlier version of this article said that Kenya and Chad would meet in Geneva next week.",
]
NEWS_TOO = [
    "A correction of the border is what Chad wants, its minister said: talks begin in Oslo on Friday.",
    "The earlier version of the draft was rejected by Chad, its minister said.",
    "This report was presented by the mediators, Kenya said.",
]


@pytest.mark.parametrize("note", NOTES)
def test_nothing_of_a_correction_is_on_record_but_that_there_is_one(note):
    plain, _ = extract_claims(scene(NEWS))
    claims, doubts = extract_claims(scene(NEWS + note))
    assert [claim.passage.exact for claim in claims] == [claim.passage.exact for claim in plain]
    assert [doubt.exact for doubt in doubts if doubt.kind == "correction"] == [note]


@pytest.mark.parametrize("news", NEWS_TOO)
def test_news_of_a_correction_is_news(news):
    _, doubts = extract_claims(scene(NEWS + news))
    assert not [doubt for doubt in doubts if doubt.kind == "correction"]


def test_a_correction_behind_a_dateline_lends_no_status():
    note = "LOME, Sept 16 - (Corrects day on which truce takes effect to Thursday in first paragraph)"
    news = "A ten-day truce between Kenya and Chad is to take effect on Thursday, the Kenyan ministry said on Tuesday."
    claims, doubts = extract_claims(scene(f"{note}\n\n{news}"))
    assert [doubt.exact for doubt in doubts if doubt.kind == "correction"] == [note]
    assert "implemented" not in [getattr(claim, "status", None) for claim in claims]
