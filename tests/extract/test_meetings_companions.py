"""Who else is with those who meet, and whose rooms somebody visits."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims, extraction


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The Kenyan president, joined by the Ugandan foreign minister, met the Ethiopian premier in Addis Ababa.",
            {"Kenya", "Uganda", "Ethiopia"},
        ),
        (
            "The Kenyan delegation, together with Ugandan officials, met the Ethiopian premier in Addis Ababa.",
            {"Kenya", "Uganda", "Ethiopia"},
        ),
        (
            "The Kenyan president, whom Ugandan officials criticised, met the Ethiopian premier in Addis Ababa.",
            {"Kenya", "Ethiopia"},
        ),
        (
            "After meeting Uganda's president in Entebbe, Kenya's envoy Ana Rojas flew home.",
            {"Uganda", "Kenya", "Ana Rojas"},
        ),
        ("On Monday the Chinese envoy visited the office of the Taliban in Doha.", {"China", "Taliban"}),
    ],
)
def test_companions_and_hosts_take_part(text: str, sides: set[str]) -> None:
    (meeting,) = claims(Meeting, text)
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert {names[each.actor] for each in meeting.participants} == sides
