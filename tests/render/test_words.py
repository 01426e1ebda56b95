"""How the brief words days and names."""

from datetime import date

import pytest

from accord.render.wording.prospects import step_row
from accord.render.wording.words import list_words, when_words
from accord.resolve.processes import find_processes
from accord.terms.when import When
from accord.view.brief import fold_brief
from newsroom import Story

DAYS = [
    (("2026-02-05", "2026-02-05", "day"), "5 February 2026"),
    (("2026-02-04", "2026-02-05", "day"), "4–5 February 2026"),
    (("2026-01-31", "2026-02-02", "day"), "31 January – 2 February 2026"),
    (("2025-12-31", "2026-01-01", "day"), "31 December 2025 – 1 January 2026"),
    (("2026-01-26", "2026-02-01", "week"), "week of 26 January 2026"),
    (("2026-01-01", "2026-01-31", "month"), "January 2026"),
    (("2026-01-01", "2026-01-10", "month"), "within 1–10 January 2026"),
    (("2026-01-05", "2026-01-05", "month"), "5 January 2026"),
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


ORDERS = [
    # what comes first, the word for it, what then, how the line begins, and how it goes on
    ("a vote is held", "once", "Lima will sign", "first", "then “Lima will sign”"),
    ("a vote is held", "unless", "Lima will leave", "first", "otherwise “Lima will leave”"),
    ("a vote is held", "unless", "Lima will not sign", "first", "until then “Lima will not sign”"),
    ("a vote is held", "until", "Lima will stay away", "first", "until then “Lima will stay away”"),
    ("the raids continue", "if", "Lima will leave", "if", "then “Lima will leave”"),
    ("no vote is held", "Should", "Lima will leave", "if", "then “Lima will leave”"),
    ("weapons still arrive", "long", "Lima will fight", "as long as", "“Lima will fight”"),
]


@pytest.mark.parametrize(("first", "cue", "then", "lead", "after"), ORDERS)
def test_what_waits_is_told_apart_from_what_is_threatened(first, cue, then, lead, after):
    story = Story(f"{then} {cue} {first}, Peru said.")
    story.precondition(first, then, cue)
    (talks,) = fold_brief(find_processes([story.done()])).negotiations
    row = step_row(*talks.steps)
    assert (row.lead, row.after) == (lead, after)
