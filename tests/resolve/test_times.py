"""The days that a time means in its sentence. All sentences are ours; all are published on Wednesday 24 August 2016."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.annotate.times import find_times
from accord.resolve.times import mark_times
from accord.resolve.times.lengths import lasting
from accord.resolve.times.plans import was_to_be
from accord.resolve.times.tense import direction_of
from accord.terms.when import When
from parsed import parsed

WEDNESDAY = date(2016, 8, 24)

PAST = [
    "The two delegations met in Havana on Friday.",
    "The delegations have met in Havana on Friday.",
    "The foreign ministers held talks on Friday in Nicosia.",
    "The talks were held on Friday.",
    "The agreement signed on Friday ends the war.",
    "The parties said on Friday that a text is ready.",
    "On Friday, the rebels released 12 soldiers.",
    "The envoy, who arrived on Friday, will see the president.",
    "Talks that collapsed on Friday will not resume.",
    "The call took place late on Friday.",
    "Speaking on Friday, the mediator praised both sides.",
    "After meeting the rebels on Friday, he flew to Bogota.",
    "He told reporters Friday that the talks were over.",
    "They could have met on Friday.",
    "A planned call on Friday never took place.",
    "A meeting scheduled for Friday did not happen.",
    "At Friday's session the sides traded lists.",
    "In a Friday statement the ministry rejected the text.",
    "He travelled to Pristina to meet the president on Friday.",
    "The delegation walked out on Friday, saying it would not return.",
    "The round, which was to have been held in Havana on Friday, was called off.",
    "Following Friday's talks in Havana, the rebels released 12 soldiers.",
]

FUTURE = [
    "The two delegations will meet in Havana on Friday.",
    "The delegations are to meet in Havana on Friday.",
    "The delegations are due to meet on Friday.",
    "The envoy was due in Havana on Friday for talks with the rebels.",
    "The government is preparing for talks with the rebels in Havana on Friday.",
    "The government set Friday as the day of the talks.",
    "The government announced talks with the rebels in Havana for Friday.",
    "Talks are expected on Friday.",
    "The envoy said that a meeting was possible on Friday.",
    "The minister said talks at that level were likely on Friday.",
    "Talks are scheduled for Friday.",
    "The talks are planned for Friday.",
    "The two sides plan to meet on Friday.",
    "The sides agreed to meet on Friday.",
    "The sides have agreed to meet again on Friday.",
    "The talks begin on Friday.",
    "The foreign minister is travelling to Pristina on Friday.",
    "The parties may meet on Friday.",
    "The parties could meet on Friday in Nicosia.",
    "The mediator hopes to bring them together on Friday.",
    "He said the talks would resume on Friday.",
    "The mediator proposed holding the next round on Friday.",
    "The delegations will hold talks in Almaty, Kazakhstan, on Friday, officials said.",
    "The ministry announced that it will send a team on Friday.",
    "A planned call on Friday is seen as a last chance.",
    "They discussed the upcoming Friday meeting.",
    "The round was postponed until Friday.",
    "The talks have been pushed back to Friday.",
    "The round is set to open on Friday.",
    "Rebels rejected a deadline of Friday.",
    "A truce due on Friday is in doubt.",
    "The mediator invited both sides to meet on Friday.",
    "The mediator called for talks to start on Friday.",
    "The two leaders are likely to meet on Friday.",
    "Cyprus leaders to meet on Friday",
    "The proposal to hold talks on Friday was welcomed.",
    "The ceasefire expires on Friday.",
    "The rebels will be ready to sign on Friday.",
]

NEAREST = [
    ("The envoys arrived ahead of Thursday's talks.", "2016-08-25"),
    ("The envoys arrived ahead of Monday's talks.", "2016-08-22"),
    ("The discussions follow a meeting in Doha on Monday.", "2016-08-22"),
    ("The text should be clear after Monday's announcement.", "2016-08-22"),
    ("The rebels are in favour of Thursday's meeting.", "2016-08-25"),
]


def _marked(text: str, published: date | None = WEDNESDAY) -> list[str | None]:
    doc = parsed(text)
    return [time.when and time.when.edtf for time in mark_times(doc, find_times(doc), published)]


@pytest.mark.parametrize("text", PAST)
def test_a_sentence_that_looks_back(text: str) -> None:
    assert _marked(text)[-1 if text.startswith("After") else 0] == "2016-08-19"


@pytest.mark.parametrize("text", FUTURE)
def test_a_sentence_that_looks_ahead(text: str) -> None:
    assert _marked(text) == ["2016-08-26"]


@pytest.mark.parametrize(("text", "edtf"), NEAREST)
def test_a_sentence_that_does_not_tell_takes_the_nearest_day(text: str, edtf: str) -> None:
    assert _marked(text) == [edtf]


IN_SENTENCES = [
    ("They met a fortnight ago.", ["2016-08-08/2016-08-14"]),
    ("They will meet on Monday week.", ["2016-09-05"]),
    ("They will meet before the year is out.", ["../2016-12-31"]),
    ("He left for Oslo on Tuesday for talks on Friday.", ["2016-08-23", "2016-08-26"]),
    ('"We met yesterday," he told reporters on Monday.', ["2016-08-21", "2016-08-22"]),
    ('"We met yesterday," he told reporters.', ["2016-08-23"]),
    ('They met yesterday, he told reporters on Monday, "in a good mood".', ["2016-08-23", "2016-08-22"]),
    # a year that opens a sentence is that of all its days
    ("In 2014, they met on March 3 and in May.", ["2014-01-01/2014-12-31", "2014-03-03", "2014-05-01/2014-05-31"]),
    ("At last year's summit they met on November 23.", ["2015-01-01/2015-12-31", "2015-11-23"]),
    ("They agreed on a truce in 2014 and met on June 3.", ["2014-01-01/2014-12-31", "2016-06-03"]),
    ("In 2014 they agreed, and they will meet on November 3.", ["2014-01-01/2014-12-31", "2016-11-03"]),
    ("Talks begin next week in Oslo.", ["2016-08-29/2016-09-04"]),
    ("On Monday he said they would meet on Saturday.", ["2016-08-22", "2016-08-27"]),
    ("The sides met on Wednesday.", ["2016-08-24"]),
    ("The sides will meet on Wednesday.", ["2016-08-24"]),
    ("They signed in June and will meet again in October.", ["2016-06-01/2016-06-30", "2016-10-01/2016-10-31"]),
    ("The plebiscite of October 2 is near.", ["2016-10-02"]),
    ("The war began in December when a truce failed.", ["2015-12-01/2015-12-31"]),
    ("The text is to be ready by Friday.", ["../2016-08-26"]),
    ("The truce has held since Monday.", ["2016-08-22/.."]),
    ("The two-day talks concluded on Saturday.", ["2016-08-19/2016-08-20"]),
    ("Two days of talks in Nicosia ended on Saturday.", ["2016-08-19/2016-08-20"]),
    ("The three-day conference opened on Monday.", ["2016-08-22/2016-08-24"]),
    ("The two-day talks that are due to continue on Thursday are tense.", ["2016-08-24/2016-08-25"]),
    ("The delegations met for two days and left on Saturday.", ["2016-08-20"]),
    ("They met on Saturday.", ["2016-08-20"]),
    ("They met in Havana on Friday. The following day they signed.", ["2016-08-19", "2016-08-20"]),
    ("They met on August 5. Two days later the text was out.", ["2016-08-05", "2016-08-07"]),
    ("The following day they signed.", [None]),
    ("The sides spoke on Tuesday, a day after the rebels freed a soldier.", ["2016-08-23", "2016-08-22"]),
    ("He said on Monday that he met the envoy the previous day.", ["2016-08-22", "2016-08-21"]),
    ("The envoy will return later in the day.", ["2016-08-24"]),
    ("They may meet soon.", [None]),
    ("The law was approved last year in June.", ["2015-01-01/2015-12-31", "2015-06-01/2015-06-30"]),
    ("He came for Bastille Day ceremonies last year.", ["2015-07-14", "2015-01-01/2015-12-31"]),
    ("It was their first meeting in two years.", []),
    ("They will meet in two weeks.", ["2016-09-05/2016-09-11"]),
    ("The war that began in 1964 is over.", ["1964-01-01/1964-12-31"]),
    ("They spoke over the weekend.", ["2016-08-20/2016-08-21"]),
    ("They will speak over the weekend.", ["2016-08-27/2016-08-28"]),
    ("They spoke earlier this week.", ["2016-08-22/2016-08-24"]),
    ("Feb. 3 - They met. The plan would take effect on Feb. 9.", ["2016-02-03", "2016-02-09"]),
]


NEWS = [
    (
        "Kosovo and Serbia leaders are set for a new round in Brussels on Friday, an EU spokesperson said on Tuesday.",
        ["2016-08-26", "2016-08-23"],
    ),
    (
        "Morocco said on Monday it would not attend the round that the U.N. envoy has called for Saturday.",
        ["2016-08-22", "2016-08-27"],
    ),
    (
        "The Taliban confirmed Tuesday that their delegation arrived in Doha on Sunday for talks that begin Thursday.",
        ["2016-08-23", "2016-08-21", "2016-08-25"],
    ),
    (
        '"We will sit down with them on Monday," the chief negotiator told state television late Tuesday.',
        ["2016-08-29", "2016-08-23"],
    ),
    (
        "Armenia and Azerbaijan's presidents, who met in Vienna in May, are to hold another summit in June next year.",
        ["2016-05-01/2016-05-31", "2017-06-01/2017-06-30"],
    ),
    ("The government panel and the MILF resumed exploratory talks in Kuala Lumpur on Wednesday.", ["2016-08-24"]),
    ("The ELN has until September 15 to free its captives.", ["../2016-09-15"]),
    ("The parties have been given until Friday to respond.", ["../2016-08-26"]),
    ("FARC and the government announced on Wednesday evening that they had reached a final deal.", ["2016-08-24"]),
    ("Voters will be asked to approve the deal on October 2.", ["2016-10-02"]),
    ("The deal will be signed between September 20 and 30.", ["2016-09-20/2016-09-30"]),
    (
        "Turkish and Greek Cypriot leaders held their third meeting this month on Tuesday.",
        ["2016-08-01/2016-08-31", "2016-08-23"],
    ),
    ("The next meeting is on Friday.", ["2016-08-26"]),
    ("The last meeting was on Friday.", ["2016-08-19"]),
    ("The next round, on September 5, will focus on property.", ["2016-09-05"]),
    ("Negotiators broke up on Sunday without setting a date for a new round.", ["2016-08-21"]),
    ("He is expected to arrive in Juba on Friday and to meet Machar on Saturday.", ["2016-08-26", "2016-08-27"]),
    ("The envoy, due in Tripoli on Thursday, said he was hopeful.", ["2016-08-25"]),
    (
        "Polisario rejected the plan on Thursday and said it would reply in writing by Monday.",
        ["2016-08-18", "../2016-08-29"],
    ),
    ("The two men last met in January.", ["2016-01-01/2016-01-31"]),
    ("They have not met since January.", ["2016-01-01/.."]),
    ("Neither side has said whether it will attend Saturday's session.", ["2016-08-27"]),
    ("The session on Saturday lasted only an hour.", ["2016-08-20"]),
    ("The session on Saturday will last only an hour.", ["2016-08-27"]),
    ("The parliament votes on Thursday on the accord.", ["2016-08-25"]),
    ("The parliament is voting on Thursday on the accord.", ["2016-08-25"]),
    ("The parliament was to vote on Thursday on the accord.", ["2016-08-25"]),
    ("The parliament had been scheduled to vote on Monday on the accord.", ["2016-08-22"]),
    ("Talks scheduled for Monday were cancelled, officials said.", ["2016-08-29"]),
    ("Talks that had been scheduled for Monday were cancelled.", ["2016-08-22"]),
    ("Talks were cancelled on Monday.", ["2016-08-22"]),
    ("The ministry said talks planned for Thursday had been called off.", ["2016-08-25"]),
    ("The raid forced Fiji to cancel talks due in Suva on Thursday.", ["2016-08-25"]),
    ("Fiji cancelled talks due in September on Monday.", ["2016-09-01/2016-09-30", "2016-08-22"]),
    ("Iran's foreign minister arrives in Vienna on Friday for talks.", ["2016-08-26"]),
    ("Sudan rebels, government sign truce on Sunday", ["2016-08-21"]),
    ("The ceasefire took effect on Monday at midnight.", ["2016-08-22"]),
    ("The ceasefire takes effect on Monday at midnight.", ["2016-08-29"]),
    ("The ceasefire, which takes effect on Monday, covers all fronts.", ["2016-08-29"]),
    ("The ceasefire went into force on Monday and will last until Friday.", ["2016-08-22", "../2016-08-26"]),
    ("On Thursday, delegates will visit the border.", ["2016-08-25"]),
    ("On Thursday delegates visited the border.", ["2016-08-18"]),
    (
        "Santos, speaking in Cartagena on Saturday, said the text would be ready in a week.",
        ["2016-08-20", "2016-08-29/2016-09-04"],
    ),
    ("Their talks on Saturday were the first in three years.", ["2016-08-20"]),
    ("Sinn Fein and the DUP failed to meet a Monday deadline.", ["2016-08-22"]),
    ("Sinn Fein and the DUP face a Monday deadline.", ["2016-08-29"]),
    ("The secretary of state gave the parties until 4 p.m. on Monday.", ["../2016-08-29"]),
    ("The mediators want an answer by next Tuesday.", ["../2016-08-30"]),
    ("He called for a meeting on Friday.", ["2016-08-26"]),
    ("He called for calm on Friday.", ["2016-08-19"]),
    ("He called on Friday for calm.", ["2016-08-19"]),
    ("He invited both leaders to New York on Friday.", ["2016-08-19"]),
    ("The president wants to see them on Friday.", ["2016-08-26"]),
    ("They need to decide by Friday.", ["../2016-08-26"]),
    ("They refused to meet on Friday.", ["2016-08-26"]),
    ("They failed to meet on Friday.", ["2016-08-19"]),
    ("They managed to meet on Friday.", ["2016-08-19"]),
    ("They began to withdraw on Friday.", ["2016-08-19"]),
    ("They will begin to withdraw on Friday.", ["2016-08-26"]),
    ("A spokesman told AFP the visit will last from Thursday to Saturday.", ["2016-08-25/2016-08-27"]),
    ("A spokesman told AFP the visit lasted from Thursday to Saturday.", ["2016-08-18/2016-08-20"]),
    ("The U.N. announced that talks would start in the first week of September.", ["2016-09-01/2016-09-07"]),
    ("The talks, the second in a month, start Friday.", ["2016-08-26"]),
    ("After a two-day break the talks will resume on Friday.", ["2016-08-26"]),
    ("After two days of talks that ended on Friday, no statement was issued.", ["2016-08-18/2016-08-19"]),
    ("The four-day round wrapped up on Tuesday.", ["2016-08-20/2016-08-23"]),
    ("The two-day meeting, which opened on Tuesday, is closed to the press.", ["2016-08-23/2016-08-24"]),
    ("The delegation begins a three-day visit to Baku on Monday.", ["2016-08-29/2016-08-31"]),
    (
        "Talks in Geneva, initially planned for July, were moved to September.",
        ["2016-07-01/2016-07-31", "2016-09-01/2016-09-30"],
    ),
    ("He will be in Doha from August 28 to September 2.", ["2016-08-28/2016-09-02"]),
    ("The leaders spoke by phone earlier on Wednesday.", ["2016-08-24"]),
    ("A call between the leaders is planned later on Wednesday.", ["2016-08-24"]),
    ("Rebels freed ten soldiers last Thursday, a week after the truce began.", ["2016-08-18"]),
    ("They have until the end of the week to answer.", ["../2016-08-28"]),
    ("The agreement of 23 June set a deadline of December 31.", ["2016-06-23", "2016-12-31"]),
    ("Talks in December brought no result.", ["2015-12-01/2015-12-31"]),
    ("Talks in December are to decide the matter.", ["2016-12-01/2016-12-31"]),
    ("An attack in November killed 130 people.", ["2015-11-01/2015-11-30"]),
    ("The election in November will change the mood.", ["2016-11-01/2016-11-30"]),
    ("Bogotá and the rebels had hoped to sign by March 23 but missed that date.", ["../2016-03-23"]),
    ("Last Thursday's prisoner exchange was followed on Monday by a phone call.", ["2016-08-18", "2016-08-22"]),
    ("Abkhaz delegates walked out of Tuesday's round in Geneva.", ["2016-08-23"]),
    (
        "Negotiators are meeting in Vienna this week to prepare for a summit later this year.",
        ["2016-08-22/2016-08-28", "2016-08-24/2016-12-31"],
    ),
    ("South Sudan's rivals have two weeks to form a government, the bloc said on Friday.", ["2016-08-19"]),
    ("It would be the first visit by a Moroccan king since 1985.", ["1985-01-01/.."]),
    ("The U.N. mission's mandate runs out on August 31.", ["2016-08-31"]),
    ("The mandate ran out on April 30.", ["2016-04-30"]),
    ("Saharawi leaders will decide in September whether to take part.", ["2016-09-01/2016-09-30"]),
    (
        "The Philippine president said he would lift the truce by 5 p.m. on Saturday unless the rebels did the same.",
        ["../2016-08-27"],
    ),
    ("Manila declared a ceasefire on July 25 and lifted it on July 30.", ["2016-07-25", "2016-07-30"]),
    ("The rebels announced a week-long truce starting Sunday.", ["2016-08-28/.."]),
    (
        "Talks between the two Cypriot communities, suspended since June, resume on Monday.",
        ["2016-06-01/..", "2016-08-29"],
    ),
    ("President Ilham Aliyev is to receive the mediators on Thursday, his office said.", ["2016-08-25"]),
    ("The mediators visited Stepanakert last week and Baku on Monday.", ["2016-08-15/2016-08-21", "2016-08-22"]),
    (
        '"I spoke with him yesterday and we agreed to talk again tomorrow," the prime minister said Tuesday.',
        ["2016-08-22", "2016-08-24", "2016-08-23"],
    ),
    ("The foreign ministry denied a report that the two had met on Sunday.", ["2016-08-21"]),
    ("A senior official confirmed they would not meet on Sunday.", ["2016-08-28"]),
    (
        "A meeting between the two, first planned for Thursday, will now take place on Saturday.",
        ["2016-08-25", "2016-08-27"],
    ),
    ("The U.S. envoy left Islamabad on Monday after two days of meetings.", ["2016-08-22"]),
    (
        "The Taliban office opened in Doha in June 2013 and closed a month later.",
        ["2013-06-01/2013-06-30", "2013-07-01/2013-07-31"],
    ),
    (
        "The Dayton talks began on November 1, 1995; three weeks later a deal was initialled.",
        ["1995-11-01", "1995-11-20/1995-11-26"],
    ),
    ("In the spring of 1998 the parties in Northern Ireland signed the Belfast Agreement.", ["1998-03-01/1998-05-31"]),
    ("Aceh rebels and Jakarta met five times between January and July 2005.", ["2005-01-01/2005-07-31"]),
    ("The next two rounds are planned for October and November.", ["2016-10-01/2016-11-30"]),
    ("Both leaders addressed the assembly in New York on Tuesday.", ["2016-08-23"]),
    ("Ban Ki-moon is scheduled to host the two leaders in New York on September 25.", ["2016-09-25"]),
    ("He left for Addis Ababa on Thursday.", ["2016-08-18"]),
    ("He leaves for Addis Ababa on Thursday.", ["2016-08-25"]),
    ("The trilateral talks, the first since February, lasted until early Tuesday.", ["2016-02-01/..", "../2016-08-23"]),
    ("The parties shall exchange prisoners within 30 days.", ["2016-08-24/2016-09-23"]),
    ("The exchange, due to be completed by Monday, has stalled.", ["../2016-08-29"]),
    ("The truce was broken on Monday, a day before the envoy was to arrive.", ["2016-08-22", "2016-08-23"]),
    ("A round in Nairobi at the end of July ended without agreement.", ["2016-07-21/2016-07-31"]),
    ("The prime minister will brief lawmakers on Wednesday evening.", ["2016-08-24"]),
    ("The negotiators plan a final session in Havana next month.", ["2016-09-01/2016-09-30"]),
    ("It follows last month's summit in Warsaw.", ["2016-07-01/2016-07-31"]),
    ("The two sides have been talking since Saturday.", ["2016-08-20/.."]),
    ("Nothing will be signed before Monday.", ["../2016-08-28"]),
    ("Nothing was signed on Monday.", ["2016-08-22"]),
    ("Egypt has asked both sides to send teams to Cairo on Sunday.", ["2016-08-28"]),
    ("Egypt asked both sides on Sunday to send teams to Cairo.", ["2016-08-21"]),
    ("The Quartet's report, published on July 1, urged both sides to talk.", ["2016-07-01"]),
    ("If they agree, the talks could start as early as Monday.", ["2016-08-29"]),
    ("Serbia's president met his Kosovo counterpart on the sidelines of Friday's conference.", ["2016-08-19"]),
    ("The Kosovo team did not show up on Friday.", ["2016-08-19"]),
    ("The Kosovo team will not show up on Friday.", ["2016-08-26"]),
    ("Thursday's talks will be chaired by the Swiss envoy.", ["2016-08-25"]),
    ("Thursday's talks were chaired by the Swiss envoy.", ["2016-08-18"]),
    ("Sources close to the talks said a draft was handed over on Monday night.", ["2016-08-22"]),
    ("The government wants the rebels to disarm by the end of the year.", ["../2016-12-31"]),
    ("He said the rebels were to hand in their arms within six months.", ["2016-08-24/2017-02-24"]),
    ("The war has killed thousands since fighting broke out in December 2013.", ["2013-12-01/2013-12-31"]),
    ("Rivals sign a deal in Juba on Friday, ending months of talks.", ["2016-08-26"]),
    ("Envoys arrive in Astana for Monday talks", ["2016-08-22"]),
    ("Leaders to hold phone call Monday", ["2016-08-29"]),
    ("Norway hosts a new round from 22 to 26 August.", ["2016-08-22/2016-08-26"]),
    ("The envoy paid a visit to Rabat in September.", ["2015-09-01/2015-09-30"]),
    ("The envoy will pay a visit to Rabat in September.", ["2016-09-01/2016-09-30"]),
    ("The envoy was in Rabat ahead of a round of talks due in September.", ["2016-09-01/2016-09-30"]),
]


@pytest.mark.parametrize(("text", "edtf"), IN_SENTENCES + NEWS)
def test_times_in_their_sentences(text: str, edtf: list[str | None]) -> None:
    assert _marked(text) == edtf


def test_without_a_day_of_publication_only_absolute_dates_have_days() -> None:
    text = "They met on Friday, on 5 June and on 24 November 2015, and will meet soon."
    assert _marked(text, None) == [None, None, "2015-11-24", None]


def test_a_year_carried_by_the_date_before_is_enough_without_a_day_of_publication() -> None:
    assert _marked("They met on 24 November 2015. The following day they signed.", None) == ["2015-11-24", "2015-11-25"]


def test_when_says_the_words_at_its_span() -> None:
    text = "They met on Friday; a text is due by the end of the month."
    doc = parsed(text)
    for time in mark_times(doc, find_times(doc), WEDNESDAY):
        assert time.when is not None
        assert time.when.said == time.span.of(text)


def test_a_length_changes_only_a_single_day() -> None:
    week = When(date(2016, 8, 22), date(2016, 8, 28), "week", "this week", "next-unit")
    open_end = When(date(2016, 8, 22), None, "day", "since Monday", "since weekday")
    assert lasting(week, 2, "last") == week
    assert lasting(open_end, 2, "first") == open_end


@settings(max_examples=30, deadline=None)
@given(
    text=st.sampled_from(PAST + FUTURE + [text for text, _ in NEAREST + IN_SENTENCES]),  # type: ignore[misc]
    published=st.dates(date(1950, 1, 1), date(2090, 12, 31)),
)
def test_marking_is_the_same_each_time_and_keeps_to_its_side(text: str, published: date) -> None:
    doc = parsed(text)
    times = mark_times(doc, find_times(doc), published)
    assert times == mark_times(doc, find_times(doc), published)
    for time in times:
        if time.when is None or time.when.rule != "weekday" or time.when.start is None:
            continue
        span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        assert span is not None
        ahead = (time.when.start - published).days
        late = ahead == -1 and was_to_be(span.root)  # "was due on Friday", told on Saturday
        on_side = {"past": ahead <= 0, "future": ahead >= 0 or late, "unknown": abs(ahead) <= 3}
        assert on_side[direction_of(span.root)]
