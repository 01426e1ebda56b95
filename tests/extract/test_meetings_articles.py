"""Meetings over several sentences: one contact is one claim with all that its sentences tell of it."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Meeting
from accord.terms.mark import Scene
from scenes import scene


def told(marked: Scene) -> list[str]:
    """The contacts with two sides or more that the rules find in a text, each in one line."""
    events = find_events(marked, extract_statements(marked)[0])
    return [_line(marked, claim_of(marked, event)) for event in events if len(event.sides) > 1]


def _line(marked: Scene, meeting: Meeting) -> str:
    sides = {
        marked.actor(each.actor).name + "*" * (each.part == "mediator")
        for each in meeting.participants
        if marked.actor(each.actor).kind != "person"
    }
    return " | ".join((", ".join(sorted(sides)), meeting.place.name if meeting.place else "-", meeting.status))


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        (
            "Yemen and Chad opened talks in Muscat on Friday. Mediated by Oman and the United Nations, the talks are "
            "expected to last a week.",
            ["Chad, Oman*, United Nations*, Yemen | Muscat | occurred"],
        ),
        (
            "Facilitated by Qatar, the meeting between Yemen and Chad took place in Doha on Friday.",
            ["Chad, Qatar*, Yemen | Doha | occurred"],
        ),
        (
            "Pakistan and Afghanistan held a round of talks in Istanbul. Turkey and Qatar are mediating between them.",
            ["Afghanistan, Pakistan, Qatar*, Turkey* | Istanbul | occurred"],
        ),
        (
            "Mali and Chad met in Rabat on Friday. Malaysia has acted as go-between since 2013.",
            ["Chad, Malaysia*, Mali | Rabat | occurred"],
        ),
        (
            "Yemen and Chad met in Doha. The meeting was also attended by representatives of Mali and Kenya.",
            ["Chad, Kenya, Mali, Yemen | Doha | occurred"],
        ),
        (
            "Yemen and Chad concluded talks in Doha. The next meeting between Yemen and Chad will be held in Muscat.",
            ["Chad, Yemen | Doha | occurred", "Chad, Yemen | Muscat | scheduled"],
        ),
        (
            "Colombia and the ELN will resume talks in Caracas. Venezuela will host the meeting, while Norway and Cuba "
            "will act as guarantors.",
            ["Colombia, ELN | Caracas | scheduled"],
        ),
        (
            "Serbian President Aleksandar Vucic and Kosovo Prime Minister Albin Kurti failed to agree. EU foreign "
            "policy chief Kaja Kallas hosted the talks.",
            ["European Union*, Kosovo, Serbia | - | occurred"],
        ),
        (
            "Iran and Norway will hold talks in Rome. The talks will be held at the Omani embassy, officials said.",
            ["Iran, Norway | Rome | scheduled"],
        ),
        (
            "Chadian President Mahamat Deby and Malian leader Assimi Goita will meet in Lome. "
            "The two met in Doha in May.",
            ["Chad, Mali | Lome | scheduled", "Chad, Mali | Doha | occurred"],
        ),
        (
            "Norway's Prime Minister Jonas Store called Chad's President Mahamat Deby. The pair last spoke in May.",
            ["Chad, Norway | - | occurred", "Chad, Norway | - | occurred"],
        ),
        (
            "Turkish Foreign Minister Hakan Fidan and his Iraqi counterpart Fuad Hussein chaired the talks in Baghdad.",
            ["Iraq, Turkey | Baghdad | occurred"],
        ),
        (
            "Turkish President Recep Tayyip Erdogan will host Chadian and Malian delegations in Istanbul.",
            ["Chad, Mali, Turkey* | Istanbul | scheduled"],
        ),
        ("Seoul proposed holding military talks with North Korea.", ["North Korea, South Korea | - | possible"]),
        ("A meeting between Yemen and Chad was possible.", ["Chad, Yemen | - | possible"]),
        (
            "Yemen and Chad shook hands in Geneva after hours of talks on Friday.",
            ["Chad, Yemen | Geneva | occurred"],
        ),
        (
            "India and Nepal held the ninth meeting of the Joint Working Group in Delhi.",
            ["India, Nepal | Delhi | occurred"],
        ),
        ("Mali and Chad will hold their first meeting since a dinner in New York.", ["Chad, Mali | - | scheduled"]),
        (
            "The UN chief will bring together the leaders of Mali and Chad in Geneva next week.",
            ["Chad, Mali, United Nations* | Geneva | scheduled"],
        ),
        ("Mali hopes that the UN envoy can find words to bring Chad and Mali together.", []),
        (
            "Argentina and Brazil held talks in Lima. Foreign ministers Gerardo Werthein and Mauro Vieira will meet on "
            "Wednesday in Asuncion.",
            ["Argentina, Brazil | Lima | occurred", "Argentina, Brazil | Asuncion | scheduled"],
        ),
        (
            "Mali and Chad signed a deal. Teams from the two countries concluded talks in Lome, with Togolese "
            "mediation and Ghana as observer.",
            ["Chad, Mali, Togo* | Lome | occurred"],
        ),
        (
            "Officials from Russia and South Ossetia have walked out of the latest round of discussions. The talks, "
            "co-chaired by the EU and the UN, are in their 36th round. The next round of talks is set for October 4.",
            [
                "European Union*, Russia, South Ossetia, United Nations* | - | cancelled",
                "European Union*, Russia, South Ossetia, United Nations* | - | scheduled",
            ],
        ),
        (
            "Argentina cancelled a meeting with Brazil. The two presidents have not spoken since they took part in the "
            "G20 summit in Rome.",
            ["Argentina, Brazil | - | cancelled", "Argentina, Brazil | - | denied"],
        ),
        ("Analyst Glen Moyo told reporter Ann Lee of the radio that Kenya would win.", []),
        ("Prime Minister Shehbaz Sharif chaired a meeting of the federal cabinet of Pakistan and praised Iran.", []),
        (
            "Zambian President Juan Rojas and Malawian President Luis Mora met in Lome. US President Ana Gomes spoke "
            "to Rojas and Mora by telephone.",
            ["Malawi, Zambia | Lome | occurred", "Malawi, United States, Zambia | - | occurred"],
        ),
        (
            "The presidents of Chad and Mali held talks with Kenyan President Juan Rojas in Nairobi. Zambian President "
            "Luis Mora and Malawian President Ana Cruz saw the Togolese premier in Lome. They will meet in Accra in "
            "May with Ghanaian President Kofi Mensah.",
            [
                "Chad, Kenya, Mali | Nairobi | occurred",
                "Malawi, Togo, Zambia | Lome | occurred",
                "Ghana, Malawi, Zambia | Accra | scheduled",
            ],
        ),
    ],
)
def test_one_contact_is_one_claim_with_all_that_is_told_of_it(text: str, contacts: list[str]) -> None:
    assert sorted(told(scene(text))) == sorted(contacts)
