"""Meetings: who takes part in a contact and who does not, however the sentence puts it."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Meeting, Part
from scenes import scene


def told(text: str) -> list[Meeting]:
    """The contacts that the rules find in a text, before the judge is asked which are worth recording."""
    marked = scene(text)
    return [claim_of(marked, event) for event in find_events(marked, extract_statements(marked)[0])]


def parts_of(text: str, meeting: Meeting) -> dict[str, Part]:
    """The sides of a contact, each with the part it takes."""
    named = {actor.id: actor for actor in scene(text).actors}
    return {named[named[each.actor].side].name: each.part for each in meeting.participants}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The talks in Geneva brought together envoys of Georgia and Russia, alongside officials of France.",
            {"Georgia", "Russia", "France"},
        ),
        ("The meeting gathered ministers of Chad and Sudan in Doha.", {"Chad", "Sudan"}),
        (
            "In a round of talks mediated by Qatar and Norway, Serbia and Kosovo agreed on a list of prisoners.",
            {"Qatar", "Norway", "Serbia", "Kosovo"},
        ),
        (
            "Kosovo's chief negotiator in the talks with Serbia is flying to Brussels.",
            {"Kosovo", "Serbia"},
        ),
        (
            "Talks between Serbia and Kosovo took place in Vienna. Montenegro did not attend the talks.",
            {"Serbia", "Kosovo"},
        ),
        ("Montenegro will not take part in the talks between Serbia and Kosovo in Vienna.", {"Serbia", "Kosovo"}),
        (
            "A meeting between the foreign minister of Serbia Ivica Dacic and the foreign minister of Kosovo Donika "
            "Gervalla was held in Vienna.",
            {"Serbia", "Kosovo"},
        ),
        (
            "Norway held talks with Serbian and Kosovo government representatives in Oslo.",
            {"Norway", "Serbia", "Kosovo"},
        ),
        (
            "The Colombian government met envoys of the ELN in Quito. The government's team will meet the ELN again "
            "on Friday.",
            {"Colombia", "ELN"},
        ),
        (
            "The president of Mozambique and the leader of the opposition party, Renamo, met in Maputo.",
            {"Mozambique", "Renamo"},
        ),
        (
            "Serbia and Kosovo met in Vienna. A Swiss observer joined the meeting between the two sides.",
            {"Serbia", "Kosovo"},
        ),
    ],
)
def test_those_who_take_part_are_named(text: str, sides: set[str]) -> None:
    assert set(parts_of(text, told(text)[-1])) == sides


@pytest.mark.parametrize(
    ("text", "helper"),
    [
        (
            "Serbia and Kosovo will hold talks in Vienna on Friday. The talks are chaired by the European Union. "
            "Serbia and Kosovo held talks in Vienna in May.",
            "European Union",
        ),
        (
            "Serbia and Kosovo held talks in Doha on Monday. The Qatari mediator was hopeful.",
            "Qatar",
        ),
        (
            "Serbia and Kosovo held talks on Monday. Norway, acting as mediator, was hopeful.",
            "Norway",
        ),
        (
            "Armenian and Azerbaijani leaders sat down for talks hosted by Russian President Vladimir Putin in Sochi.",
            "Russia",
        ),
    ],
)
def test_who_helps_in_one_round_helps_in_the_others(text: str, helper: str) -> None:
    meetings = told(text)
    assert meetings
    assert all(parts_of(text, meeting).get(helper) == "mediator" for meeting in meetings)


def test_who_helped_in_a_round_told_beside_a_meeting_was_not_at_that() -> None:
    text = "Norway mediated talks between Chad and Sudan in Doha in May. Chad's president met Sudan's on Monday."
    talks, meeting = told(text)
    assert parts_of(text, talks)["Norway"] == "mediator"
    assert "Norway" not in parts_of(text, meeting)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Serbia said Kosovo's absence from the talks with Albania in Tirana was a pity.", "Kosovo"),
        ("Norway voiced regret over the cancellation of the talks between Serbia and Kosovo.", "Norway"),
        ("The talks between Serbia and Kosovo, overshadowed by Albania's vote, ended in Vienna.", "Albania"),
        ("Serbia and Kosovo held talks in the Swiss lakeside resort of Montreux.", "Switzerland"),
        ("The talks between Serbia and Kosovo were held in Doha, the capital of Qatar.", "Qatar"),
        ("Serbia's and Kosovo's leaders will attend the Albania summit.", "Albania"),
        ("The meeting of Serbia and Kosovo was announced by Austria.", "Austria"),
        ("According to a statement from Norway, the talks will end the war between Chad and Sudan.", "Norway"),
        ("The former Finnish president met the leaders of Chad and Sudan in Doha.", "Finland"),
    ],
)
def test_those_who_are_only_told_of_take_no_part(text: str, absent: str) -> None:
    meetings = told(text)
    assert meetings
    assert all(absent not in parts_of(text, meeting) for meeting in meetings)


@pytest.mark.parametrize(
    "text",
    [
        "Serbian and Kosovo envoys held talks in Vienna on a summit between Albania and Montenegro.",
        "Serbian and Kosovo envoys held talks in Vienna. They held a second meeting on the Montenegro-Albania summit.",
    ],
)
def test_another_contact_keeps_its_sides_to_itself(text: str) -> None:
    assert set(parts_of(text, told(text)[0])) == {"Serbia", "Kosovo"}


@pytest.mark.parametrize(
    ("after", "more"),
    [
        ("A US delegation also attended.", {"United States"}),
        ("Kenyan envoys also took part, the presidency said.", {"Kenya"}),
        ("Ana Juma, the foreign minister of Kenya, was also present.", {"Kenya"}),
        ("The envoys of Brazil and Peru participated in the meeting as well.", {"Brazil", "Peru"}),
        ("The African Union and Togo also attended the session.", {"African Union", "Togo"}),
        ("The UN's Ana Lee, who was present, called the talks frank.", {"United Nations"}),
        ("It was cold. The Kenyan foreign minister also attended the talks.", {"Kenya"}),
        ("The UN's Ana Lee, who was not present, called the talks frank.", set()),
        ("It was cold. The Kenyan foreign minister also attended.", set()),
        ("Kenyan envoys also attended as observers.", set()),
        ("Journalists from Kenya also attended.", set()),
        ("Kenyan troops also took part in a parade.", set()),
        ("Kenyan envoys also attended a funeral in Goma.", set()),
        ("A Kenyan delegation did not attend.", set()),
        ("Kenya has also taken part in the regional force.", set()),
    ],
)
def test_the_next_sentence_tells_who_else_was_there(after: str, more: set[str]) -> None:
    text = f"Serbia and Kosovo held talks in Vienna on Monday. {after}"
    assert set(parts_of(text, told(text)[0])) == {"Serbia", "Kosovo", *more}


def test_who_will_also_attend_is_at_what_is_to_come() -> None:
    text = "Serbia and Kosovo will hold talks in Vienna on Friday. A US envoy will also attend."
    assert set(parts_of(text, told(text)[0])) == {"Serbia", "Kosovo", "United States"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Egypt's minister Ali Noor hosted his Somali and Eritrean colleagues in Cairo.",
            {"Egypt", "Somalia", "Eritrea"},
        ),
        ("Polish minister Adam Rey held talks with his Peruvian colleague in Lima.", {"Poland", "Peru"}),
        (
            "Polish minister Adam Rey was received by Ali Noor, Egypt's speaker and an ally of Somalia.",
            {"Poland", "Egypt"},
        ),
    ],
)
def test_colleagues_of_another_state_are_met_and_allies_of_somebody_are_not(text: str, sides: set[str]) -> None:
    assert set(parts_of(text, told(text)[0])) == sides


@pytest.mark.parametrize(
    ("before", "sides"),
    [
        ("Iran met Chad and Mali in Rome on Monday. Chad and Mali signed a truce.", {"Chad", "Mali"}),
        (
            "Chad and Mali held talks in May. Mediators from Togo came. Togo met Mali on Monday. It rained. All slept.",
            {"Chad", "Mali"},
        ),
    ],
)
def test_the_two_sides_are_no_three_and_no_mediator_with_one(before: str, sides: set[str]) -> None:
    text = f"{before} The first meeting between the two sides will be held in Doha on Friday."
    assert set(parts_of(text, told(text)[-1])) == sides


def test_their_people_may_be_of_no_side() -> None:
    text = "Chad and Mali met on Monday. Relatives of the missing wept. Their lawyers met UN envoy Ann Lee in May."
    assert all(parts_of(text, meeting).keys() != {"Chad", "Mali", "United Nations"} for meeting in told(text))


def test_nobody_else_comes_to_talks_still_ahead() -> None:
    text = "Serbia and Kosovo will hold talks in Vienna on Friday. A Kenyan team also attended."
    assert set(parts_of(text, told(text)[0])) == {"Serbia", "Kosovo"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("ELN rebels left the talks with Colombia's government in May.", {"ELN", "Colombia"}),
        ("The Peruvian president left the meeting of the Serbian and Kosovo premiers.", {"Peru", "Serbia", "Kosovo"}),
        (
            "Colombia's government and the ELN held talks in Quito in May. Other groups started talks in June.",
            set(),
        ),
    ],
)
def test_who_left_was_there_and_others_are_not_those_told_before(text: str, sides: set[str]) -> None:
    assert set(parts_of(text, told(text)[-1])) == sides


def test_a_summit_with_each_of_two_leaders_is_two() -> None:
    text = "Kim Jong Un of North Korea held summits with US President Donald Trump and Chinese President Xi Jinping."
    assert len(told(text)) == 2


def test_two_surnames_in_one_are_two_people() -> None:
    text = (
        "Egyptian President Anwar Sadat met Israeli Prime Minister Menachem Begin in Jerusalem. "
        "The Sadat-Begin meeting was hailed in Washington."
    )
    assert [set(parts_of(text, meeting)) for meeting in told(text)] == [{"Egypt", "Israel"}]


def test_two_who_lead_a_contact_are_its_sides() -> None:
    text = "The talks were led by Serbian minister Ivica Dacic and Kosovo minister Donika Gervalla."
    assert parts_of(text, told(text)[0]) == {"Serbia": "party", "Kosovo": "party"}


def test_a_mediator_who_sees_one_side_has_a_meeting_of_its_own() -> None:
    text = (
        "The US-mediated talks between Lebanon and Israel go on. The US envoy met Lebanon's foreign minister on Monday."
    )
    assert len(told(text)) == 2
