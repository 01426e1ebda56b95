"""Meetings: talks that stopped and went on, those who are only there, and who brings others to the table."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Meeting
from accord.terms.mark import Scene
from scenes import scene

# text, then days, status and sides of each of its contacts, who only helps with a star; published on 5 June 2024
TOLD = [
    # what was taken up again is another contact than what had stopped
    (
        "Trade talks between Chad and Norway were launched in 2017, halted in 2019 and resumed in May 2022.",
        ["2017 occurred Chad Norway", "2019 cancelled Chad Norway", "2022-05 occurred Chad Norway"],
    ),
    (
        "Chad and Norway began negotiations in 2019, broke them off in 2021 and resumed them last year.",
        ["2019 occurred Chad Norway", "2021 cancelled Chad Norway", "2023 occurred Chad Norway"],
    ),
    (
        "Talks between Chad and Norway began on Monday and ended on Tuesday.",
        ["2024-06-03/2024-06-04 occurred Chad Norway"],
    ),
    ("Chad and Norway opened talks on Monday and resumed them on Tuesday.", ["2024-06-03 occurred Chad Norway"]),
    # who looks on while others talk only helps
    ("Chad and Sudan held talks on Monday with Norway attending.", ["2024-06-03 occurred Chad Norway* Sudan"]),
    ("Chad and Sudan met on Monday, with Norway looking on.", ["2024-06-03 occurred Chad Norway* Sudan"]),
    ("Chad and Sudan met on Monday with a Norwegian envoy in the room.", ["2024-06-03 occurred Chad Norway* Sudan"]),
    ("Chad and Sudan met on Monday in the presence of Norway.", ["2024-06-03 occurred Chad Norway* Sudan"]),
    ("Chad and Sudan held talks on Monday with Norway present as an observer.", ["2024-06-03 occurred Chad Sudan"]),
    ("Chad met Sudan on Monday, with several ministers present.", ["2024-06-03 occurred Chad Sudan"]),
    # who brings others to the table
    ("Norway brought Chad and Sudan to the negotiating table in May.", ["2024-05 occurred Chad Norway* Sudan"]),
    ("It was Norway that brought Chad and Sudan back to the table in May.", ["2024-05 occurred Chad Norway* Sudan"]),
    ("It took Norway to bring Chad and Sudan face to face in May 2020.", ["2020-05 occurred Chad Norway* Sudan"]),
    ("Pressure brought Chad to the table in May.", []),
    # a round table, a meal that some share, one more session
    (
        "Chad and Sudan met at round tables in December 2018 and March 2019, with Norway attending.",
        ["2018-12 occurred Chad Norway* Sudan", "2019-03 occurred Chad Norway* Sudan"],
    ),
    ("Chad's foreign minister had dinner with his Sudanese colleague on Sunday.", ["2024-06-02 occurred Chad Sudan"]),
    ("The presidents of Chad and Sudan shared breakfast on Sunday.", ["2024-06-02 occurred Chad Sudan"]),
    ("Chad's president had dinner in Sudan on Sunday.", []),
    (
        "Chad and Sudan held talks on Monday. A further session is set for Friday.",
        ["2024-06-03 occurred Chad Sudan", "2024-06-07 scheduled Chad Sudan"],
    ),
    ("Chad and Sudan held talks in May and June.", ["2024-05 occurred Chad Sudan"]),
    # the first day and that of the break
    (
        "Chad and Sudan resumed talks last Wednesday and broke off five days later.",
        ["2024-05-29/2024-06-03 cancelled Chad Sudan"],
    ),
    # a journey, and what it is for
    (
        "Chad's president left for Oslo on Monday for talks with his Sudanese colleague on Thursday.",
        ["2024-06-06 scheduled Chad Sudan"],
    ),
    (
        "Chad's minister will fly to Oslo on Tuesday for a meeting with his Sudanese colleague on Wednesday.",
        ["2024-06-12 scheduled Chad Sudan"],
    ),
    (
        "Chad's minister will go to Oslo on Friday for a meeting with his Sudanese colleague, Adam Bor, on Saturday.",
        ["2024-06-08 scheduled Chad Sudan"],
    ),
    # what was to be the day before is not yet told as held
    ("The presidents of Chad and Sudan were due to meet on Tuesday.", ["2024-06-04 scheduled Chad Sudan"]),
    ("A meeting between Chad and Sudan was set for Tuesday.", ["2024-06-04 scheduled Chad Sudan"]),
    ("The presidents of Chad and Sudan are due to meet on Tuesday.", ["2024-06-11 scheduled Chad Sudan"]),
    ("The presidents of Chad and Sudan were due to meet on Saturday.", ["2024-06-08 scheduled Chad Sudan"]),
    ("Chad's minister was due in Doha on Tuesday for talks with Sudan's.", ["2024-06-04 scheduled Chad Sudan"]),
    (
        "Talks between Chad and Sudan were due to open on Tuesday. The talks ended late on Tuesday.",
        ["2024-06-04 occurred Chad Sudan"],
    ),
    # the day before a contact told before
    (
        "Chad and Sudan held talks on Monday. Chad's minister met his Norwegian colleague, Kari Lie, on the eve of "
        "the talks.",
        ["2024-06-02 occurred Chad Norway", "2024-06-03 occurred Chad Sudan"],
    ),
    (
        "Chad and Sudan held talks on Monday. Chad's minister met his Norwegian colleague a day before the talks.",
        ["2024-06-02 occurred Chad Norway", "2024-06-03 occurred Chad Sudan"],
    ),
    ("Chad and Sudan could meet before the year is out.", ["../2024-12-31 possible Chad Sudan"]),
    # who saw a mediator is not one of the delegations
    (
        "Norway is mediating between Chad and Sudan. Ghana's foreign minister met Norway's envoy on Monday. "
        "The two delegations met on Tuesday.",
        ["2024-06-03 occurred Ghana Norway", "2024-06-04 occurred Chad Sudan"],
    ),
]


def _told(marked: Scene, meeting: Meeting) -> str:
    named = {actor.id: actor for actor in marked.actors}
    sides = {f"{named[named[p.actor].side].name}{'*' * (p.part == 'mediator')}" for p in meeting.participants}
    return f"{_days(meeting)} {meeting.status} {' '.join(sorted(sides))}"


def _days(meeting: Meeting) -> str:
    when = meeting.when
    coarse = {"year": 4, "month": 7}
    return "-" if when is None else when.edtf[: coarse.get(when.granularity)]


@pytest.mark.parametrize(("text", "contacts"), TOLD)
def test_what_is_told_of_contacts(text: str, contacts: list[str]) -> None:
    marked = scene(text)
    found = [claim_of(marked, event) for event in find_events(marked, extract_statements(marked)[0])]
    assert sorted(_told(marked, meeting) for meeting in found) == sorted(contacts)


def test_rounds_of_talks_are_not_of_one_side_with_who_goes_round() -> None:
    text = (
        "U.N. envoy Jan Egeland met Mali's foreign minister in Bamako on Monday. Egeland met the leader of the FLA "
        "rebels, Bilal Ag, in Kidal on Sunday and Algerian foreign minister Ahmed Attaf in Algiers on Saturday. "
        "Mali and the FLA are at war. The plan led to four rounds of negotiations in Oslo in 2021."
    )
    marked = scene(text)
    found = [claim_of(marked, event) for event in find_events(marked, extract_statements(marked)[0])]
    assert ["U.N." in _told(marked, each) for each in found if "2021" in _told(marked, each)] == [False]
