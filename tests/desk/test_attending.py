"""What a person attended: wherever an article names them, by any words of the name, and nothing else."""

from datetime import UTC, date, datetime

import pytest

import accord
from accord.desk.review.judging import Analyst, Word, judge_on_record
from accord.desk.views import attending
from accord.desk.views.attending import find_attended
from accord.record.store import Record
from accord.render.sheets.attended import attended_section
from accord.terms.kept import Sought
from newsroom import Story, days
from strait import fish, geneva, longer, oslo

ANNA = Analyst("Anna Berg", lambda: datetime(2004, 5, 1, tzinfo=UTC))


def harbour():
    """A report on the envoy by his full name, on a pronoun that stands for him, and on one who bears the same name."""
    text = "Mehmet Demir came to Haifa. He met Norway there on 9 April. Ayla Demir may see Norway. A visit was put off."
    story = Story(text, on="2004-04-10", outlet="Harbour News")
    story.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    story.actor("Ayla Demir", "person", "Turkey")
    april = days("2004-04-09")
    story.meeting("He met Norway there on 9 April", "Mehmet Demir", "Norway", when=april, place="Haifa")
    story.meeting("Ayla Demir may see Norway", "Ayla Demir", "Norway", status="possible")
    return story


@pytest.fixture
def place(tmp_path):
    with accord.Record.create(tmp_path / "strait.db") as made:
        made.add(*(story().done() for story in (geneva, longer, oslo, fish, harbour)))
        return made.where


def test_all_that_a_person_attended_is_found_the_latest_first(place):
    found = find_attended(place, "Mehmet Demir", Sought())
    assert found.people == ("Mehmet Demir",)
    told = [(one.when.start, one.place) for one in found.meetings if one.status == "occurred"]
    assert told == [(date(2004, 4, 9), "Haifa"), (date(2004, 4, 2), "Oslo")]


def test_a_family_name_finds_all_who_bear_it(place):
    found = find_attended(place, "demir", Sought())
    assert found.people == ("Mehmet Demir", "Ayla Demir")
    section = attended_section(found)
    assert section.title == "Meetings with Mehmet Demir and Ayla Demir"
    assert [group.title for group in section.groups] == ["Held", "Announced"]


@pytest.mark.parametrize("name", ["Turkey", "corridor", "Nobody", "Mehmet Markou", "…", "", "a b c d e"])
def test_what_is_no_name_of_a_person_finds_nothing(place, name):
    assert find_attended(place, name, Sought()) is None


def test_what_was_not_known_on_a_day_is_not_told(place):
    found = find_attended(place, "Demir", Sought(until=date(2004, 4, 5)))
    assert [one.place for one in found.meetings] == ["Oslo"]


def test_a_meeting_that_an_analyst_struck_is_not_told(place):
    (held,) = (one for one in find_attended(place, "Demir", Sought()).meetings if one.place == "Haifa")
    record = Record.open(place)
    judge_on_record(record, Word("strike", (held.grounds[0].id,)), ANNA)
    record.close()
    assert "Haifa" not in [one.place for one in find_attended(place, "Demir", Sought()).meetings]


def test_that_there_is_more_than_was_looked_at_is_said(place, monkeypatch):
    assert not find_attended(place, "Demir", Sought()).cut
    monkeypatch.setattr(attending, "MOST", 1)
    found = find_attended(place, "Demir", Sought())
    assert found.cut
    assert {one.place for one in found.meetings} == {"Haifa", None}
