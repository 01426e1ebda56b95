"""Where a contact was: in the city of a dateline, of a venue, of a host, or of the way to it."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims

# text, places of its meetings; published on Wednesday 5 June 2024
PLACED = [
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan met on Tuesday to discuss a truce.", {"Oslo"}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan spoke by phone on Tuesday.", {None}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan met in Doha on Tuesday.", {"Doha"}),
    ("OSLO, June 4 (Northern Wire) - Envoys of Chad and Sudan will meet on Friday.", {None}),
    (
        "OSLO, June 4 (Northern Wire) - A truce is near.\n\nTalks between Chad and Sudan opened here on Monday.",
        {"Oslo"},
    ),
    ("OSLO, June 4 (Northern Wire) - A truce is near.\n\nTalks between Chad and Sudan opened on Monday.", {None}),
    ("Chad and Sudan held talks at Lancaster House in London on Monday.", {"London"}),
    ("Envoys of Chad and Sudan met on Monday at Vienna's Palais Coburg.", {"Vienna"}),
    ("The leaders of Chad and Sudan met at the White House on Monday.", {"White House"}),
    ("Talks between Chad and Sudan will be held under the auspices of the United Nations in Geneva.", {"Geneva"}),
    ("Envoys of Chad and Sudan met in the Kazakh capital on Monday, in their first talks in Astana.", {"Astana"}),
    ("Norway will welcome Sudanese leader Abdel Fattah al-Burhan next week.", {"Norway"}),
    ("Norway received Sudanese leader Abdel Fattah al-Burhan last week.", {None}),
    ("US and Canadian officials held talks on Monday in the U.S. state of New Mexico.", {"New Mexico"}),
    ("The Ministers of Water Resources in Egypt, Ethiopia and Sudan are meeting on Monday.", {None}),
    ("Envoys of Chad and Sudan met at the African Union climate summit in Kigali.", {"Kigali"}),
    ("Envoys of Chad and Sudan met on Monday at the home of UN envoy Kari Solberg.", {None}),
    ("Envoys of Chad and Sudan met on Monday at the home of UN envoy Kari Solberg in Oslo.", {"Oslo"}),
    ("The Dutch envoy is expected in Lome in June to meet Togolese leaders.", {"Lome"}),
    ("President Ruto of Kenya said he was ready to meet President Hassan of Tanzania, but not in Dodoma.", {None}),
    ("President Ruto of Kenya said he would meet President Hassan of Tanzania anywhere but in Dodoma.", {None}),
    ("The president of Chad said he would meet Sudan's leader in Cairo rather than in Khartoum.", {"Cairo"}),
]


@pytest.mark.parametrize(("text", "places"), PLACED)
def test_the_place_of_a_meeting(text: str, places: set[str | None]) -> None:
    assert {meeting.place.name if meeting.place else None for meeting in claims(Meeting, text)} == places


def test_a_day_before_an_and_is_that_of_what_was_done_there() -> None:
    (meeting,) = claims(Meeting, "Norwegian envoy Kari Solberg was in Juba on Monday and held talks with South Sudan.")
    assert meeting.place is not None
    assert meeting.when is not None
    assert (meeting.place.name, meeting.when.edtf) == ("Juba", "2024-06-03")


def test_the_place_of_a_dateline_is_shown_by_the_words_of_the_dateline() -> None:
    (meeting,) = claims(Meeting, PLACED[0][0])
    assert [each.exact for each in meeting.evidence if each.field == "place"] == ["OSLO"]


# text, the place and the days of each of its meetings
TOLD = [
    ("Envoys of Chad and Sudan met at the border village of Adré on Tuesday.", [("Adré", "2024-06-04")]),
    ("Envoys of Chad and Sudan met at Tawila on Tuesday.", [("Tawila", "2024-06-04")]),
    ("Envoys of Chad and Sudan met in the Geneva suburb of Carouge on Tuesday.", [("Carouge", "2024-06-04")]),
    ("Chad and Sudan held talks at the Bellevue Palace in Berlin on Tuesday.", [("Berlin", "2024-06-04")]),
    ("Chad and Sudan held talks at Stormont Castle in Belfast on Tuesday.", [("Belfast", "2024-06-04")]),
    (
        "The border commissions of Chad and Sudan met at their common border on Tuesday.",
        [("common border", "2024-06-04")],
    ),
    ("Geneva hosted talks between Chad and Sudan on Tuesday.", [("Geneva", "2024-06-04")]),
    ("Geneva played host to talks between Chad and Sudan on Tuesday.", [("Geneva", "2024-06-04")]),
    ("Geneva was the venue for talks between Chad and Sudan on Tuesday.", [("Geneva", "2024-06-04")]),
    ("Qatar-hosted talks between Chad and Sudan ended on Tuesday.", [("Qatar", "2024-06-04")]),
    (
        "The leaders of Chad and Sudan met on the sidelines of the Doha Security Forum on Tuesday.",
        [("Doha", "2024-06-04")],
    ),
    ("Talks between Chad and Sudan have moved from Geneva to Rome.", [("Rome", None)]),
    (
        "Talks between Chad and Sudan aimed at a truce in Darfur took place in Geneva on Tuesday.",
        [("Geneva", "2024-06-04")],
    ),
    (
        "Chad and Sudan signed an agreement in Geneva on Tuesday after three days of talks.",
        [("Geneva", "2024-06-02/2024-06-04")],
    ),
    ("Talks between Chad and Sudan will resume when their envoys are in Geneva.", [("Geneva", None)]),
    ("Chad will meet representatives of Sudan's government in Geneva for talks.", [("Geneva", None)]),
    (
        "Chad met Sudan in Geneva in May 2022 and then in Rome in March 2023.",
        [("Geneva", "2022-05-01/2022-05-31"), ("Rome", "2023-03-01/2023-03-31")],
    ),
    (
        "Chad and Sudan held talks in Geneva in May 2022 and again in Rome in March 2023.",
        [("Geneva", "2022-05-01/2022-05-31"), ("Rome", "2023-03-01/2023-03-31")],
    ),
    (
        "Egyptian envoys met Chad's delegation in Geneva on Monday and Sudan's delegation in Rome on Tuesday.",
        [("Geneva", "2024-06-03"), ("Rome", "2024-06-04")],
    ),
    ("The talks between Chad and Sudan began on Monday and will end on Friday.", [(None, "2024-06-03/2024-06-07")]),
    (
        "The talks between Chad and Sudan opened on Monday and are to last until Friday.",
        [(None, "2024-06-03/2024-06-07")],
    ),
    (
        "The talks between Chad and Sudan began on Monday. The talks will end on Friday.",
        [(None, "2024-06-03/2024-06-07")],
    ),
    (
        "The talks between Chad and Sudan, now in their third day, go on in Geneva.",
        [("Geneva", "2024-06-03/2024-06-05")],
    ),
    ("Chad and Sudan will hold three days of talks from Friday.", [(None, "2024-06-07/2024-06-09")]),
    ("Chad and Sudan held talks for three days from May 20.", [(None, "2024-05-20/2024-05-22")]),
    ("Chad and Sudan ended two days of “frank” talks in Doha on Tuesday.", [("Doha", "2024-06-03/2024-06-04")]),
    ("Chad and Sudan had last held talks at ministerial level in March.", [(None, "2024-03-01/2024-03-31")]),
    (
        "The last round of talks between Chad and Sudan, held in March, ended in failure.",
        [(None, "2024-03-01/2024-03-31")],
    ),
    ("Talks between Chad and Sudan, originally set for Monday, will open on Friday.", [(None, "2024-06-07")]),
    ("Chad proposed meeting Sudan's envoys in Geneva on Thursday.", [("Geneva", "2024-06-06")]),
    ("After Monday's attack, envoys of Chad and Sudan met in Geneva.", [("Geneva", None)]),
    ("Chad and Sudan held talks in Geneva ahead of the June 20 elections.", [("Geneva", None)]),
    ("Chad and Sudan met for the first time since the fighting in April.", [(None, None)]),
    ("Chad and Sudan held their first talks since 2016 in Geneva.", [("Geneva", None)]),
    ("Chad and Sudan met in Geneva to discuss the accord reached in March 2023.", [("Geneva", None)]),
    ("Following Tuesday's talks in Geneva, Chad and Sudan signed a truce.", [("Geneva", "2024-06-04")]),
    ("Chad and Sudan will hold talks in Almaty, Kazakhstan, on Friday, officials said.", [("Almaty", "2024-06-07")]),
    ("Chad and Sudan held talks in Almaty (10-11 May).", [("Almaty", "2024-05-10/2024-05-11")]),
    ("Chad and Sudan held talks in Almaty on Monday (3 June).", [("Almaty", "2024-06-03")]),
    ("Chad and Sudan held talks in Almaty in the wake of the April fighting.", [("Almaty", None)]),
    ("Chad's envoy left for Almaty on Tuesday to hold talks with Sudan.", [("Almaty", None)]),
    (
        "Talks between Chad and Sudan opened on Monday. The talks are expected to last until Friday.",
        [(None, "2024-06-03/2024-06-07")],
    ),
    (
        "Chad's delegation will arrive in Cairo on Friday, an official said. Chad will hold talks with Sudan.",
        [("Cairo", "2024-06-07")],
    ),
    ("The last time Chad and Sudan held talks was in May 2022.", [(None, "2022-05-01/2022-05-31")]),
    ("The truce goes back to May 2022, when Chad and Sudan met in Geneva.", [("Geneva", "2022-05-01/2022-05-31")]),
    ("The ministers of Chad and Sudan spoke in a phone call held on Monday.", [(None, "2024-06-03")]),
    (
        "Geneva hosted two rounds of talks between Chad and Sudan last year, and a third round was held in April.",
        [("Geneva", "2023-01-01/2023-12-31"), ("Geneva", "2024-04-01/2024-04-30")],
    ),
    (
        "Chad's Ali Noor met Sudan's Omar Rey on Monday and flew to Cairo on Tuesday.",
        [(None, "2024-06-03")],
    ),
    (
        "Chad's Ali Noor flew to Cairo on Monday and met Sudan's Omar Rey on Tuesday.",
        [("Cairo", "2024-06-04")],
    ),
    (
        "Chad and Sudan met after the floods on the sidelines of a climate summit in Vilnius on Monday.",
        [("Vilnius", "2024-06-03")],
    ),
    (
        "Chad and Sudan held talks in Istanbul on Monday. Their envoys had met on Sunday in the Turkish city.",
        [("Istanbul", "2024-06-03"), ("Istanbul", "2024-06-02")],
    ),
    (
        "Chad and Sudan met in Rome on Monday. A three-way meeting is likely before the summer.",
        [("Rome", "2024-06-03"), (None, "../2024-05-31")],
    ),
    ("The government in Aden and the Houthis held talks on Tuesday.", [(None, "2024-06-04")]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_where_and_when_each_meeting_was(text: str, told: list[tuple[str | None, str | None]]) -> None:
    found = [(each.place and each.place.name, each.when and each.when.edtf) for each in claims(Meeting, text)]
    assert sorted(found, key=str) == sorted(told, key=str)
