"""The days that a time means in its sentence. All sentences are ours; all are published on Wednesday 24 August 2016."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.annotate.times import find_times
from accord.resolve.lengths import lasting
from accord.resolve.tense import direction_of
from accord.resolve.times import mark_times
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
]

FUTURE = [
    "The two delegations will meet in Havana on Friday.",
    "The delegations are to meet in Havana on Friday.",
    "The delegations are due to meet on Friday.",
    "Talks are expected on Friday.",
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
    ("It was their first meeting in two years.", []),
    ("They will meet in two weeks.", ["2016-09-05/2016-09-11"]),
    ("The war that began in 1964 is over.", ["1964-01-01/1964-12-31"]),
    ("They spoke over the weekend.", ["2016-08-20/2016-08-21"]),
    ("They will speak over the weekend.", ["2016-08-27/2016-08-28"]),
    ("They spoke earlier this week.", ["2016-08-22/2016-08-24"]),
    ("Feb. 3 - They met. The plan would take effect on Feb. 9.", ["2016-02-03", "2016-02-09"]),
]


@pytest.mark.parametrize(("text", "edtf"), IN_SENTENCES)
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
        assert {"past": ahead <= 0, "future": ahead >= 0, "unknown": abs(ahead) <= 3}[direction_of(span.root)]
