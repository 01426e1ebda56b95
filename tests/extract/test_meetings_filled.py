"""Meetings: who met, where and when, in each frame of news filled with ways to name the sides, the place and the day.

What a contact is about is no side of it, and a place no more than a place, however the language pipeline hangs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from accord.terms.claim import Meeting
from scenes import claims, extraction

WHO = ["Chadian Foreign Minister Abakar Saleh", "Chad's president, Idriss Koulamallah,", "The Chadian foreign minister"]
WHOM = ["Malian Prime Minister Issa Diallo", "his Malian counterpart, Issa Diallo,", "Malian officials"]
WHAT = ["a ceasefire", "relations with Niger", "the war in Niger"]
FRAMES = [
    "{who} met {whom}{where}{when}.",
    "{who} discussed {what} with {whom}{where}{when}.",
    "{who} discussed {what} by phone with {whom}{when}.",
    "{who} spoke with {whom}{where}{when} about {what}.",
    "{who}, who met {whom}{where}{when}, said the talks had been useful.",
    "After meeting {whom}{where}{when}, {who} said there was progress.",
    "During talks with {whom}{where}{when}, {who} raised Niger.",
    "At a meeting with {whom}{where}{when}, {who} called for restraint.",
    "A meeting{where}{when} between {who} and {whom} lasted two hours.",
    "{who} told reporters that he had spoken to {whom}{when} about {what}.",
]
WHERE = {
    "Lome": [" in Lome", " in the Togolese capital, Lome,"],
    "New York": [" on the sidelines of the UN General Assembly in New York"],
}
WHEN = {"2024-06-04": " on Tuesday", "2024-05-28": " on 28 May"}


def _filled(frame: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield texts with the place and the day that they tell."""
    places = [(name, words) for name, found in WHERE.items() for words in found] if "{where}" in frame else [(None, "")]
    for number, ((place, where), (day, when)) in enumerate(product(places, WHEN.items())):
        for shift in range(2):
            at = number + shift
            who, whom, what = WHO[at % len(WHO)], WHOM[(at // 2 + shift) % len(WHOM)], WHAT[at % len(WHAT)]
            told = who if frame.startswith("{who}") else who[0].lower() + who[1:] if who.startswith("The") else who
            text = frame.format(who=told, whom=whom, what=what, where=where, when=when)
            for doubled, single in ((",'s", "'s"), (", and", " and"), (",.", "."), (",,", ",")):
                text = text.replace(doubled, single)
            yield f"{text} The war has displaced many people.", place, day


@pytest.mark.parametrize("frame", FRAMES)
def test_a_contact_has_its_two_sides_its_place_and_its_day(frame: str) -> None:
    for text, place, day in _filled(frame):
        found = claims(Meeting, text)
        assert len(found) == 1, text
        (met,) = found
        actors = {actor.id: actor for actor in extraction(text).actors}
        sides = {actors[each.actor].represents or each.actor for each in met.participants}
        assert {actors[side].name for side in sides} == {"Chad", "Mali"}, text
        assert (met.place.name if met.place else None) == place, text
        assert met.when is not None and met.when.start is not None and met.when.start.isoformat() == day, text
        assert met.status == "occurred", text
