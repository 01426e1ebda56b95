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
