"""Words of time, the day they were published, and the days they mean.

Sunday 25 January 2026 is the day of publication, unless a row says otherwise.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.lexicon.times import DAY_WORDS, MONTHS, WEEKDAYS, points
from accord.resolve.times.calendar import Direction
from accord.resolve.times.dates import READINGS, resolve_date
from accord.terms.when import Granularity, When

SUNDAY = date(2026, 1, 25)
WEDNESDAY = date(2016, 8, 24)

ABSOLUTE = [
    ("2026-02-01", "2026-02-01", "day"),
    ("2026/02/01", "2026-02-01", "day"),
    ("24.11.2016", "2016-11-24", "day"),
    ("24/11/2016", "2016-11-24", "day"),
    ("Feb. 1, 2026", "2026-02-01", "day"),
    ("Feb 1, 2026", "2026-02-01", "day"),
    ("1 Feb 2026", "2026-02-01", "day"),
    ("1 February 2026", "2026-02-01", "day"),
    ("1st of February 2026", "2026-02-01", "day"),
    ("the 1st of February, 2026", "2026-02-01", "day"),
    ("on November 24, 2016", "2016-11-24", "day"),
    ("November 24th, 2016", "2016-11-24", "day"),
    ("Thursday, November 24, 2016", "2016-11-24", "day"),
    ("Thu, 24 Nov 2016", "2016-11-24", "day"),
    ("Thursday the 24th of November 2016", "2016-11-24", "day"),
    ("NOVEMBER 24, 2016", "2016-11-24", "day"),
    ("Sept. 26, 2016", "2016-09-26", "day"),
    ("29 February 2020", "2020-02-29", "day"),
    ("29 February 2021", None, None),
    ("September 31, 2016", None, None),
    ("5/6/2016", None, None),
    ("6/6/2016", "2016-06-06", "day"),
    ("January 23 and 24, 2003", "2003-01-23/2003-01-24", "day"),
    ("23-24 January 2003", "2003-01-23/2003-01-24", "day"),
    ("January 23–24, 2003", "2003-01-23/2003-01-24", "day"),
    ("from 23 to 25 January 2003", "2003-01-23/2003-01-25", "day"),
    ("between 3 and 5 March 2003", "2003-03-03/2003-03-05", "day"),
    ("3 and 7 March 2003", None, None),
    ("from February 23 to March 1, 2003", "2003-02-23/2003-03-01", "day"),
    ("30 December to 2 January 2003", "2002-12-30/2003-01-02", "day"),
    ("August 2005", "2005-08-01/2005-08-31", "month"),
    ("in August 2005", "2005-08-01/2005-08-31", "month"),
    ("August of 2005", "2005-08-01/2005-08-31", "month"),
    ("Aug. 2005", "2005-08-01/2005-08-31", "month"),
    ("February 2024", "2024-02-01/2024-02-29", "month"),
    ("from August to October 2005", "2005-08-01/2005-10-31", "month"),
    ("between August 2005 and February 2006", "2005-08-01/2006-02-28", "month"),
    ("early August 2005", "2005-08-01/2005-08-10", "month"),
    ("early in August 2005", "2005-08-01/2005-08-10", "month"),
    ("mid-August 2005", "2005-08-11/2005-08-20", "month"),
    ("the middle of August 2005", "2005-08-11/2005-08-20", "month"),
    ("late August 2005", "2005-08-21/2005-08-31", "month"),
    ("the end of August 2005", "2005-08-21/2005-08-31", "month"),
    ("the first half of February 2005", "2005-02-01/2005-02-14", "month"),
    ("the second half of February 2005", "2005-02-15/2005-02-28", "month"),
    ("the second week of March 2005", "2005-03-08/2005-03-14", "week"),
    ("the first week of March 2005", "2005-03-01/2005-03-07", "week"),
    ("the last week of March 2005", "2005-03-25/2005-03-31", "week"),
    ("the week of June 9, 2025", "2025-06-09/2025-06-15", "week"),
    ("the week beginning 9 June 2025", "2025-06-09/2025-06-15", "week"),
    ("in 1995", "1995-01-01/1995-12-31", "year"),
    ("1995", "1995-01-01/1995-12-31", "year"),
    ("early 1995", "1995-01-01/1995-04-30", "year"),
    ("mid-1995", "1995-05-01/1995-08-31", "year"),
    ("late in 1995", "1995-09-01/1995-12-31", "year"),
    ("the end of 1995", "1995-12-01/1995-12-31", "year"),
    ("the beginning of 1995", "1995-01-01/1995-01-31", "year"),
    ("the second half of 1995", "1995-07-01/1995-12-31", "year"),
    ("between 2012 and 2016", "2012-01-01/2016-12-31", "year"),
    ("2012-2016", "2012-01-01/2016-12-31", "year"),
    ("2012–16", "2012-01-01/2016-12-31", "year"),
    ("from 2012 to 2016", "2012-01-01/2016-12-31", "year"),
    ("the 1990s", "1990-01-01/1999-12-31", "year"),
    ("the early 1990s", "1990-01-01/1993-04-30", "year"),
    ("the summer of 2014", "2014-06-01/2014-08-31", "season"),
    ("autumn 2014", "2014-09-01/2014-11-30", "season"),
    ("winter 2014", "2014-12-01/2015-02-28", "season"),
    ("the first quarter of 2016", "2016-01-01/2016-03-31", "season"),
    ("Q3 2016", "2016-07-01/2016-09-30", "season"),
    ("Good Friday 1998", "1998-04-10", "day"),
    ("Easter weekend 2018", "2018-03-31/2018-04-01", "day"),
    ("Christmas Eve 1995", "1995-12-24", "day"),
    ("since March 2022", "2022-03-01/..", "month"),
    ("since 24 March 2022", "2022-03-24/..", "day"),
    ("since the end of 2022", "2022-12-01/..", "year"),
    ("by March 2022", "../2022-03-31", "month"),
    ("by the end of March 2022", "../2022-03-31", "month"),
    ("until March 5, 2022", "../2022-03-05", "day"),
    ("no later than 5 March 2022", "../2022-03-05", "day"),
    ("before 5 March 2022", "../2022-03-04", "day"),
    ("before the end of March 2022", "../2022-03-31", "month"),
    ("after 5 March 2022", "2022-03-06/..", "day"),
    ("from 5 March 2022", "2022-03-05/..", "day"),
    ("starting on 5 March 2022", "2022-03-05/..", "day"),
]

RELATIVE = [
    ("today", "past", "2026-01-25", "day"),
    ("tonight", "future", "2026-01-25", "day"),
    ("this morning", "past", "2026-01-25", "day"),
    ("yesterday", "past", "2026-01-24", "day"),
    ("last night", "past", "2026-01-24", "day"),
    ("the day before yesterday", "past", "2026-01-23", "day"),
    ("tomorrow", "future", "2026-01-26", "day"),
    ("tomorrow morning", "future", "2026-01-26", "day"),
    ("the day after tomorrow", "future", "2026-01-27", "day"),
    ("overnight", "past", "2026-01-24/2026-01-25", "day"),
    ("overnight into Thursday", "past", "2026-01-21/2026-01-22", "day"),
    ("overnight on Thursday", "past", "2026-01-22", "day"),
    ("on Saturday", "past", "2026-01-24", "day"),
    ("on Saturday", "future", "2026-01-31", "day"),
    ("on Saturday", "unknown", "2026-01-24", "day"),
    ("Saturday's", "past", "2026-01-24", "day"),
    ("Saturday’s", "past", "2026-01-24", "day"),
    ("Sunday", "past", "2026-01-25", "day"),
    ("Sunday", "future", "2026-01-25", "day"),
    ("Monday", "past", "2026-01-19", "day"),
    ("Monday", "future", "2026-01-26", "day"),
    ("Monday", "unknown", "2026-01-26", "day"),
    ("late Wednesday", "past", "2026-01-21", "day"),
    ("late on Wednesday", "past", "2026-01-21", "day"),
    ("early Wednesday morning", "past", "2026-01-21", "day"),
    ("Wednesday evening", "future", "2026-01-28", "day"),
    ("Friday and Saturday", "past", "2026-01-23/2026-01-24", "day"),
    ("on Friday and Saturday", "future", "2026-01-30/2026-01-31", "day"),
    ("Thursday or Friday", "future", "2026-01-29/2026-01-30", "day"),
    ("from Monday to Wednesday", "past", "2026-01-19/2026-01-21", "day"),
    ("from Monday to Wednesday", "future", "2026-01-26/2026-01-28", "day"),
    ("Friday through Sunday", "past", "2026-01-23/2026-01-25", "day"),
    ("Friday-Sunday", "past", "2026-01-23/2026-01-25", "day"),
    ("last Friday", "past", "2026-01-23", "day"),
    ("last Sunday", "past", "2026-01-18", "day"),
    ("last Saturday", "past", "2026-01-17", "day"),  # written on Sunday: not yesterday
    ("the eve of Friday", "past", "2026-01-22", "day"),
    ("this past Friday", "past", "2026-01-23", "day"),
    ("next Tuesday", "future", "2026-01-27", "day"),
    ("next Sunday", "future", "2026-02-01", "day"),
    ("this Tuesday", "future", "2026-01-27", "day"),
    ("this coming Tuesday", "future", "2026-01-27", "day"),
    ("Tuesday next week", "future", "2026-01-27", "day"),
    ("Friday of last week", "past", "2026-01-16", "day"),
    ("by Friday", "future", "../2026-01-30", "day"),
    ("by Friday", "unknown", "../2026-01-30", "day"),
    ("until Friday", "future", "../2026-01-30", "day"),
    ("before Friday", "future", "../2026-01-29", "day"),
    ("not later than Friday", "future", "../2026-01-30", "day"),
    ("since Friday", "past", "2026-01-23/..", "day"),
    ("since Friday", "unknown", "2026-01-23/..", "day"),
    ("as of Friday", "unknown", "2026-01-23/..", "day"),
    ("starting Friday", "future", "2026-01-30/..", "day"),
    ("this week", "past", "2026-01-19/2026-01-25", "week"),
    ("last week", "past", "2026-01-12/2026-01-18", "week"),
    ("next week", "future", "2026-01-26/2026-02-01", "week"),
    ("next week's", "future", "2026-01-26/2026-02-01", "week"),
    ("early next week", "future", "2026-01-26/2026-01-28", "week"),
    ("by the end of next week", "future", "../2026-02-01", "week"),
    ("before the end of next week", "future", "../2026-02-01", "week"),
    ("this weekend", "past", "2026-01-24/2026-01-25", "day"),
    ("next weekend", "future", "2026-01-31/2026-02-01", "day"),
    ("last weekend", "past", "2026-01-17/2026-01-18", "day"),
    ("the weekend before last", "past", "2026-01-10/2026-01-11", "day"),
    ("the week after next", "future", "2026-02-02/2026-02-08", "week"),
    ("the month before last", "past", "2025-11-01/2025-11-30", "month"),
    ("the weekend of 17 January", "past", "2026-01-17/2026-01-18", "day"),
    ("the week of 12 January", "past", "2026-01-12/2026-01-18", "week"),
    ("over the weekend", "past", "2026-01-24/2026-01-25", "day"),
    ("this month", "past", "2026-01-01/2026-01-31", "month"),
    ("earlier this month", "past", "2026-01-01/2026-01-25", "month"),
    ("later this month", "future", "2026-01-25/2026-01-31", "month"),
    ("last month", "past", "2025-12-01/2025-12-31", "month"),
    ("next month", "future", "2026-02-01/2026-02-28", "month"),
    ("late last month", "past", "2025-12-21/2025-12-31", "month"),
    ("the end of the month", "future", "2026-01-21/2026-01-31", "month"),
    ("by the end of the month", "future", "../2026-01-31", "month"),
    ("this year", "past", "2026-01-01/2026-12-31", "year"),
    ("last year", "past", "2025-01-01/2025-12-31", "year"),
    ("next year", "future", "2027-01-01/2027-12-31", "year"),
    ("late last year", "past", "2025-09-01/2025-12-31", "year"),
    ("since last year", "past", "2025-01-01/..", "year"),
    ("by year's end", "future", "../2026-12-31", "month"),
    ("last quarter", "past", "2025-10-01/2025-12-31", "season"),
    ("last summer", "past", "2025-06-01/2025-08-31", "season"),
    ("next spring", "future", "2026-03-01/2026-05-31", "season"),
    ("this winter", "past", "2025-12-01/2026-02-28", "season"),
    ("in the autumn", "past", "2025-09-01/2025-11-30", "season"),
    ("in the autumn", "future", "2026-09-01/2026-11-30", "season"),
    ("in May", "past", "2025-05-01/2025-05-31", "month"),
    ("in May", "future", "2026-05-01/2026-05-31", "month"),
    ("last May", "past", "2025-05-01/2025-05-31", "month"),
    ("next May", "future", "2026-05-01/2026-05-31", "month"),
    ("March last year", "past", "2025-03-01/2025-03-31", "month"),
    ("5 March last year", "past", "2025-03-05", "day"),
    ("May or early June", "future", "2026-05-01/2026-06-10", "month"),
    ("since March", "past", "2025-03-01/..", "month"),
    ("early February", "future", "2026-02-01/2026-02-10", "month"),
    ("mid-March", "future", "2026-03-11/2026-03-20", "month"),
    ("the second half of February", "future", "2026-02-15/2026-02-28", "month"),
    ("January 23 and 24", "past", "2026-01-23/2026-01-24", "day"),
    ("Feb 4-5", "future", "2026-02-04/2026-02-05", "day"),
    ("the 1st and 2nd of February", "future", "2026-02-01/2026-02-02", "day"),
    ("December 5", "past", "2025-12-05", "day"),
    ("December 5", "future", "2026-12-05", "day"),
    ("December 5", "unknown", "2025-12-05", "day"),
    ("Friday 23rd May", "unknown", "2025-05-23", "day"),
    ("from December 30 to January 2", "past", "2025-12-30/2026-01-02", "day"),
    ("on the 5th", "future", "2026-02-05", "day"),
    ("on the 5th", "past", "2026-01-05", "day"),
    ("three days ago", "past", "2026-01-22", "day"),
    ("two weeks ago", "past", "2026-01-05/2026-01-11", "week"),
    ("a month ago", "past", "2025-12-01/2025-12-31", "month"),
    ("two years ago", "past", "2024-01-01/2024-12-31", "year"),
    ("a decade ago", "past", "2010-01-01/2019-12-31", "year"),
    ("nearly two years ago", "past", "2024-01-25/2025-01-25", "year"),
    ("more than two years ago", "past", "2023-01-25/2024-01-25", "year"),
    ("48 hours ago", "past", "2026-01-23/2026-01-25", "day"),
    ("in two weeks", "future", "2026-02-02/2026-02-08", "week"),
    ("in two weeks", "past", None, None),
    ("in three days' time", "future", "2026-01-28", "day"),
    ("ten days from now", "future", "2026-02-04", "day"),
    ("within two weeks", "future", "2026-01-25/2026-02-08", "week"),
    ("within 72 hours", "future", "2026-01-25/2026-01-28", "day"),
    ("over the next 10 days", "future", "2026-01-25/2026-02-04", "day"),
    ("in the next two to three weeks", "future", "2026-01-25/2026-02-15", "week"),
    ("over the past two weeks", "past", "2026-01-11/2026-01-25", "week"),
    ("in the last 48 hours", "past", "2026-01-23/2026-01-25", "day"),
    ("over the last year", "past", "2025-01-25/2026-01-25", "year"),
    ("New Year's Eve", "past", "2025-12-31", "day"),
    ("Easter Monday", "future", "2026-04-06", "day"),
]

VAGUE = [
    "soon",
    "very soon",
    "in due course",
    "in the coming days",
    "over the coming weeks",
    "in the near future",
    "within weeks",
    "in recent days",
    "recently",
    "weeks ago",
    "a few days ago",
    "several months later",
    "over the past few months",
    "at a later date",
    "the following day",
    "a day earlier",
    "the same day",
    "two weeks later",
    "",
    "Saturday and Tuesday",
    "the talks",
]


@pytest.mark.parametrize(("words", "edtf", "granularity"), ABSOLUTE)
def test_absolute_words_need_no_day_of_publication(words: str, edtf: str | None, granularity: Granularity) -> None:
    expected = None if edtf is None else (edtf, granularity, words)
    for published in (None, SUNDAY, WEDNESDAY):
        when = resolve_date(words, published)
        assert (when and (when.edtf, when.granularity, when.said)) == expected


@pytest.mark.parametrize(("words", "direction", "edtf", "granularity"), RELATIVE)
def test_relative_words(words: str, direction: Direction, edtf: str | None, granularity: Granularity) -> None:
    when = resolve_date(words, SUNDAY, direction)
    assert (when and (when.edtf, when.granularity)) == (None if edtf is None else (edtf, granularity))


@pytest.mark.parametrize(("words", "direction"), [row[:2] for row in RELATIVE])
def test_relative_words_mean_nothing_without_a_day_of_publication(words: str, direction: Direction) -> None:
    assert resolve_date(words, None, direction) is None


@pytest.mark.parametrize("words", VAGUE)
def test_vague_words_name_no_day(words: str) -> None:
    assert resolve_date(words, SUNDAY) is None
    assert resolve_date(words, None) is None


MIDWEEK = [
    ("on Wednesday", "past", "2016-08-24"),
    ("on Wednesday", "future", "2016-08-24"),
    ("on Thursday", "past", "2016-08-18"),
    ("on Thursday", "future", "2016-08-25"),
    ("next Friday", "future", "2016-09-02"),
    ("next Sunday", "future", "2016-08-28"),
    ("next Monday", "future", "2016-08-29"),
    ("this Friday", "future", "2016-08-26"),
    ("this Friday", "past", "2016-08-26"),
    ("this Monday", "past", "2016-08-22"),
    ("last Wednesday", "past", "2016-08-17"),
    ("this week", "unknown", "2016-08-22/2016-08-28"),
    ("earlier this week", "past", "2016-08-22/2016-08-24"),
    ("later this week", "future", "2016-08-24/2016-08-28"),
    ("over the weekend", "past", "2016-08-20/2016-08-21"),
    ("this weekend", "future", "2016-08-27/2016-08-28"),
    ("this weekend", "past", "2016-08-20/2016-08-21"),
    ("the coming weekend", "future", "2016-08-27/2016-08-28"),
    ("this coming weekend", "future", "2016-08-27/2016-08-28"),
    ("the weekend", "future", "2016-08-27/2016-08-28"),
    ("last June", "past", "2016-06-01/2016-06-30"),
    ("in October", "past", "2015-10-01/2015-10-31"),
    ("on August 24", "past", "2016-08-24"),
    ("on August 25", "past", "2015-08-25"),
    ("on August 25", "future", "2016-08-25"),
    ("on August 23", "future", "2017-08-23"),
    ("on 29 February", "past", "2016-02-29"),
]


@pytest.mark.parametrize(("words", "direction", "edtf"), MIDWEEK)
def test_words_published_in_the_middle_of_a_week(words: str, direction: Direction, edtf: str) -> None:
    when = resolve_date(words, WEDNESDAY, direction)
    assert when is not None
    assert when.edtf == edtf


FRIDAY = When(date(2016, 8, 19), date(2016, 8, 19), "day", "Friday", "weekday")
ROUND = When(date(2016, 8, 5), date(2016, 8, 7), "day", "August 5-7", "month-days")
JULY = When(date(2016, 7, 1), date(2016, 7, 31), "month", "July", "month")

AFTER_ANOTHER = [
    ("the following day", FRIDAY, "2016-08-20"),
    ("the next morning", FRIDAY, "2016-08-20"),
    ("the same day", FRIDAY, "2016-08-19"),
    ("that evening", FRIDAY, "2016-08-19"),
    ("later that night", FRIDAY, "2016-08-19"),
    ("the previous day", FRIDAY, "2016-08-18"),
    ("the day before", FRIDAY, "2016-08-18"),
    ("a day earlier", FRIDAY, "2016-08-18"),
    ("two days later", FRIDAY, "2016-08-21"),
    ("a week later", FRIDAY, "2016-08-22/2016-08-28"),
    ("a month earlier", FRIDAY, "2016-07-01/2016-07-31"),
    ("the following week", FRIDAY, "2016-08-22/2016-08-28"),
    ("that week", FRIDAY, "2016-08-15/2016-08-21"),
    ("the previous month", FRIDAY, "2016-07-01/2016-07-31"),
    ("that year", FRIDAY, "2016-01-01/2016-12-31"),
    ("a day after", FRIDAY, "2016-08-18"),
    ("a day after,", FRIDAY, "2016-08-20"),
    (
        "October of the same year",
        When(date(2009, 2, 1), date(2009, 2, 28), "month", "", "month"),
        "2009-10-01/2009-10-31",
    ),
    ("March that year", JULY, "2016-03-01/2016-03-31"),
    ("two days before", FRIDAY, "2016-08-21"),
    ("the following day", ROUND, "2016-08-08"),
    ("the day before", ROUND, "2016-08-04"),
    ("three days later", ROUND, "2016-08-10"),
    ("on the 9th", ROUND, "2016-08-09"),
    ("on the 9th", JULY, "2016-07-09"),
    ("the following month", JULY, "2016-08-01/2016-08-31"),
    ("two months later", JULY, "2016-09-01/2016-09-30"),
    ("the following day", JULY, None),
    ("three weeks later", JULY, None),
]


@pytest.mark.parametrize(("words", "before", "edtf"), AFTER_ANOTHER)
def test_words_that_count_from_the_time_told_before(words: str, before: When, edtf: str | None) -> None:
    when = resolve_date(words, WEDNESDAY, before=before)
    assert (when and when.edtf) == edtf


def test_every_point_of_the_lexicon_has_a_reading_or_is_vague() -> None:
    named = {point.id for point in points()}
    assert set(READINGS) == {name for name in named if not name.startswith("vague")}


WORDS = sorted({row[0] for row in RELATIVE} | {row[0] for row in MIDWEEK} | {row[0] for row in ABSOLUTE} | set(VAGUE))
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
DIRECTIONS = st.sampled_from(get_args(Direction))
UNIT_DAYS: dict[Granularity, int] = {"day": 1, "week": 3, "month": 6, "season": 28, "year": 28}


@given(words=st.sampled_from(WORDS), published=DAYS, direction=DIRECTIONS)
def test_a_stretch_starts_before_it_ends_and_is_the_same_each_time(
    words: str, published: date, direction: Direction
) -> None:
    when = resolve_date(words, published, direction)
    assert when == resolve_date(words, published, direction)
    if when is None:
        return
    assert when.start or when.end
    assert when.said == words
    if when.start and when.end:
        assert when.start <= when.end


@given(words=st.sampled_from([row[0] for row in RELATIVE]), published=DAYS, direction=DIRECTIONS)
def test_no_stretch_is_more_precise_than_its_unit(words: str, published: date, direction: Direction) -> None:
    when = resolve_date(words, published, direction)
    if when and when.start and when.end and not words.startswith(("earlier", "later", "over", "in the", "within")):
        assert (when.end - when.start).days + 1 >= UNIT_DAYS[when.granularity]


SIDED = [
    *(day for day in WEEKDAYS if len(day) > 5),
    *(month for month in MONTHS if len(month) > 4),
    "5 June",
    "May 4-6",
]


@given(words=st.sampled_from(SIDED), published=DAYS)
def test_words_lie_on_the_side_that_the_sentence_speaks_of(words: str, published: date) -> None:
    past, future = resolve_date(words, published, "past"), resolve_date(words, published, "future")
    assert past is not None
    assert future is not None
    assert past.start is not None
    assert past.start <= published
    assert future.end is not None
    assert published <= future.end


@given(name=st.sampled_from([day for day in WEEKDAYS if len(day) > 5]), published=DAYS)
def test_a_weekday_is_within_a_week_of_publication(name: str, published: date) -> None:
    for direction, low, high in (("past", -6, 0), ("future", 0, 6), ("unknown", -3, 3)):
        when = resolve_date(name, published, direction)  # type: ignore[arg-type]
        assert when is not None
        assert when.start is not None
        assert low <= (when.start - published).days <= high
        assert when.start.weekday() == WEEKDAYS[name]


@given(word=st.sampled_from(sorted(DAY_WORDS)), published=DAYS)
def test_a_day_word_is_its_number_of_days_away(word: str, published: date) -> None:
    when = resolve_date(word, published)
    assert when is not None
    assert when.start == when.end == published + timedelta(days=DAY_WORDS[word])


@given(words=st.text(max_size=40), published=DAYS)
def test_any_text_is_read_without_error(words: str, published: date) -> None:
    resolve_date(words, published)


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(edge: date) -> None:
    for words in WORDS:
        for direction in get_args(Direction):
            resolve_date(words, edge, direction)


@pytest.mark.parametrize(
    "words", [" to ".join(["May 2"] * 400), "-".join("1" * 2000), "by " * 60, "by " * 9000, "the end of " * 18]
)
def test_a_long_chain_of_joins_is_refused_and_not_tried(words: str) -> None:
    assert resolve_date(words, SUNDAY) is None
