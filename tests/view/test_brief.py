"""The brief of three invented reports on talks about a divided island."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from accord.resolve.processes import find_processes
from accord.terms.doubt import Doubt
from accord.terms.process import Ground
from accord.view.brief import fold_brief
from newsroom import Story, days

FIRST = """Greek and Turkish delegations met in Geneva on Thursday under the auspices of the United Nations.

Turkey demands a corridor to the sea, its envoy Mehmet Demir said. Greece rejects any corridor.

A second round is to follow in Oslo next week. The ministers may meet before Easter.

The 12-point paper must be published before the ministers meet."""

SECOND = """The Oslo round was put off, the Norwegian hosts said. Greece could live with a corridor
under a neutral flag.

"We shall be back," Demir told the Morning Bell, which a Greek official confirmed.

Greece and Turkey signed an accord on fishing."""


def _first():
    story = Story(FIRST, on="2004-03-20", title="Delegations meet")
    story.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    opening = "Greek and Turkish delegations met in Geneva on Thursday"
    thursday = days("2004-03-18")
    story.meeting(opening, "Greece", "Turkey", mediator="United Nations", when=thursday, place="Geneva")
    story.position("corridor to the sea", "Turkey", "supports", holder="Mehmet Demir")
    story.position("any corridor", "Greece", "opposes")
    week = days("2004-03-22", "2004-03-28", by="week", said="next week")
    story.meeting("A second round is to follow", "Greece", "Turkey", status="scheduled", when=week, place="Oslo")
    easter = days("2004-04-10")
    story.meeting("The ministers may meet", "Greece", "Turkey", status="possible", hedge="may", when=easter)
    story.draft("12-point paper", points=12)
    story.position("12-point paper", "Turkey", "open", of="draft", on="12-point paper")
    story.precondition("12-point paper must be published", "the ministers meet")
    story.statement("Turkey demands a corridor to the sea", "Mehmet Demir", quoted=False)
    story.doubts.append(Doubt("undated", 0, 0, "", "a date is missing"))
    return story


def _second():
    story = Story(SECOND, on="2004-03-29", outlet="Morning Bell", title="Round put off")
    story.actor("Demir", "person", "Turkey")
    story.meeting("The Oslo round was put off", "Greece", "Turkey", status="postponed", place="Oslo")
    story.position("could live with a corridor", "Greece", "conditional", condition="under a neutral flag")
    story.statement("We shall be back,", "Demir", via=("Morning Bell",))
    story.agreement("accord on fishing", "Greece", "Turkey", status="signed", when=days("2004-03-29"))
    return story


def _brief(*stories, as_of=None):
    return fold_brief(find_processes([story.done() for story in stories]), as_of=as_of)


@pytest.fixture
def talks():
    (found,) = _brief(_first(), _second()).negotiations
    return found


def test_sides_mediator_and_day(talks):
    assert talks.sides == ("Turkey", "Greece"), "the one that is told of more comes first"
    assert talks.mediators == ("United Nations",)
    assert talks.as_of == date(2004, 3, 29)


def test_an_article_of_a_day_to_come_does_not_make_it_that_day():
    early = _second()
    early.doubts.append(Doubt("future-date", 0, 0, "", "the published date lies after today"))
    (talks,) = _brief(_first(), early).negotiations
    assert talks.as_of == date(2004, 3, 20)
    (alone,) = _brief(early).negotiations
    assert alone.as_of == date(2004, 3, 29), "where no other has a day"


def test_what_happened_newest_first(talks):
    assert [line.day for line in talks.happened] == [date(2004, 3, 29), date(2004, 3, 18)]
    assert talks.happened[0].what == "accord on fishing"
    assert talks.happened[1].place == "Geneva"


def test_an_announced_round_that_was_put_off_is_postponed_not_overdue(talks):
    standings = {e.contact.place: e.standing for e in talks.awaited if e.standing != "moved"}
    assert standings == {"Oslo": "postponed", None: "awaited"}


def test_the_later_stance_wins_and_the_earlier_is_kept(talks):
    (territory,) = talks.issues
    greek = [(stand.stance, stand.latest) for stand in territory.stands if stand.side == "Greece"]
    assert greek == [("conditional", True), ("opposes", False)]
    turkish = [stand for stand in territory.stands if stand.side == "Turkey"]
    assert [(stand.stance, stand.holder) for stand in turkish] == [("supports", "Mehmet Demir")]


def test_what_a_person_holds_within_the_same_words_is_no_second_stand_of_the_side():
    story = Story("Turkey will not return to Oslo before its ships are freed, Demir said.", on="2004-03-20")
    story.actor("Mehmet Demir", "person", "Turkey")
    until = "before its ships are freed"
    story.position("return to Oslo", "Turkey", "conditional", condition=until)
    story.position("Turkey will not return to Oslo", "Mehmet Demir", "conditional", condition=until)
    story.meeting(story.text, "Greece", "Turkey", status="denied")
    (talks,) = _brief(story).negotiations
    assert [stand.content for stand in talks.issues[0].stands] == ["Turkey will not return to Oslo"]


def test_what_each_says_of_the_paper(talks):
    (paper,) = talks.papers
    assert paper.points == 12
    assert [(stand.side, stand.stance) for stand in paper.stands] == [("Turkey", "open")]


def test_what_must_come_first(talks):
    assert [(step.first, step.then) for step in talks.steps] == [
        ("12-point paper must be published", "the ministers meet")
    ]


def test_one_voice_under_two_spellings(talks):
    assert [(voice.name, voice.side, voice.role) for voice in talks.voices] == [("Mehmet Demir", "Turkey", "envoy")]


@pytest.mark.parametrize(
    ("role", "speaks"),
    [("envoy", 1), (None, 1), ("former envoy", 0), ("ex-minister", 0), ("Reuters correspondent", 0)],
)
def test_who_once_held_an_office_or_reports_speaks_for_no_side(role, speaks):
    story = Story("Greece and Turkey met on Monday. It went well, Demir said.")
    story.meeting("Greece and Turkey met on Monday", "Greece", "Turkey")
    story.actor("Mehmet Demir", "person", "Turkey", role=role)
    story.statement("It went well", "Mehmet Demir")
    (talks,) = fold_brief(find_processes([story.done()])).negotiations
    assert len(talks.voices) == speaks


def test_who_said_what_through_whom(talks):
    latest = talks.sayings[0]
    assert (latest.speaker, latest.side, latest.via, latest.quoted) == (
        "Mehmet Demir",
        "Turkey",
        ("Morning Bell",),
        True,
    )


def test_reported_words_come_with_their_verb_and_what_is_denied_is_marked():
    told = (
        "It was a Greek official who told the Morning Bell that maps were shown, denied a leak and insisted on a visit."
    )
    story = Story(f"{told} According to a Turkish envoy, boats left.", on="2004-04-01")
    story.meeting("Greek official", "Greece", "Turkey", when=days("2004-03-30"))
    story.statement("maps were shown", "a Greek official", quoted=False, named=False, cue="told")
    story.statement("a leak", "a Greek official", quoted=False, named=False, cue="denied", negated=True)
    story.statement("on a visit", "a Greek official", quoted=False, named=False, cue="insisted on")
    story.statement("boats left", "a Turkish envoy", quoted=False, named=False, cue="According to")
    (talks,) = _brief(story).negotiations
    assert [(saying.cue, saying.words, saying.negated) for saying in talks.sayings] == [
        ("told the Morning Bell that", "maps were shown", False),
        ("denied", "a leak", True),
        ("insisted", "on a visit", False),
        ("", "boats left", False),
    ]


def test_a_meeting_that_is_denied_did_not_happen():
    story = _first()
    story.claims[0] = replace(story.claims[0], negated=True)
    (talks,) = _brief(story).negotiations
    assert talks.happened == ()
    assert [contact.status for contact in talks.off] == ["denied"]


def test_doubts_are_kept(talks):
    assert [(question.kind, len(question.raised)) for question in talks.questions] == [("undated", 1)]


def test_as_of_a_day_nothing_later_is_known():
    (early,) = _brief(_first(), _second(), as_of=date(2004, 3, 21)).negotiations
    assert [article.title for article in early.articles] == ["Delegations meet"]
    assert {e.standing for e in early.awaited} == {"awaited"}
    assert [stand.stance for stand in early.issues[0].stands if stand.side == "Greece"] == ["opposes"]


def test_as_of_a_day_before_everything_there_is_no_negotiation():
    assert _brief(_first(), as_of=date(2000, 1, 1)).negotiations == ()


def test_an_announced_day_that_passed_without_news_is_overdue():
    (late,) = _brief(_first(), as_of=date(2004, 6, 1)).negotiations
    assert {e.contact.place: e.standing for e in late.awaited} == {"Oslo": "overdue", None: "overdue"}


def test_an_announced_round_that_was_held_later_is_held():
    held = Story(
        "The Greek and Turkish teams met in Oslo on Wednesday at last.", on="2004-04-01", outlet="Morning Bell"
    )
    held.meeting(held.text, "Greece", "Turkey", when=days("2004-03-31"), place="Oslo")
    (talks,) = _brief(_first(), held).negotiations
    assert [line.place for line in talks.happened] == ["Oslo", "Geneva"]
    assert {e.contact.place for e in talks.awaited if e.standing != "held"} == {None}


def test_an_article_of_another_day_moves_the_date():
    moved = Story("The second round will open in Oslo on 5 April.", on="2004-03-21", outlet="Morning Bell")
    moved.meeting(moved.text, "Greece", "Turkey", status="scheduled", when=days("2004-04-05"), place="Oslo")
    (talks,) = _brief(_first(), moved).negotiations
    (oslo,) = [e for e in talks.awaited if e.contact.place and e.standing != "moved"]
    assert (oslo.contact.when.edtf, oslo.standing) == ("2004-04-05", "awaited")


def test_contacts_with_others_stand_apart():
    story = _first()
    story.meeting("The ministers may meet", "Greece", "Norway", when=days("2004-03-19"))
    (talks,) = _brief(story, _second()).negotiations
    assert [contact.sides for contact in talks.beside] == [("Greece", "Norway")]


@pytest.mark.parametrize(
    ("parties", "beside"),
    [
        (("Greece", "Turkey"), False),
        (("Greece",), False),
        (("Greece", "fourteen groups"), False),
        (("Greece", "Norway"), True),
        (("Norway",), True),
        (("Greece", "Turkey", "Norway"), False),
    ],
)
def test_agreements_with_others_stand_apart(parties, beside):
    story = _second()
    story.actor("fourteen groups", "unnamed")
    story.agreement("Norwegian hosts", *parties, status="signed")
    (talks,) = _brief(_first(), story).negotiations
    assert ["Norwegian hosts" in [getattr(line, "what", "") for line in talks.beside]] == [beside]


@pytest.mark.parametrize(("since", "told"), [("2004-03-01", 1), ("2004-03-25", 2)])
def test_a_sum_of_what_was_held_since_a_day_is_no_line_beside_what_it_sums_up(since, told):
    story = Story("Greece and Turkey have met twice since March began.", on="2004-03-29", outlet="Morning Bell")
    whole = days(since)
    story.meeting("Greece and Turkey have met twice", "Greece", "Turkey", when=replace(whole, end=None))
    (talks,) = _brief(_first(), story).negotiations
    assert len(talks.happened) == told


def test_what_is_to_come_with_others_is_awaited_apart():
    story = _first()
    for other, status, day in (
        ("Norway", "scheduled", "2004-03-25"),
        ("Finland", "scheduled", "2004-03-12"),
        ("Sweden", "cancelled", "2004-03-26"),
    ):
        story.meeting("The ministers may meet", "Greece", other, status=status, when=days(day))
    story.meeting("The ministers may meet", "Denmark", "Iceland", status="scheduled", when=days("2004-03-27"))
    (talks,) = _brief(story).negotiations
    assert [each.contact.sides for each in talks.awaited_beside] == [("Greece", "Norway")]
    assert talks.awaited_beside[0].standing == "awaited"
    assert not {each.contact.event for each in talks.awaited} & {each.contact.event for each in talks.awaited_beside}


def test_a_meeting_with_an_outlet_is_none():
    story = _first()
    story.actor("Morning Bell", "outlet")
    story.meeting("The ministers may meet", "Greece", "Morning Bell", when=days("2004-03-19"))
    (talks,) = _brief(story).negotiations
    assert not talks.beside
    assert len(talks.happened) == 1


def test_a_revised_page_is_named():
    one = _first()
    two = _first()
    one.url = two.url = "https://gazette.example/delegations"
    two.on = "2004-03-21"
    (talks,) = _brief(one, two).negotiations
    assert [(new.published, old.published) for new, old in talks.revisions] == [(date(2004, 3, 21), date(2004, 3, 20))]


def _grounds(value):
    if isinstance(value, Ground):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _grounds(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _grounds(getattr(value, field.name))


def test_every_line_rests_on_exact_words(talks):
    lines = [*talks.happened, *talks.awaited, *talks.steps, *talks.voices, *talks.sayings, *talks.issues, *talks.papers]
    for line in lines:
        grounds = list(_grounds(line))
        assert grounds, line
        for ground in grounds:
            for item in ground.claim.evidence:
                assert ground.article.text[item.start : item.end] == item.exact


def test_the_same_articles_in_any_order_give_the_same_brief():
    assert _brief(_first(), _second()) == _brief(_second(), _first())


def test_some_day_of_a_month_stands_where_its_middle_does():
    vague = Story("Greece and Turkey met in Rome earlier this month.", on="2004-03-29", outlet="Morning Bell")
    month = days("2004-03-01", "2004-03-29", by="month", said="earlier this month")
    vague.meeting(vague.text, "Greece", "Turkey", when=month, place="Rome")
    (talks,) = _brief(_first(), vague).negotiations
    assert [line.place for line in talks.happened] == ["Geneva", "Rome"]
