"""Two bodies of one state: a parliament that talks with its government speaks for itself."""

from __future__ import annotations

import pytest

from scenes import scene


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Envoys of Syria's northern-based parliament and the Damascus-based government met in Cairo.", True),
        ("Chad's parliament held talks with Chad's government in Doha.", True),
        ("Talks between the parliament of Chad and the government of Chad opened in Doha.", True),
        ("Chad's parliament and Chad's government condemned the attack.", False),
        ("Chad's parliament approved the talks between Chad's government and Sudan.", False),
        ("Chad's government met Sudan's envoys. Chad's parliament welcomed the talks.", False),
    ],
)
def test_whether_a_parliament_is_a_side(text: str, apart: bool) -> None:
    chambers = [actor for actor in scene(text).actors if actor.role == "parliament"]
    assert {actor.represents is None for actor in chambers} == {apart}
