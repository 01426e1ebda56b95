"""What cells say of days: each way to write them, and no order of figures that nobody said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.resolve.rows.cell_days import NoDay, days_of, order_shown
from accord.terms.sheet import Cell, DayOrder
from accord.terms.when import When

SURE = [
    ("2026-01-24", "2026-01-24"),
    ("2026-01-24 14:30", "2026-01-24"),
    ("2026-01-24T14:30:00Z", "2026-01-24"),
    ("2026/1/24", "2026-01-24"),
    ("20260124", "2026-01-24"),
    ("24/01/2026", "2026-01-24"),
    ("01/24/2026", "2026-01-24"),
    ("24-01-26", "2026-01-24"),
    ("03.04.2026", "2026-04-03"),
    ("4/4/2026", "2026-04-04"),
    ("24 January 2026", "2026-01-24"),
    ("Sat 24 Jan 2026", "2026-01-24"),
    ("January 24, 2026", "2026-01-24"),
    ("c. 24 January 2026", "2026-01-24"),
    ("23-24 January 2026", "2026-01-23/2026-01-24"),
    ("23 January – 2 February 2026", "2026-01-23/2026-02-02"),
    ("2026-01-23/2026-01-24", "2026-01-23/2026-01-24"),
    ("23.01.2026 – 24.01.2026", "2026-01-23/2026-01-24"),
    ("2026-01-23 to 2026-01-24", "2026-01-23/2026-01-24"),
    ("January 2026", "2026-01-01/2026-01-31"),
    ("2026-01", "2026-01-01/2026-01-31"),
    ("2026", "2026-01-01/2026-12-31"),
    ("early January 2026", "2026-01-01/2026-01-10"),
    ("spring 2026", "2026-03-01/2026-05-31"),
    ("Q1 2026", "2026-01-01/2026-03-31"),
]


@pytest.mark.parametrize(("text", "edtf"), SURE)
@pytest.mark.parametrize("order", [None, "day-first"])
def test_what_can_be_read_in_one_way_is_read(text: str, edtf: str, order: DayOrder | None) -> None:
    if (text, order) == ("01/24/2026", "day-first"):
        return
    found = days_of(Cell(text), order)
    assert isinstance(found, When) and found.edtf == edtf and found.said == text


@pytest.mark.parametrize("text", ["03/04/2026", "3-4-26", "03/04/2026 – 05/04/2026"])
def test_order_is_asked_for_where_figures_leave_it_open(text: str) -> None:
    found = days_of(Cell(text), None)
    assert isinstance(found, NoDay) and "April" in found.why and "--day-first" in found.remedy
    first, second = days_of(Cell(text), "day-first"), days_of(Cell(text), "month-first")
    assert isinstance(first, When) and first.start == date(2026, 4, 3)
    assert isinstance(second, When) and second.start == date(2026, 3, 4)


@pytest.mark.parametrize(
    "text", ["soon", "next week", "24 January", "31/02/2026", "2026-13-01", "0000-00-00", "1/1", "x" * 3000, "99999999"]
)
def test_what_names_no_day_is_refused_with_a_remedy(text: str) -> None:
    found = days_of(Cell(text), "day-first")
    assert isinstance(found, NoDay) and found.why and found.remedy


@pytest.mark.parametrize(
    ("cell", "from_1904", "edtf"),
    [
        (Cell("2026-01-24", day=date(2026, 1, 24)), False, "2026-01-24"),
        (Cell("46046", number=46046.0), False, "2026-01-24"),
        (Cell("44584", number=44584.0), True, "2026-01-24"),
        (Cell("46046.75", number=46046.75), False, "2026-01-24"),
        (Cell("20260124", number=20260124.0), False, "2026-01-24"),
        (Cell("2026", number=2026.0), False, "2026-01-01/2026-12-31"),
        (Cell("7", number=7.0), False, None),
        (Cell("-5", number=-5.0), False, None),
        (Cell(bare=True), False, None),
        (Cell("1899-12-31", day=date(1899, 12, 31)), False, None),
    ],
)
def test_days_as_spreadsheets_keep_them(cell: Cell, from_1904: bool, edtf: str | None) -> None:
    found = days_of(cell, None, from_1904=from_1904)
    assert (found.edtf if isinstance(found, When) else None) == edtf


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["24/01/2026", "03/04/2026"], "day-first"),
        (["01/24/2026"], "month-first"),
        (["03/04/2026"], None),
        (["24/01/2026", "01/24/2026"], None),
        (["24.01.2026", "03/04/2026"], None),
    ],
)
def test_a_column_shows_its_order_or_none(texts: list[str], order: str | None) -> None:
    assert order_shown(map(Cell, texts)) == order


@given(
    st.text(max_size=60) | st.from_regex(r"[0-9/.\- –to]{1,30}", fullmatch=True), st.sampled_from([None, "day-first"])
)
def test_any_words_are_days_or_a_reason(text: str, order: DayOrder | None) -> None:
    found = days_of(Cell(text), order)
    assert isinstance(found, When | NoDay)
    if isinstance(found, When) and found.start and found.end:
        assert found.start <= found.end


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_a_day_or_a_reason(number: float) -> None:
    assert isinstance(days_of(Cell(str(number), number=number), None), When | NoDay)


@pytest.mark.parametrize("text", ["00/05/2026", "05/00/2026", "5/4/0000", "31/02/2026", "13/13/2026"])
@pytest.mark.parametrize("order", [None, "day-first", "month-first"])
def test_figures_that_are_no_day_are_told_as_such(text: str, order: DayOrder | None) -> None:
    found = days_of(Cell(text), order)
    assert isinstance(found, NoDay) and "no day of the calendar" in found.why
