"""Whose "the government", "the army" and a bare president are, in a text about one state's conflict and in others."""

from __future__ import annotations

import pytest

from scenes import scene

GOVERNED = [
    # (text, who, the side: its own name where nothing shows one)
    ("The rebels left Burundi. In Burundi the government waited.", "government", "Burundi"),
    ("Chad's transitional government spoke. The government would free prisoners.", "government", "Chad"),
    ("The ELN left. The rebels and the government in Quito want a truce.", "ELN", "ELN"),
    ("The ELN and the government met in Quito. Colombia wants a truce.", "government", "Colombia"),
    ("The army and the RSF broke the truce in Sudan.", "army", "Sudan"),
    ("The junta in Niger turned away the envoys.", "junta in Niger", "Niger"),
    ("The Mali government met them in Algiers.", "Mali government", "Mali"),
    ("Venezuela's opposition met President Nicolas Maduro's government in Barbados.", "Nicolas Maduro", "Venezuela"),
    ("The FARC met the Colombian side. Government negotiator Sergio Vega spoke.", "Sergio Vega", "Colombia"),
    ("Colombia's rebels spoke. Otto Patino, who heads the government delegation, agreed.", "Otto Patino", "Colombia"),
    (
        "Colombia's rebels spoke. Otto Patino heads the government's delegation, a source said.",
        "Otto Patino",
        "Colombia",
    ),
    ("The Burundian government spoke. President Pierre Buyoya agreed.", "Pierre Buyoya", "Burundi"),
    (
        "President Gustavo Paz met US President Donald Trump. The Colombian government and the ELN talked.",
        "Gustavo Paz",
        "Colombia",
    ),
    (
        "President Gustavo Paz spoke. The Colombian government and the ELN talked. The US was not there.",
        "Gustavo Paz",
        "Gustavo Paz",
    ),
    ("Foreign Ministry spokesperson Mao Ning said China hoped for talks.", "Mao Ning", "China"),
    (
        "Washington waits, U.S. aides said. Senior administration officials agreed.",
        "Senior administration officials",
        "United States",
    ),
    ("NATO would help, Secretary-General Javier Solana said.", "Javier Solana", "NATO"),
    # nobody says whose it is
    ("Kenya and Uganda met. The government agreed.", "government", "government"),
    ("Kenya's government spoke. Local authorities agreed.", "Local authorities", "Local authorities"),
    ("Kenya's government and Uganda's army spoke. The government agreed.", "government", "government"),
    ("The Kenyan government spoke of talks with President Moussa Kebe.", "Moussa Kebe", "Moussa Kebe"),
    ("The NATO and UN secretaries met. Secretary-General Javier Solana spoke.", "Javier Solana", "Javier Solana"),
]


@pytest.mark.parametrize(("text", "who", "side"), GOVERNED)
def test_who_governs_is_of_the_state_in_conflict(text: str, who: str, side: str) -> None:
    found = scene(text)
    actor = next(actor for actor in found.actors if actor.name == who)
    assert found.side(actor.id).name == side
