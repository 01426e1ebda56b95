"""Meetings: tables of texts, and what is put on record of who met, where, when, and how surely."""

from __future__ import annotations

import pytest

from accord.extract.meetings.cues import find_cues
from accord.extract.meetings.tellings.telling import find_tellings, find_told_cues
from accord.extract.meetings.where.places import find_spots
from accord.lexicon.meetings import cue_entries
from accord.terms.claim import Meeting
from scenes import claims, extraction, scene

SAYS = [(entry.id, text) for entry in cue_entries() for text in entry.says]
SILENT = [(entry.id, text) for entry in cue_entries() for text in entry.silent]


@pytest.mark.parametrize(("cue", "text"), SAYS)
def test_a_cue_is_found_in_what_it_says(cue: str, text: str) -> None:
    assert cue in [found.entry.id for found in find_cues(scene(text).doc)]


@pytest.mark.parametrize(("cue", "text"), SILENT)
def test_a_cue_is_silent_where_it_should_be(cue: str, text: str) -> None:
    marked = scene(text)
    told = find_tellings(marked, (), find_told_cues(marked), find_spots(marked.doc.sents))
    assert cue not in [found.cue.entry.id for found in told]


# text, sides, status, place, first day; published on Wednesday 5 June 2024
TOLD = [
    (
        "Serbian President Aleksandar Vucic met Kosovo Prime Minister Albin Kurti in Brussels on Tuesday.",
        {"Serbia", "Kosovo"},
        "occurred",
        "Brussels",
        "2024-06-04",
    ),
    (
        "Armenia and Azerbaijan will hold peace talks in Geneva next week.",
        {"Armenia", "Azerbaijan"},
        "scheduled",
        "Geneva",
        "2024-06-10",
    ),
    (
        "Talks between Colombia and the ELN took place in Havana on June 3.",
        {"Colombia", "ELN"},
        "occurred",
        "Havana",
        "2024-06-03",
    ),
    (
        "Armenian and Azerbaijani officials are holding talks in Munich.",
        {"Armenia", "Azerbaijan"},
        "ongoing",
        "Munich",
        None,
    ),
    (
        "Cyprus and Turkey could hold talks in New York in September.",
        {"Cyprus", "Turkey"},
        "possible",
        "New York",
        "2024-09-01",
    ),
    (
        "Morocco's foreign minister spoke by phone with his Algerian counterpart on Monday.",
        {"Morocco", "Algeria"},
        "occurred",
        None,
        "2024-06-03",
    ),
    (
        "Kosovo called off talks with Serbia on Monday.",
        {"Kosovo", "Serbia"},
        "cancelled",
        None,
        "2024-06-03",
    ),
    (
        "Talks between Greece and Turkey that were planned for Thursday in Ankara were postponed, diplomats said.",
        {"Greece", "Turkey"},
        "postponed",
        "Ankara",
        "2024-06-06",
    ),
    (
        "The talks between Kosovo and Serbia, planned for Saturday in Oslo, have been postponed, Norway said.",
        {"Kosovo", "Serbia"},
        "postponed",
        "Oslo",
        "2024-06-08",
    ),
    (
        "The second round of talks between Kosovo and Serbia has been moved from Sunday to Wednesday and Thursday, "
        "12 and 13 June, an official said.",
        {"Kosovo", "Serbia"},
        "scheduled",
        None,
        "2024-06-12",
    ),
    (
        "The third round of talks between Colombia and the ELN is to begin in Quito on Sunday.",
        {"Colombia", "ELN"},
        "scheduled",
        "Quito",
        "2024-06-09",
    ),
    (
        "The talks between Kosovo and Serbia are due to open in Ohrid on Sunday.",
        {"Kosovo", "Serbia"},
        "scheduled",
        "Ohrid",
        "2024-06-09",
    ),
    (
        "Serbian and Kosovo envoys had been expected in Vienna on Tuesday for talks with Albanian officials. "
        "That meeting was cancelled, two diplomats said.",
        {"Serbia", "Kosovo", "Albania"},
        "cancelled",
        "Vienna",
        "2024-06-04",
    ),
    (
        "Colombia and the ELN freed hostages on Monday, as a second round of Norway-mediated talks ended in Havana.",
        {"Colombia", "ELN", "Norway"},
        "occurred",
        "Havana",
        "2024-06-03",
    ),
    (
        "The talks between Serbia and Kosovo on Friday, hosted by Austria, will take place in Vienna.",
        {"Serbia", "Kosovo"},
        "scheduled",
        "Vienna",
        "2024-06-07",
    ),
]


@pytest.mark.parametrize(("text", "sides", "status", "place", "day"), TOLD)
def test_a_meeting_is_recorded(text: str, sides: set[str], status: str, place: str | None, day: str | None) -> None:
    found = claims(Meeting, text)
    assert len(found) == 1, found
    meeting = found[0]
    assert sides_of(text, meeting) == sides
    assert meeting.status == status
    assert (meeting.place.name if meeting.place else None) == place
    assert (meeting.when.start.isoformat() if meeting.when and meeting.when.start else None) == day


def sides_of(text: str, meeting: Meeting) -> set[str]:
    """Return the names of the sides that took part, hosts aside."""
    actors = {actor.id: actor for actor in extraction(text).actors}
    return {actors[actors[each.actor].side].name for each in meeting.participants if each.part != "host"}


NEVER = [
    "Serbian President Aleksandar Vucic refused to meet Kosovo Prime Minister Albin Kurti in Brussels on Tuesday.",
    "Armenia has rejected talks with Azerbaijan in Geneva.",
    "The two sides did not meet in Ohrid. Kosovo and Serbia have no plans for talks.",
    "Cyprus declined to hold talks with Turkey.",
    "The Taliban ruled out talks with the United States.",
    "Pyongyang denied that its envoys had met South Korean officials in Beijing.",
    "Serbia dismissed reports that its envoys had held talks with Kosovo in Vienna.",
    "If Armenia and Azerbaijan hold talks in Geneva on Friday, the truce may last.",
    "Factories in Serbia must meet the demand from Kosovo.",
    "Serbia met the demands of Kosovo on Monday.",
    "He told a news conference that Serbia and Kosovo were at odds.",
    'A diplomat said that a meeting between Aliyev of Azerbaijan and Pashinyan of Armenia was "very near".',
    "A summit between Serbian President Aleksandar Vucic and Kosovo Prime Minister Albin Kurti was still far off.",
    "A meeting between Serbia and Kosovo is off the table, the minister said.",
    "Talks between Kosovo and Serbia were still being prepared.",
    "Armenian President Serzh Sargsyan and Azerbaijani President Ilham Aliyev were close to meeting in Vienna.",
    "Kosovo and Serbia had been due to meet in Oslo on Monday.",
    "Kosovo's president was supposed to meet Serbia's in Oslo on Monday.",
    "Kosovo and Serbia were meant to hold talks in Oslo on Monday.",
    "Kosovo's president was supposed to be in Oslo on Monday for talks with Serbia's.",
    "Officials of Armenia and Azerbaijan said that much had to be done before their leaders meet.",
    "Azerbaijan's president said that he would receive Armenia's prime minister in Baku, "
    "an invitation that Yerevan has declined.",
    "A Serbian official told reporters on a conference call that Kosovo had made an offer.",
]


@pytest.mark.parametrize("text", NEVER)
def test_what_was_refused_never_happened(text: str) -> None:
    assert not [meeting for meeting in claims(Meeting, text) if meeting.status in ("occurred", "ongoing", "scheduled")]


def test_a_denied_contact_is_put_on_record_as_denied() -> None:
    found = claims(Meeting, "Pyongyang denied that its envoys had met South Korean officials in Beijing on Monday.")
    assert [(each.status, each.negated) for each in found] in ([], [("denied", True)])


def test_one_event_told_in_three_sentences_is_one_claim() -> None:
    text = (
        "Armenia and Azerbaijan held peace talks in Geneva on Monday.\n\n"
        "The talks lasted six hours, a diplomat said.\n\n"
        "After the meeting both sides spoke of progress."
    )
    found = claims(Meeting, text)
    assert len(found) == 1
    assert len([entry for entry in found[0].evidence if entry.field == "claim"]) >= 2


def test_two_rounds_stay_two() -> None:
    text = "Colombia and the ELN held talks in Havana on May 6.\n\nThe two sides will meet again in Caracas on June 20."
    found = sorted(claims(Meeting, text), key=lambda meeting: meeting.status)
    assert [(each.status, each.place and each.place.name) for each in found] == [
        ("occurred", "Havana"),
        ("scheduled", "Caracas"),
    ]


def test_a_next_round_goes_on_with_the_delegations_and_not_with_the_leaders_named_last() -> None:
    text = (
        "Armenian and Azerbaijani negotiators held talks in Geneva on Monday.\n\n"
        "A meeting of Russian President Vladimir Putin and US President Joe Biden could follow, a diplomat said.\n\n"
        "The next round is planned for 20 June, again in Geneva."
    )
    ahead = [each for each in claims(Meeting, text) if each.when and each.when.edtf == "2024-06-20"]
    assert [sides_of(text, each) for each in ahead] == [{"Armenia", "Azerbaijan"}]


def test_what_was_moved_has_its_new_day_or_none() -> None:
    text = "The summit of Serbia and Kosovo in Vienna has been brought forward from 20 June to 18 June."
    assert [(each.status, each.when and each.when.edtf) for each in claims(Meeting, text)] == [
        ("scheduled", "2024-06-18")
    ]


def test_calls_with_one_and_with_another_are_two() -> None:
    text = (
        "Colombian President Juan Manuel Santos held calls with Ecuadorian President Rafael Correa "
        "and with Venezuelan President Nicolas Maduro on Monday."
    )
    found = [sides_of(text, each) for each in claims(Meeting, text)]
    assert sorted(map(sorted, found)) == [["Colombia", "Ecuador"], ["Colombia", "Venezuela"]]


def test_one_sentence_may_tell_of_two_days() -> None:
    text = "Serbian and Kosovo envoys will meet in Ohrid on Friday, and their leaders could gather in Vienna in August."
    found = {(each.status, each.when and each.when.edtf) for each in claims(Meeting, text)}
    assert found == {("scheduled", "2024-06-07"), ("possible", "2024-08-01/2024-08-31")}


def test_a_day_before_a_report_is_not_that_of_its_dateline() -> None:
    text = "NICOSIA, June 4 (Example Wire) - Greece and Turkey held talks in Athens on Monday, officials said."
    assert [each.when and each.when.edtf for each in claims(Meeting, text)] == ["2024-06-03"]


def test_where_they_are_to_meet_is_where_the_journey_stops_for_it() -> None:
    text = (
        "From Serbia he travelled to Albania, where EU envoy Miroslav Lajcak is to meet Albanian Prime Minister "
        "Edi Rama on Friday, and then to Skopje."
    )
    assert {each.place and each.place.name for each in claims(Meeting, text)} <= {"Albania"}


def test_what_is_said_of_talks_lends_them_neither_its_place_nor_its_day() -> None:
    text = (
        "Serbia and Kosovo held talks in Ohrid in May.\n\n"
        "Serbia's foreign minister regretted the slowness of the talks during a fair in Boston on Friday."
    )
    found = claims(Meeting, text)
    assert [each.place and each.place.name for each in found] == ["Ohrid"]
    assert [each.when and each.when.granularity for each in found] == ["month"]


def test_a_summit_of_an_alliance_is_not_one_of_those_who_talk() -> None:
    text = "Serbia and Kosovo held talks in Ohrid on Monday.\n\nThe next NATO summit will be held in Vilnius in July."
    assert [each.place and each.place.name for each in claims(Meeting, text)] == ["Ohrid"]


def test_a_caption_tells_of_no_meeting() -> None:
    text = "Kosovo's Albin Kurti waves during a meeting with Serbia's Aleksandar Vucic in Ohrid, March 18, 2023."
    assert not claims(Meeting, text)


@pytest.mark.parametrize("verb", ["halt", "call off", "suspend"])
def test_an_end_that_may_come_is_no_meeting_to_come(verb: str) -> None:
    text = f"Kosovo denied that it had taken a decision to {verb} talks with Serbia."
    assert not [each for each in claims(Meeting, text) if each.status in ("scheduled", "cancelled", "possible")]


def test_rounds_told_in_one_breath_are_told_apart() -> None:
    text = (
        "Serbia and Kosovo have held three rounds of talks.\n\n"
        "The first round took place in Ohrid on March 4; the second, in Brussels on April 8; "
        "and the third, in Vienna on May 6."
    )
    found = [(each.place.name, each.when.edtf) for each in claims(Meeting, text) if each.place and each.when]
    assert sorted(found, key=lambda pair: pair[1]) == [
        ("Ohrid", "2024-03-04"),
        ("Brussels", "2024-04-08"),
        ("Vienna", "2024-05-06"),
    ]


def test_a_mediator_takes_part_and_a_place_does_not() -> None:
    text = "Norway-mediated talks between Colombia and the ELN were held in Mexico on June 3."
    meeting = claims(Meeting, text)[0]
    assert sides_of(text, meeting) == {"Colombia", "ELN", "Norway"}
    actors = {actor.id: actor.name for actor in extraction(text).actors}
    assert [actors[each.actor] for each in meeting.participants if each.part == "mediator"] == ["Norway"]
    assert meeting.place is not None
    assert (meeting.place.name, meeting.place.country) == ("Mexico", "MX")


def test_every_field_has_its_own_words() -> None:
    text = "Serbian President Aleksandar Vucic met Kosovo Prime Minister Albin Kurti in Brussels on Tuesday."
    meeting = claims(Meeting, text)[0]
    fields = {entry.field for entry in meeting.evidence}
    assert meeting.evidence[0].field == "claim"
    assert {"participants", "place", "when", "status"} <= fields
    assert all(text[entry.start : entry.end] == entry.exact for entry in meeting.evidence)


def test_a_text_may_break_off_after_yet() -> None:
    assert not claims(Meeting, "Talks have been yet")
