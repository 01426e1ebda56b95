"""Meetings: contacts that stand side by side in a text keep their own days, places, people and mediators."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Meeting
from scenes import scene


def told(text: str) -> list[Meeting]:
    """The contacts that the rules find in a text, before the judge is asked which are worth recording."""
    marked = scene(text)
    return [claim_of(marked, event) for event in find_events(marked, extract_statements(marked)[0])]


ROWS = [
    # (text, the format, place, days and sides of each contact, "*" after who only mediates)
    (
        "The presidents of Chad and Mali held meetings on 6 May in Oslo and on 20 May in Geneva.",
        [
            ("meeting", "Oslo", "2024-05-06", "Chad, Mali"),
            ("meeting", "Geneva", "2024-05-20", "Chad, Mali"),
        ],
    ),
    (
        "The presidents of Chad and Mali held meetings in Oslo on 6 May and 20 May.",
        [
            ("meeting", "Oslo", "2024-05-06", "Chad, Mali"),
            ("meeting", "Oslo", "2024-05-20", "Chad, Mali"),
        ],
    ),
    # a summit that is brought in later is another contact, and who leads it is one of those there
    (
        "Kenya met the ELN on Tuesday. Juma said Kenya and the ELN agreed at a FARC-led summit in Havana to wait.",
        [
            ("meeting", None, "2024-06-04", "ELN, Kenya"),
            ("summit", "Havana", None, "ELN, FARC, Kenya"),
        ],
    ),
    # who mediates once between two mediates when they meet again
    (
        "Talks between Chad and Mali mediated by Togo were held in Lome on 3 May. On 10 May, Chad, Mali and Togo held "
        "talks in Accra.",
        [
            ("talks", "Lome", "2024-05-03", "Chad, Mali, Togo*"),
            ("talks", "Accra", "2024-05-10", "Chad, Mali, Togo*"),
        ],
    ),
    # what is said of talks on the phone makes no call of them
    (
        "During a phone call, the Norwegian minister told Chad that the talks between Serbia and Kosovo in Oslo last "
        "May went well.",
        [("talks", "Oslo", "2024-05-01/2024-05-31", "Kosovo, Serbia")],
    ),
    # rounds counted up by months, without a verb of their own
    (
        "Chad and Mali are in talks. The first round was held in Lome in February, the second in Accra in March; the "
        "third in Cairo in late April.",
        [
            ("talks", "Lome", "2024-02-01/2024-02-29", "Chad, Mali"),
            ("talks", "Accra", "2024-03-01/2024-03-31", "Chad, Mali"),
            ("talks", "Cairo", "2024-04-21/2024-04-30", "Chad, Mali"),
        ],
    ),
    (
        "Chad and Mali are in talks. The first round was held in Lome in February, the second here from 23 to 24 May.",
        [
            ("talks", "Lome", "2024-02-01/2024-02-29", "Chad, Mali"),
            ("talks", None, "2024-05-23/2024-05-24", "Chad, Mali"),
        ],
    ),
    # those of the talks, not those who mediate
    (
        "Togo and Ghana are mediating between Chad and Mali. Officials of Togo and Ghana attended the talks in Lome on "
        "Monday. The delegations will meet again on 10 June.",
        [
            ("talks", "Lome", "2024-06-03", "Chad, Ghana*, Mali, Togo*"),
            ("talks", None, "2024-06-10", "Chad, Ghana*, Mali, Togo*"),
        ],
    ),
    (
        "A dispute between Chad and Mali goes on. Togo and Ghana brokered a truce. The two sides will meet in Accra on "
        "10 June.",
        [("meeting", "Accra", "2024-06-10", "Chad, Mali")],
    ),
    # what is told of two behind a comma is told of both
    (
        "Chad and Mali will hold talks in Lome on Friday. Egypt and Qatar, who are mediating, want a truce.",
        [("talks", "Lome", "2024-06-07", "Chad, Egypt*, Mali, Qatar*")],
    ),
    # two who mediate may meet, too
    (
        "Togo and Ghana are mediating between Chad and Mali. Togolese and Ghanaian ministers met in Lome on Monday. "
        "They will meet again on 10 June.",
        [
            ("meeting", "Lome", "2024-06-03", "Ghana, Togo"),
            ("meeting", None, "2024-06-10", "Ghana, Togo"),
        ],
    ),
    # who brings others together, or is there "mediating", mediates
    (
        "Togo brought Chad and Mali together in Lome on Monday.",
        [("meeting", "Lome", "2024-06-03", "Chad, Mali, Togo*")],
    ),
    (
        "With Togo mediating, Chad and Mali met in Lome on Monday.",
        [("meeting", "Lome", "2024-06-03", "Chad, Mali, Togo*")],
    ),
    (
        "Chad and Mali held talks in Lome on Monday, with Togo facilitating.",
        [("talks", "Lome", "2024-06-03", "Chad, Mali, Togo*")],
    ),
    (
        "Chad and Mali met in Lome on Monday in talks hosted by Togo and mediated by Ghana.",
        [("meeting", "Lome", "2024-06-03", "Chad, Ghana*, Mali")],
    ),
    # a sentence about "he" goes on with him, not with whom he spoke of
    (
        "Chadian President Adom Bello spoke in Abeche. He thanked Malian President Sory Keita for the truce. On Monday "
        "he met Togolese President Kossi Ama in Lome.",
        [("meeting", "Lome", "2024-06-03", "Chad, Togo")],
    ),
    # what people spoke about says nothing of where they spoke
    (
        "Chad's president spoke with Mali's president on Monday. He briefed him on the talks in Lome.",
        [("call", None, "2024-06-03", "Chad, Mali")],
    ),
    (
        "Chad's president spoke with Mali's president on Monday. A deal hangs on the negotiations in Lome.",
        [("call", None, "2024-06-03", "Chad, Mali")],
    ),
    # what comes before or after a contact is another
    (
        "Talks between Chad and Mali in Lome on Monday were followed by a call between their presidents.",
        [("talks", "Lome", "2024-06-03", "Chad, Mali"), ("call", "Lome", "2024-06-03", "Chad, Mali")],
    ),
    (
        "Chad and Mali held talks in Lome on Monday. They will be followed by a meeting of the two presidents in "
        "Accra next week.",
        [
            ("talks", "Lome", "2024-06-03", "Chad, Mali"),
            ("meeting", "Accra", "2024-06-10/2024-06-16", "Chad, Mali"),
        ],
    ),
    (
        "Chad and Mali agreed to a truce after a second day of talks hosted by Togo. The two prime ministers first met "
        "in Accra on 6 May.",
        [("talks", "Togo", None, "Chad, Mali"), ("meeting", "Accra", "2024-05-06", "Chad, Mali")],
    ),
    # who reports a contact was not there
    (
        "The foreign ministers of Chad and Mali met in Oslo on Monday. They also held a meeting with Togolese "
        "Foreign Minister Robert Dussey, the press service of the Chadian Foreign Ministry reported.",
        [
            ("meeting", "Oslo", "2024-06-03", "Chad, Mali"),
            ("meeting", None, None, "Togo"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "contacts"), ROWS)
def test_contacts_side_by_side(text: str, contacts: list[tuple[str, str | None, str | None, str]]) -> None:
    found = [
        (
            meeting.format,
            meeting.place.name if meeting.place else None,
            meeting.when.edtf if meeting.when else None,
            _company(text, meeting),
        )
        for meeting in told(text)
    ]
    assert [each for each in found if each in contacts] == contacts, found


def _company(text: str, meeting: Meeting) -> str:
    actors = {actor.id: actor for actor in scene(text).actors}
    sides = {(actors[actors[each.actor].side].name, each.part) for each in meeting.participants}
    return ", ".join(sorted(f"{name}{'*' * (part == 'mediator')}" for name, part in sides))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali met in May. The Tuvala Council and the Northern Bench differ. The two bodies met on Monday.",
        "Chad and Mali met in May. Togo and the Tuvala Council are at odds. The two sides met again on Monday.",
        "Chad and Mali met in May. The Tuvala Council and the Northern Bench are at odds. They met again on Monday.",
    ],
)
def test_two_of_whom_one_is_unknown_are_no_others(text: str) -> None:
    met = [meeting for meeting in told(text) if meeting.when and meeting.when.edtf == "2024-06-03"]
    assert not [_company(text, meeting) for meeting in met if {"Chad", "Mali"} & {*_company(text, meeting).split(", ")}]
