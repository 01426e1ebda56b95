"""How the brief words days and names."""

from datetime import date

import pytest

from accord.render.words import list_words, when_words
from accord.terms.when import When

DAYS = [
    (("2026-02-05", "2026-02-05", "day"), "5 February 2026"),
    (("2026-02-04", "2026-02-05", "day"), "4–5 February 2026"),
    (("2026-01-31", "2026-02-02", "day"), "31 January – 2 February 2026"),
    (("2025-12-31", "2026-01-01", "day"), "31 December 2025 – 1 January 2026"),
    (("2026-01-26", "2026-02-01", "week"), "week of 26 January 2026"),
    (("2026-01-01", "2026-01-31", "month"), "January 2026"),
    (("2026-01-01", "2026-01-10", "month"), "1–10 January 2026"),
    (("2025-12-01", "2026-02-28", "season"), "1 December 2025 – 28 February 2026"),
    (("2022-01-01", "2022-12-31", "year"), "2022"),
    ((None, "2026-02-01", "day"), "by 1 February 2026"),
    (("2026-02-01", None, "day"), "from 1 February 2026"),
    ((None, None, "day"), "no date"),
]


@pytest.mark.parametrize(("given", "words"), DAYS)
def test_days_are_as_wide_as_the_words_were(given, words):
    first, last, granularity = given
    start, end = (date.fromisoformat(day) if day else None for day in (first, last))
    assert when_words(When(start, end, granularity, "", "test")) == words


def test_names_make_a_list():
    assert [list_words(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
