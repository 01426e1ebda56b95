"""Meetings: whether, when and where, where the words around a contact belong to something else."""

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


def days_of(meeting: Meeting) -> str | None:
    """The days of a contact as the claim gives them; published on Wednesday 5 June 2024."""
    return meeting.when.edtf if meeting.when is not None else None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway announced that talks with Russia would be held in Tromso.", "scheduled"),
        ("Norway said it would host talks between Serbia and Kosovo.", "possible"),
        ("Norway said the talks between Serbia and Kosovo would be held if both agreed.", "possible"),
        ("The Chadian minister pledged to open the border during fresh talks with Sudan.", "occurred"),
        ("A new round of talks between Chad and Sudan has dealt with the border.", "occurred"),
        ("Chad called for a new round of talks with Sudan.", "possible"),
        ("Norway has invited the Russian minister to a meeting in Oslo on June 12.", "scheduled"),
        ("The Chadian delegation did not turn up for the talks with Sudan in Doha.", "postponed"),
        ("Chad said that it would not take part in the talks with Sudan in Doha.", "denied"),
        ("Chad ruled out taking part in talks with Sudan that Qatar had planned for Sunday.", "denied"),
        ("Chad is staying away from the talks with Sudan planned for August in Doha.", "denied"),
        ("Chad may take part in talks with Sudan in Doha.", "possible"),
        ("Chad took part in talks with Sudan in Doha.", "occurred"),
        ("Norway will not take part in the talks between Chad and Sudan in Doha on Sunday.", "scheduled"),
        ("Chad decided to postpone the talks with Sudan.", "postponed"),
        ("The Chadian president arrived in Sudan on Monday for a three-day visit.", "ongoing"),
        ("Chad and Sudan were to meet on Friday, but the meeting was called off because of floods.", "cancelled"),
        ("Chad and Sudan will meet on Friday. The meeting was postponed in May.", "scheduled"),
        ("Chad may postpone the talks with Sudan.", "possible"),
        ("The visit of the Chadian president to Sudan is going to happen.", "scheduled"),
        ("The talks between Chad and Sudan have been supported by the African Union.", "occurred"),
        ("Norway has been mediating talks between Chad and Sudan since May.", "ongoing"),
        ("Chad expressed the wish to resume talks with Sudan.", "possible"),
        (
            "Chad and Sudan have delayed their talks. The talks will resume on Saturday, a source said.",
            "scheduled",
        ),
        ("Talks between Chad and Sudan will take place in Oslo. Norway visited Sudan in April for them.", "scheduled"),
        ("Chad and Sudan were due to meet in Doha in May, but the plans fell through.", "cancelled"),
        ("Chad and Sudan were due to meet in Doha on Monday, but it never happened.", "cancelled"),
        # who was due somewhere for talks has not yet held them, and the journey may come to nothing
        ("Chad's foreign minister is due in Khartoum on Wednesday for talks with Sudan's.", "scheduled"),
        ("Chad's foreign minister was due in Khartoum on Saturday for talks with Sudan's.", "scheduled"),
        ("Delegations of Chad and Sudan were due back in Doha on Wednesday for more talks.", "scheduled"),
        ("Chad's foreign minister was due in Khartoum for talks with Sudan's, but the visit was put off.", "postponed"),
        ("Chad's minister was due in Khartoum for talks with Sudan's but cancelled at the last minute.", "cancelled"),
        ("Chad's minister was due in Khartoum on Friday for talks with Sudan's but did not come.", "cancelled"),
        ("Chad's minister was due in Khartoum on Friday for talks with Sudan's. The trip was put off.", "postponed"),
        ("Chad's minister was due in Khartoum for talks with Sudan's. The visit has been cancelled.", "cancelled"),
        ("Chad and Sudan are to meet in Doha on Friday. The meeting has been postponed, officials said.", "postponed"),
        ("The talks between Chad and Sudan were meant to end a feud over wells.", "occurred"),
        ("Chad and Sudan are due to meet in Doha on Monday, and the ceasefire was called off.", "scheduled"),
        ("The delayed third round of talks between Chad and Sudan will be held on Friday.", "scheduled"),
        ("The delayed third round of talks between Chad and Sudan will be held when the rains stop.", "postponed"),
        ("The suspended talks between Chad and Sudan resumed on Monday.", "occurred"),
        ("The talks between Chad and Sudan in Doha were suspended for the weekend.", "ongoing"),
        ("Talks between Serbia and Kosovo paused overnight.", "ongoing"),
        ("Mali suspended its talks with Algeria indefinitely on Monday.", "cancelled"),
        ("Talks between Armenia and Azerbaijan were adjourned on Monday with no agreement.", "occurred"),
        ("The talks between Armenia and Azerbaijan were adjourned indefinitely.", "postponed"),
        ("The talks between Chad and Sudan, which were due on Monday, have been adjourned.", "postponed"),
        ("The delegations of Chad and Mali walked out of the summit in Niamey on Monday.", "occurred"),
        ("Polisario walked out of talks with Morocco in Geneva on Monday.", "cancelled"),
        ("Talks between Kenya and Somalia stalled in 2023 over the sea border.", "cancelled"),
        ("Talks between Kenya and Somalia stalled on Monday over the sea border.", "occurred"),
        ("The ELN wants the ongoing talks with Colombia in Havana to produce a truce.", "ongoing"),
        ("A timetable was agreed that will guide the ongoing negotiations between Chad and Sudan.", "ongoing"),
        ("The ongoing talks between Chad and Sudan collapsed on Monday.", "cancelled"),
        ("It is unclear whether Morocco will attend the next meeting with the Polisario.", "possible"),
        ("It is clear that Morocco will attend the next meeting with the Polisario.", "scheduled"),
        ("The BRN was one of the groups to have taken part in talks with Thailand until a coup in 2014.", "occurred"),
        ("Two leaders of the ELN were granted access on Saturday to meet Colombian officials.", "occurred"),
        ("Two leaders of the ELN were granted access to the prison to meet Colombian officials.", "scheduled"),
    ],
)
def test_the_status_is_that_of_the_contact_itself(text: str, status: Status) -> None:
    assert told(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ELN will join talks hosted by Cuba on Friday, officials said on Monday.", "2024-06-07"),
        ("Chad's foreign minister will meet Sudan's on Friday, according to a source.", "2024-06-07"),
        ("The talks between Chad and Sudan continued until late Monday.", "2024-06-03"),
        ("The two-day talks between Chad and Sudan will be held on Monday.", "2024-06-10/2024-06-11"),
        ("The president of Chad met Sudan's leader at a historic June summit in Doha.", "2024-06-01/2024-06-30"),
        ("The talks between Chad and Sudan follow a letter that was sent on Sunday.", None),
        ("Chad and Sudan, which have had no ties since 2016, held talks in Doha.", None),
        ("The host of the talks between Chad and Sudan was appointed in 2017.", None),
        ("Chad, in line with its letter of 29 April, took part in the talks with Sudan.", None),
        (
            "Talks between the governments of Chad and Sudan, scheduled to start in Doha on Friday, have been delayed.",
            "2024-06-07",
        ),
        ("The envoy will brief the council on Tuesday's talks between Chad and Sudan.", "2024-06-04"),
        ("Chad will meet Sudan this month at the Doha summit, from June 12 to 14.", "2024-06-12/2024-06-14"),
        ("On Friday, Chad and Sudan are due to meet in Doha.", "2024-06-07"),
        ("Chad's minister was due in Khartoum on Saturday for talks with Sudan's.", "2024-06-08"),
        ("Chad and Sudan will meet on Friday. The talks are planned to last two days.", "2024-06-07/2024-06-08"),
        ("Chad and Sudan will meet on Friday, following talks held by their envoys in Doha.", "2024-06-07"),
        ("Last month Chad announced fresh talks with Sudan.", None),
        ("Chad and Sudan suspended their talks for the weekend after six hours on Friday.", "2024-05-31"),
        ("Thursday's meeting between Chad and Sudan had been pencilled in for weeks.", "2024-06-06"),
        ("Sunday's summit between Chad and Sudan had been agreed in May and will go ahead.", "2024-06-09"),
        ("Tuesday's meeting between Chad and Sudan had been arranged by Qatar.", "2024-06-04"),
        ("Colombia and the ELN signed the August 20 Declaration after the meeting of their presidents.", None),
        ("Ethiopia and Eritrea signed the memorandum on May 9 during talks in Asmara.", "2024-05-09"),
        ("Talks between Oman and Yemen will deal with the election due in July.", None),
        ("Talks between Norway and Russia will focus on Friday on fish quotas.", "2024-06-07"),
        (
            "The talks between Chad and Sudan, scheduled to last until June 14, began on Monday.",
            "2024-06-03/2024-06-14",
        ),
        ("Talks between Chad and Sudan that began in Doha last November will resume on July 2.", "2024-07-02"),
        ("The UN envoy says he is hopeful after meeting the Colombian government on Friday.", "2024-05-31"),
        ("The UN envoy says he is hopeful before meeting the Colombian government on Friday.", "2024-06-07"),
        ("The US envoy flew to Doha on Monday after meeting the Saudi crown prince in Riyadh.", None),
        ("The US envoy flew to Riyadh on Monday and met the Saudi crown prince.", "2024-06-03"),
        ("The mediator hopes that Kenya and Somalia will set this week a date for talks.", None),
        ("The ELN was allowed to meet the Colombian government in Havana on Saturday.", "2024-06-01"),
        ("Chad walked out of the talks with Sudan in Doha on Monday, but returned on Tuesday.", "2024-06-03"),
    ],
)
def test_the_days_are_those_of_the_contact_itself(text: str, days: str | None) -> None:
    assert days_of(told(text)[0]) == days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Serbia and Kosovo agreed to hold talks at a neutral venue.", "neutral venue"),
        (
            "The Serbian minister met his Kosovo counterpart at the Austrian Foreign Ministry.",
            "Austrian Foreign Ministry",
        ),
        ("Doha hosted talks between Chad and Sudan.", "Doha"),
        ("The Norwegian capital, Oslo, hosted talks between Chad and Sudan.", "Oslo"),
        ("Chad discussed with Sudan the war in Libya.", None),
        ("Envoys of the authorities in Pristina left the talks with Serbia.", None),
        ("The talks between Chad and Sudan have provoked protests in Libya.", None),
        ("Thursday's meeting between Chad and Sudan follows one in Geneva.", None),
        ("Chad and Sudan will attend the Kenya summit.", "Kenya"),
        ("The Chadian leader, who met his Sudanese counterpart in 2019, will visit Paris on Friday.", None),
        ("Chad and Sudan held talks in the United Arab Emirates (UAE) on Monday.", "United Arab Emirates"),
        ("The Chadian envoy visited Khartoum and met with Sudanese officials.", "Khartoum"),
        (
            "The first talks between Chad and Sudan were held in April when a Chadian envoy visited Khartoum.",
            "Khartoum",
        ),
        ("The Chadian minister visited the Sudanese state of Kassala for talks with Sudan.", "Kassala"),
        ("Chad and Sudan will meet in Doha following talks of their envoys in Kenya.", "Doha"),
    ],
)
def test_the_place_is_that_of_the_contact_itself(text: str, place: str | None) -> None:
    where = told(text)[0].place
    assert (where.name if where is not None else None) == place


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden called on Sudan to stop the war.",
        "The African Union answered the call by the bishops of Sudan.",
        "Chad and Sudan had spoken of a price of two million.",
        "The Chadian minister was flown to France for surgery.",
    ],
)
def test_words_of_contact_in_another_sense_tell_of_none(text: str) -> None:
    assert told(text) == []


def test_a_visit_to_a_third_state_lends_no_place() -> None:
    text = "The Chadian president will meet the Sudanese leader, and has ended a visit to France."
    meetings = told(text)
    assert meetings
    assert all(meeting.place is None or meeting.format == "visit" for meeting in meetings)


def test_three_journeys_of_a_year_are_not_the_one_of_a_day() -> None:
    text = (
        "Last year the president of Chad travelled to Sudan three times to meet the Sudanese leader. "
        "The president of Chad met the Sudanese leader in Khartoum on 4 December 2023."
    )
    assert len(told(text)) == 2


def test_talks_to_come_are_not_in_the_city_of_those_that_were_held() -> None:
    text = (
        "The Indian minister will attend talks in Pakistan in July. He held talks with Pakistani officials in Lahore."
    )
    places = {meeting.status: meeting.place and meeting.place.name for meeting in told(text)}
    assert places == {"scheduled": "Pakistan", "occurred": "Lahore"}


def test_a_subsequent_round_is_not_the_one_before_it() -> None:
    text = (
        "Talks between Colombia and the ELN ended in Cuba on Sunday. "
        "A subsequent round of talks is to be in Doha, both agreed."
    )
    assert [meeting.status for meeting in told(text)] == ["occurred", "scheduled"]
