"""Meetings told in pieces: who met, when and where, said in another sentence or by other words than the meeting."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import article, claims, extraction, reader

# text, sides, days, place, status of the one meeting; published on Wednesday 5 June 2024
TOLD = [
    (
        "Serbia and Kosovo opened talks in Ohrid on Monday.\n\nThe two-day talks are difficult, a diplomat said.",
        ("Kosovo", "Serbia"),
        "2024-06-03/2024-06-04",
        "Ohrid",
        "occurred",
    ),
    (
        "The Colombian government and the ELN ended a round of talks in Caracas on Sunday.\n\n"
        "The three days of talks brought no truce, the guarantors said.",
        ("Colombia", "ELN"),
        "2024-05-31/2024-06-02",
        "Caracas",
        "occurred",
    ),
    (
        "Armenia and Azerbaijan began peace talks in Munich on Monday.\n\n"
        "The second day of talks on Tuesday ended without a deal.",
        ("Armenia", "Azerbaijan"),
        "2024-06-03/2024-06-04",
        "Munich",
        "occurred",
    ),
    (
        "Talks between Serbia and Kosovo opened in Ohrid on Sunday.\n\n"
        "The talks ended on Tuesday without a deal, a diplomat said.",
        ("Kosovo", "Serbia"),
        "2024-06-02/2024-06-04",
        "Ohrid",
        "occurred",
    ),
    (
        "Talks between Colombia and the ELN continued for a third day in Caracas on Tuesday.",
        ("Colombia", "ELN"),
        "2024-06-02/2024-06-04",
        "Caracas",
        "occurred",
    ),
    (
        "Greek and Turkish officials held talks in Ankara on June 3 and 4. On Tuesday the talks ended late at night.",
        ("Greece", "Turkey"),
        "2024-06-03/2024-06-04",
        "Ankara",
        "occurred",
    ),
    (
        "At the end of two days of talks in Doha, Afghan and Taliban negotiators on Wednesday agreed on an agenda.",
        ("Afghanistan", "Taliban"),
        "2024-06-04/2024-06-05",
        "Doha",
        "occurred",
    ),
    (
        "Armenian Foreign Minister Ararat Mirzoyan said on Tuesday that the border must be marked.\n\n"
        '"We are close," Mirzoyan said after a meeting with his Azerbaijani counterpart Jeyhun Bayramov in Munich.',
        ("Armenia", "Azerbaijan"),
        "2024-06-04",
        "Munich",
        "occurred",
    ),
    (
        "Kosovo's prime minister, Albin Kurti, will travel to Brussels next week.\n\n"
        "While there, Kurti will also meet EU foreign policy chief Josep Borrell.",
        ("European Union", "Kosovo"),
        "2024-06-10/2024-06-16",
        "Brussels",
        "scheduled",
    ),
    (
        "Norway will host talks between the Philippine government and the NDF next month.",
        ("NDF", "Philippines"),
        "2024-07-01/2024-07-31",
        "Norway",
        "scheduled",
    ),
    (
        "Talks between the Taliban and the United States, hosted by Qatar, resumed on Saturday.",
        ("Taliban", "United States"),
        "2024-06-01",
        "Qatar",
        "occurred",
    ),
    (
        "The three-way negotiations ended without a deal, a Cypriot official said, after envoys from Greece, Turkey "
        "and Cyprus had met in Geneva on Friday.",
        ("Cyprus", "Greece", "Turkey"),
        "2024-05-31",
        "Geneva",
        "occurred",
    ),
    (
        "Iraqi Prime Minister Mohammed Shia al-Sudani flew to Tehran on Monday.\n\n"
        "Sudani met Iranian President Masoud Pezeshkian the following day.",
        ("Iran", "Iraq"),
        "2024-06-04",
        "Tehran",
        "occurred",
    ),
    (
        "Turkish President Recep Tayyip Erdogan visits Greece later this week.",
        ("Greece", "Turkey"),
        "2024-06-05/2024-06-09",
        "Greece",
        "scheduled",
    ),
    (
        "Azerbaijan's president received the Emirati foreign minister in Baku on Monday to discuss trade.",
        ("Azerbaijan", "United Arab Emirates"),
        "2024-06-03",
        "Baku",
        "occurred",
    ),
    # what those who met did is told with its day
    (
        "Chad and Mali agreed on Monday to draw up a truce, Chad's foreign minister said after a second round of talks "
        "in Lome mediated by Togo.",
        ("Chad", "Mali", "Togo"),
        "2024-06-03",
        "Lome",
        "occurred",
    ),
]


@pytest.mark.parametrize(("text", "sides", "days", "place", "status"), TOLD)
def test_a_meeting_is_put_together(text: str, sides: tuple[str, ...], days: str, place: str, status: str) -> None:
    found = claims(Meeting, text)
    assert len(found) == 1, found
    meeting = found[0]
    assert _sides(text, meeting) == sides
    assert meeting.when is not None
    assert meeting.when.edtf == days
    assert meeting.place is not None
    assert meeting.place.name == place
    assert meeting.status == status


def _sides(text: str, meeting: Meeting) -> tuple[str, ...]:
    actors = {actor.id: actor for actor in extraction(text).actors}
    present = {actors[actors[each.actor].side].name for each in meeting.participants if each.part != "host"}
    return tuple(sorted(present))


@pytest.mark.parametrize(
    ("journey", "place"),
    [
        ("President Luis Rojas of Chad travelled to Lome on Tuesday, where he opened a port.", None),
        ("Chad's president later flew to Lome to watch a football match.", None),
        ("Chad's delegation travelled to Lome on Tuesday to lead the talks.", "Lome"),
        ("Chad's delegation flew to Lome on Tuesday, where it met the mediator.", "Lome"),
    ],
)
def test_a_journey_for_something_else_lends_no_place(journey: str, place: str | None) -> None:
    meeting = claims(Meeting, f"Chad and Sudan held talks on Tuesday on the border. {journey}")[0]
    assert (meeting.place.name if meeting.place else None) == place


def test_the_end_of_another_round_is_not_that_of_the_first() -> None:
    text = (
        "Talks between Serbia and Kosovo opened in Ohrid on June 1.\n\n"
        "A second round of talks ended on Tuesday without a deal, a diplomat said."
    )
    assert sorted(each.when.edtf for each in claims(Meeting, text) if each.when) == ["2024-06-01", "2024-06-04"]


def test_what_is_lent_has_its_own_words() -> None:
    text = TOLD[3][0]
    evidence = [entry for entry in claims(Meeting, text)[0].evidence if entry.field == "when"]
    assert [entry.exact for entry in evidence] == ["Tuesday"]


def test_a_city_of_another_day_is_not_lent() -> None:
    text = (
        "Georgia and Russia will hold talks in Switzerland on 12 June.\n\n"
        "Armenian and Azerbaijani envoys met in Geneva on 3 May."
    )
    ahead = [each for each in claims(Meeting, text) if each.status == "scheduled"]
    assert [each.place and each.place.name for each in ahead] == ["Switzerland"]


def test_a_day_of_two_reports_by_others_is_lent_to_nobody() -> None:
    text = (
        "Armenia said on Monday that the border must be marked. Azerbaijan said on Tuesday that it would wait.\n\n"
        "Georgian Prime Minister Irakli Kobakhidze spoke of progress after talks with his Turkish counterpart in "
        "Ankara."
    )
    found = [each for each in claims(Meeting, text) if each.place and each.place.name == "Ankara"]
    assert [each.when for each in found] == [None]


def test_a_year_that_names_a_deal_is_no_day_of_talks_on_it() -> None:
    text = "Iran has held talks with the United States in Muscat on a successor to the 2015 deal."
    assert [each.when for each in claims(Meeting, text)] == [None]


def test_a_visit_to_a_state_is_one_with_it_but_not_a_visit_to_a_city() -> None:
    text = "Serbian President Aleksandar Vucic will visit France on Friday, his office said."
    assert [_sides(text, each) for each in claims(Meeting, text)] == [("France", "Serbia")]
    assert claims(Meeting, text.replace("France", "Geneva")) == []


def test_talks_that_go_on_are_not_those_called_off() -> None:
    text = (
        "Kosovo called off talks with Serbia on Monday.\n\n"
        "On Tuesday Kosovo and Serbia agreed to resume the talks in Brussels next month."
    )
    assert sorted(each.status for each in claims(Meeting, text)) == ["cancelled", "scheduled"]


def test_who_was_not_there_denies_no_talks() -> None:
    text = "Leaders of Russia and Georgia did not participate in the talks held in Geneva on Monday."
    assert [each.status for each in claims(Meeting, text)] == ["occurred"]


def test_talks_that_were_promising_were_held() -> None:
    text = "Talks between Armenia and Azerbaijan in Geneva on Monday had been promising, a diplomat said."
    assert [each.status for each in claims(Meeting, text)] == ["occurred"]


def test_an_object_is_not_the_subject_of_its_clause() -> None:
    text = (
        "French President Emmanuel Macron spoke of a new start.\n\n"
        "He also called on others to help a day after Moroccan Prime Minister Aziz Akhannouch met with him in Paris."
    )
    assert [_sides(text, each) for each in claims(Meeting, text)] == [("France", "Morocco")]


def test_sides_left_unsaid_are_those_of_the_title() -> None:
    text = "The talks ended in Geneva on Friday.\n\nSerbian officials were content, Kosovo's officials were not."
    named = next(reader().extract([article(text, title="Serbian and Kosovo envoys part without a deal")]))
    names = {actor.id: actor.name for actor in named.actors}
    found = [claim for claim in named.claims if isinstance(claim, Meeting)]
    assert [{names[each.actor] for each in meeting.participants} for meeting in found] == [{"Serbia", "Kosovo"}]
