"""Datelines, and openings that only look like one."""

import pytest

from accord.annotate.datelines import find_dateline
from scenes import scene

REPORT = "The delegations met for an hour."
DATELINES = [
    "NICOSIA, March 3 (Example Wire) - ",
    "SAN JOSÉ, Costa Rica, Oct. 9 (EW) — ",
    "OSLO (Example Wire) -- ",
    "(Example Wire) SAN JOSÉ, Oct. 9 — ",
    "LONDON -- ",
    "BERLIN — ",
    "BERLIN. ",
    "NEW DELHI: ",
    "ASTANA, May 21. /EXW/. ",
    "OSLO/HAVANA ",
    "GENEVA ",
    "Muscat, ONA – ",
    "Muscat-ONA_ ",
    "Muscat (ona) - ",
    "Muscat, March 3. /ONA/. ",
    "Muscat [Oman], March 3 (ONA): ",
    "Tripoli, 10 November 2020 - ",
    "ASTANA. EXWIRE ",
    "Kampala, Aug 7 (EW) ",
    "ABU DHABI, 7 August 2025 (EXW) ",
    "Caracas, (EXW).- ",
    "June 9, 2011 (KHARTOUM, Sudan) — ",
    "9 June 2011 (Bangui) - ",
]
NONE = [
    "",
    "NATO Allies said so. ",
    "US President Maria Example said so. ",
    "Geneva was the place - for a day. ",
    "U.S.-led efforts failed. ",
    "Oslo, FARC and the government met. ",
    "Ankara NATO members met. ",
    "Doha - the place of the talks - is hot. ",
    "Kampala, the seat of the talks (EAC) ",
    "Ruto, May 7 (EW) ",
    "June 9, 2011 (Thursday) — ",
    "Geneva (UN) ",
    "(Example Wire) NATO Allies said so. ",
    "“OSLO is a state of mind,” she said. ",
]


@pytest.mark.parametrize("words", DATELINES)
def test_a_dateline_ends_where_the_report_begins(words):
    found = find_dateline(words + REPORT)
    assert found.of(words + REPORT) == words


@pytest.mark.parametrize("words", NONE)
def test_other_openings_are_none(words):
    assert find_dateline(words + REPORT).of(words + REPORT) == ""


def test_a_dateline_may_follow_headline_and_byline():
    text = f"Talks end\nBy A. Writer\nOSLO, March 3 (Example Wire) - {REPORT}"
    assert find_dateline(text).of(text) == "OSLO, March 3 (Example Wire) - "


def test_a_dateline_deep_in_the_text_is_none():
    text = "\n".join(["A line."] * 6) + f"\nOSLO, March 3 (Example Wire) - {REPORT}"
    assert find_dateline(text).of(text) == ""


@pytest.mark.parametrize(
    "lead",
    [
        "ANKARA, Oct 31 (Bosphorus Post) - Pakistan and Afghanistan have agreed to keep their truce, Ankara said.",
        "LOME, Oct 31 (AFP) - Chad and Mali have agreed to meet again, the Togolese government said on Thursday.",
    ],
)
def test_the_names_after_a_dateline_stay_in_one_sentence(lead):
    assert [sentence.text for sentence in scene(lead).doc.sents][-1] == lead.partition(" - ")[2]
