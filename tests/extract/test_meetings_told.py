"""Meetings: the ways in which news tells who met, where, and whether it came about."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Meeting, Status
from scenes import scene


def told(text: str) -> list[Meeting]:
    """The contacts that the rules find in a text, before the judge is asked which are worth recording."""
    marked = scene(text)
    return [claim_of(marked, event) for event in find_events(marked, extract_statements(marked)[0])]


def sides_of(text: str, meeting: Meeting) -> set[str]:
    named = {actor.id: actor.name for actor in scene(text).actors}
    sides = {actor.side for actor in scene(text).actors if actor.id in {each.actor for each in meeting.participants}}
    return {named[side] for side in sides}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Colombian government has agreed to talks with the ELN.", "scheduled"),
        ("Norway is open to talks with Russia on fish.", "possible"),
        ("Norway is committed to talks with Russia.", "possible"),
        ("Russia insists on talks with Norway before any deal.", "possible"),
        ("Armenia is interested in a meeting with Azerbaijan in Tbilisi.", "possible"),
        ("Norway has invited Russia to talks in Oslo.", "possible"),
        ("The envoy discussed the possibility of talks between Morocco and the Polisario Front.", "possible"),
        ("Norway walked out of talks with Russia on Monday.", "cancelled"),
        ("The EU announced a pause in the talks between Serbia and Kosovo.", "postponed"),
        ("Norway's talks with Russia were set for Monday but were cancelled at the last minute.", "cancelled"),
        ("The talks between Norway and Russia, scheduled for Monday, did not take place.", "cancelled"),
        (
            "A meeting between Guyana and Venezuela was due to take place in Kingstown on Thursday but has been pushed "
            "back.",
            "postponed",
        ),
        ("The Kenyan envoy, who arrived on Saturday, will meet the Ethiopian prime minister.", "scheduled"),
        ("Ethiopia will raise the dam during its meeting with Egypt.", "scheduled"),
        ("Ethiopia is not planning to announce anything during its meeting with Egypt.", "scheduled"),
        ("Speaking on the eve of talks with Russia in Tromso, the Norwegian prime minister was hopeful.", "scheduled"),
        ("Norway and Russia are in talks on fish.", "ongoing"),
        ("Norway prepared for the expected resumption of talks with Russia in Tromso.", "scheduled"),
        ("The talks between Norway and Russia are expected to be concluded on Friday.", "scheduled"),
        ("The latest round between Norway and Russia, due to open outside Oslo, is to focus on fish.", "scheduled"),
        (
            "Serbia took up the plan for its border after meeting in Tirana with the Albanian foreign minister.",
            "occurred",
        ),
        ("Guyana and Venezuela agreed to meet face to face in Kingstown.", "scheduled"),
        ("Under the pact Norway's talks with Russia were to begin by 3 May, but both kept away.", "scheduled"),
        ("Ghana proposed that Accra host talks between Norway and Russia.", "possible"),
        ("The raid forced Norway and Russia to cancel talks due in Tromso on Friday.", "cancelled"),
        ("Norway arrested a sailor, prompting Russia to put off talks with it.", "postponed"),
        (
            "Delegations from Chad and Sudan arrived in Doha on Sunday ahead of talks due to start later this week.",
            "scheduled",
        ),
    ],
)
def test_words_around_a_contact_give_its_status(text: str, status: Status) -> None:
    assert told(text)[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Norway does not intend to withdraw from the talks with Russia.",
        "Norway may pull out of talks with Russia.",
        "Norway agreed in talks with Russia to open the border.",
    ],
)
def test_an_end_or_a_plan_that_is_not_the_contact_gives_it_none(text: str) -> None:
    assert {meeting.status for meeting in told(text)} <= {"occurred", "possible"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Talks between Sudan and South Sudan resumed in Addis Ababa under the mediation of the African Union.",
            {"Sudan", "South Sudan", "African Union"},
        ),
        ("With Qatari mediation, Chad and Sudan held talks in Doha.", {"Chad", "Sudan", "Qatar"}),
        (
            "Armenia and Azerbaijan held talks in Geneva with the participation of the US envoy.",
            {"Armenia", "Azerbaijan", "United States"},
        ),
        (
            "The delegations, led by Greek Foreign Minister Nikos Dendias and Turkish Foreign Minister Mevlut "
            "Cavusoglu, met in Ankara.",
            {"Greece", "Turkey"},
        ),
        ("The Egyptian president received a phone call from the Ethiopian prime minister.", {"Egypt", "Ethiopia"}),
        ("The African Union called on Sudan and Ethiopia to meet in Kinshasa.", {"Sudan", "Ethiopia"}),
        ("The Moroccan foreign minister said he would meet the UN envoy in New York.", {"Morocco", "United Nations"}),
        (
            "The foreign ministers of Turkey, Russia and Syria met in Moscow, the first such meeting since 2011.",
            {"Turkey", "Russia", "Syria"},
        ),
        (
            "The four-party meeting between Chad, the United States, Niger, and Mali in Niamey made progress.",
            {"Chad", "United States", "Niger", "Mali"},
        ),
        (
            "Kenya offered to host a trilateral meeting with Somali and Ethiopian leaders in Nairobi.",
            {"Kenya", "Somalia", "Ethiopia"},
        ),
        ("At the talks with Egypt, Sudan discussed an Ethiopian proposal.", {"Egypt", "Sudan"}),
        ("The Chadian delegation left for Norway to attend talks with the Sudanese government.", {"Chad", "Sudan"}),
        (
            "Serbia accepted the EU plan for its border after meeting in Tirana with Albanian envoys.",
            {"Serbia", "Albania"},
        ),
    ],
)
def test_words_around_a_contact_name_its_sides(text: str, sides: set[str]) -> None:
    assert sides_of(text, told(text)[0]) == sides


def test_two_leaders_told_before_met_those_who_are_named() -> None:
    text = (
        "Armenian Prime Minister Nikol Pashinyan met Azerbaijani President Ilham Aliyev in Prague.\n\n"
        "The two leaders will meet German Chancellor Olaf Scholz in Munich."
    )
    assert {frozenset(sides_of(text, meeting)) for meeting in told(text)} == {
        frozenset(("Armenia", "Azerbaijan")),
        frozenset(("Armenia", "Azerbaijan", "Germany")),
    }


def test_they_may_be_people_of_whom_no_side_is_told() -> None:
    text = (
        "Hugo Silva and Luis Mora held talks with Russian President Ana Cruz in Lome. They will meet in Accra in May "
        "with German Chancellor Olaf Scholz."
    )
    assert frozenset(("Hugo Silva", "Luis Mora", "Germany")) in {
        frozenset(sides_of(text, meeting)) for meeting in told(text)
    }


def test_both_sides_are_those_told_to_have_met_not_those_named_beside() -> None:
    text = (
        "Serbian President Aleksandar Vucic met EU envoy Miroslav Lajcak in Belgrade on Tuesday.\n\n"
        "At the meeting on Tuesday, the two sides exchanged views on US tariffs and Chinese loans."
    )
    assert {frozenset(sides_of(text, meeting)) for meeting in told(text)} == {frozenset(("Serbia", "European Union"))}


@pytest.mark.parametrize(
    "before",
    [
        "Serbia and Kosovo agreed on a truce. China and Togo welcomed the deal.",
        "Serbia and Kosovo have traded blame. Albania has a pact with Kosovo.",
        "Serbia and Kosovo met in Rome on Monday. Albania and Chad condemned the attack.",
        "Serbia and Kosovo trade blame. Albanian President Ana Dila and U.S. envoy Tim Fox opened the session.",
        "Negotiators of Serbia and Kosovo came. Chadian minister Ali Noor and EU envoy Jo Dix addressed both sides.",
    ],
)
def test_the_two_are_not_those_who_only_speak_of_it(before: str) -> None:
    text = f"{before} The two sides will hold talks in Vienna on Friday."
    assert sides_of(text, told(text)[-1]) == {"Serbia", "Kosovo"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # envoys who tell of two sides named before are none of them; two ministers are where nobody else is
        (
            "Serbia and Kosovo are at odds. EU envoy Jo Dix and U.S. diplomat Tim Fox said both sides met on Tuesday.",
            {"Serbia", "Kosovo"},
        ),
        (
            "Chad's Ali Noor and Malian minister Omar Rey said both sides would hold a summit in Lome on Monday.",
            {"Chad", "Mali"},
        ),
        # "for four hours" counts no sides
        (
            "Chad and the ELN held talks on Monday. Togo's Ana Dila and Norway's Jo Dix welcomed both sides. "
            "The two delegations met for four hours on Tuesday.",
            {"Chad", "ELN"},
        ),
    ],
)
def test_the_two_sides_are_not_those_who_receive_them(text: str, sides: set[str]) -> None:
    assert sides_of(text, told(text)[-1]) == sides


def test_two_who_talk_with_both_sides_did_not_meet_one_another() -> None:
    text = "Omani minister Badr Noor and UN envoy Jo Dix held separate consultations with both sides on Tuesday."
    assert told(text) == []


def test_another_group_is_not_the_one_of_the_text() -> None:
    text = "Mali's government is fighting the FLA rebels and the jihadist group JNIM. The government met the rebels."
    assert sides_of(text, told(text)[0]) == {"Mali", "FLA"}


def test_rebels_are_the_one_armed_group_of_a_text() -> None:
    text = (
        "Talks between the Colombian government and leftist rebels began in Quito.\n\n"
        "The National Liberation Army (ELN) has fought since 1964."
    )
    assert sides_of(text, told(text)[0]) == {"Colombia", "ELN"}


def test_those_at_war_are_the_two_of_whom_a_text_tells() -> None:
    text = (
        "Talks between Sudan and the Rapid Support Forces (RSF) were held in Jeddah in May.\n\n"
        "Sudan's warring parties have resumed negotiations in partnership with the African Union."
    )
    last = told(text)[-1]
    assert sides_of(text, last) == {"Sudan", "Rapid Support Forces", "African Union"}
    parts = {scene(text).actor(each.actor).name: each.part for each in last.participants}
    assert parts["African Union"] == "mediator"


def test_who_mediates_a_meeting_does_not_meet_alone() -> None:
    text = (
        "Talks between Chad and Sudan began in Doha on Monday.\n\n"
        "The meeting, brokered by Qatar as the chair of the Gulf Cooperation Council, is being held to ease tensions."
    )
    assert [sides_of(text, meeting) for meeting in told(text)] == [{"Chad", "Sudan", "Qatar"}]


def test_the_country_of_a_place_is_no_side() -> None:
    text = "The Houthi delegation and the Yemeni government held talks in Geneva, Switzerland, in September."
    assert sides_of(text, told(text)[0]) == {"Houthis", "Yemen"}


def test_opposition_groups_are_the_one_armed_group_of_a_text() -> None:
    text = "Talks between the Malian government and armed opposition groups resumed.\n\nThe JNIM has fought since 2017."
    assert len(sides_of(text, told(text)[0])) == 2


def test_what_is_met_with_anger_is_no_meeting() -> None:
    assert not told("The raid must be met with an end to Serbian loans, Norway said.")


def test_a_contact_that_had_been_when_it_was_told_is_of_that_month() -> None:
    text = "In April, the Greek ministry said that Greek and Turkish officials had met in Izmir."
    assert [meeting.when and meeting.when.edtf for meeting in told(text)] == ["2024-04-01/2024-04-30"]


def test_what_has_gone_on_for_months_is_not_what_was_held_on_a_day() -> None:
    text = (
        "The Greek and Turkish delegations met in Athens on Tuesday.\n\n"
        "Greece and Turkey have been holding talks for months."
    )
    assert sorted(meeting.status for meeting in told(text)) == ["occurred", "ongoing"]


def test_calls_with_two_are_two_calls() -> None:
    text = "Egypt's foreign minister held phone calls with his Chadian and Sudanese counterparts."
    assert [sides_of(text, meeting) for meeting in told(text)] == [{"Egypt", "Chad"}, {"Egypt", "Sudan"}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Zambia's president jetted to Maseru and held discussions with the prime minister of Lesotho.", "Maseru"),
        ("The Greek and Turkish delegations met in Elounda for two days.", "Elounda"),
        ("Soon after flying in to Baku, the Georgian president had talks with the Azerbaijani president.", "Baku"),
        ("Arriving in Tehran on Monday, the Iraqi prime minister met Iran's president.", "Tehran"),
        ("The third round of talks between Morocco and the Polisario Front was held in Manhasset.", "Manhasset"),
        ("Myanmar's military and the Three Brotherhood Alliance met in the Chinese city of Kunming.", "Kunming"),
        (
            "The Eritrean president paid a state visit to Addis Ababa in May, where he met Ethiopian leaders.",
            "Addis Ababa",
        ),
    ],
)
def test_words_around_a_contact_name_its_place(text: str, place: str) -> None:
    first = told(text)[0]
    assert first.place is not None
    assert first.place.name == place


def test_what_was_the_last_time_is_no_day_of_this_one() -> None:
    text = "Guyana and Venezuela met in Brasilia on Monday, their first meeting since 2015."
    assert [meeting.when and meeting.when.edtf for meeting in told(text)] == ["2024-06-03"]
