"""Statements that one passes on for another: (what is tried, the text, the speakers, each with who passes it on)."""

from __future__ import annotations

import pytest

from accord.terms.claim import Statement
from scenes import claims

PASSED_ON = [
    (
        "a ministry tells what its minister said",
        "Prime Minister Albin Kurti of Kosovo met the envoy.\n\nKurti voiced his doubts about the map, his office said.",
        [("Albin Kurti", ["his office"])],
    ),
    (
        "a council closes the sentence",
        'Prime Minister Albin Kurti of Kosovo stressed the need for "open doors", explained the Kosovo council.',
        [("Albin Kurti", ["Kosovo council"])],
    ),
    (
        "no body of another side tells it",
        "Prime Minister Albin Kurti of Kosovo voiced his doubts about the map, the Serbian foreign ministry said.",
        [("Serbian foreign ministry", [])],
    ),
    (
        "no other person tells it",
        "Prime Minister Albin Kurti of Kosovo voiced his doubts about the map, Aleksandar Vucic said.",
        [("Aleksandar Vucic", [])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PASSED_ON], ids=[case[0] for case in PASSED_ON])
def test_who_passes_on_whose_words(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = claims(Statement, text)
    assert [
        (one.chain[-1].name, [link.name for link in one.chain if link.role == "relayed"]) for one in found
    ] == expected
