"""When an article says it was published: stamps, datelines, date lines."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.read.text.dateline import dates_in, find_dateline, read_stamp, written_on
from newsstand import BODY, article, kinds

DAY = date(2024, 6, 3)


@pytest.mark.parametrize(
    "head",
    [
        "GENEVA, 3 June 2024 (Example Wire) - ",
        "GENEVA, June 3 (Example Wire) -- ",
        "NICOSIA, Cyprus, June 3, 2024 (Example Wire) — ",
        "GENEVA, June 3. /EXAMPLE/. ",
        "GENEVA, June 3, EXW – ",
        "June 3 (Example Wire) - ",
        "Geneva, 3 June 2024 - ",
        "3 June 2024\n\n",
        "Monday, June 3rd, 2024\n\n",
        "Island talks to resume\nBy Jane Roe\nPublished: 3 June 2024, 14:05 GMT\n\n",
        "Published on Jun. 3, 2024 at 2:05 p.m. EST\nUpdated on June 5, 2024\n\n",
        "2024-06-03\n\n",
    ],
)
def test_head_that_shows_the_date(head: str) -> None:
    found = find_dateline(head + BODY)
    assert found is not None and found.on(date(2024, 6, 4)) == DAY


@pytest.mark.parametrize(
    "head",
    [
        "On 3 June 2024, the sides met. ",
        "In June 2024 the talks resumed. ",
        "June 3, 2024, was the day that the talks began. ",
        "June 3: Talks begin in Bern.\nJune 5: Talks end.\n",
        "GENEVA (Example Wire) - ",
        "Geneva, 31 June 2024 (Example Wire) - ",
        "May talks, 3 at most, were to follow. ",
        "",
    ],
)
def test_head_that_shows_none(head: str) -> None:
    assert find_dateline(head + BODY) is None


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("GENEVA, June 3 (Example Wire) - ", "Example Wire"),
        ("3 June 2024 (Example Wire) - ", "Example Wire"),
        ("June 3, 2024 (KAMPALA, Uganda) — ", None),
        ("June 3, 2024 (Addis Ababa) – ", None),
    ],
)
def test_a_place_in_brackets_is_no_outlet(head: str, agency: str | None) -> None:
    found = find_dateline(head + BODY)
    assert found is not None and (found.on(None), found.agency) in [(DAY, agency), (None, agency)]


@pytest.mark.parametrize(
    ("head", "near", "day"),
    [
        ("GENEVA, Dec 31 (Example Wire) - ", date(2025, 1, 1), date(2024, 12, 31)),
        ("GENEVA, Jan 1 (Example Wire) - ", date(2024, 12, 31), date(2025, 1, 1)),
        ("GENEVA, Feb 29 (Example Wire) - ", date(2025, 3, 1), date(2024, 2, 29)),
        ("GENEVA, June 3 (Example Wire) - ", None, None),
    ],
)
def test_missing_year_is_the_one_that_lies_closest(head: str, near: date | None, day: date | None) -> None:
    found = find_dateline(head + BODY)
    assert found is not None and found.on(near) == day


@pytest.mark.parametrize(
    "stamp",
    [
        "2024-06-03",
        "2024-06-03T23:30:00-05:00",
        "2024-06-03T00:10:00+14:00",
        "2024-06-03 23:59:59+00:00",
        "20240603T101500Z",
        "2024/6/3",
        "Mon, 03 Jun 2024 23:30:00 GMT",
        "Mon, 03 Jun 2024 23:30:00 -0800",
        "June 3, 2024",
        "3 June 2024 14:05 GMT",
        "1717372800",
        "1717372800000",
    ],
)
def test_stamp_keeps_its_own_calendar_day(stamp: str) -> None:
    assert read_stamp(stamp) == DAY


@pytest.mark.parametrize(
    "stamp", ["", "soon", "2024-13-40", "0001-01-01", "9999-12-31", "03/06/2024", "None", "99999999999999999"]
)
def test_stamp_that_names_no_day(stamp: str) -> None:
    assert read_stamp(stamp) is None


@given(st.text(max_size=200))
def test_any_words_are_read_without_an_error(words: str) -> None:
    read_stamp(words)
    dates_in(words)
    found = find_dateline(words)
    assert found is None or found.said in words


@pytest.mark.parametrize(
    ("name", "stamp", "published"),
    [
        ("a.txt", "2024-06-05", date(2024, 6, 5)),  # what the file says of itself: nobody read it sooner
        ("a.txt", "2024-06-02", DAY),  # nothing is published before it is written
        ("a.json", "2024-06-05", DAY),  # the data of a page can be wrong
    ],
)
def test_dateline_and_stamp_that_differ_are_both_told(tmp_path: Path, name: str, stamp: str, published: date) -> None:
    text = f"GENEVA, 3 June 2024 (Example Wire) - {BODY}"
    given = f"date {stamp}\n{text}" if name == "a.txt" else json.dumps({"text": text, "published": stamp})
    (tmp_path / name).write_text(given)
    found = article(tmp_path / name)
    assert found.published == published and found.outlet == "Example Wire"
    [doubt] = found.doubts
    assert doubt.kind == "dates-differ" and "2024-06-03" in doubt.why and stamp in doubt.why


@pytest.mark.parametrize(
    ("published", "day"), [(date(2024, 6, 4), DAY), (DAY, None), (date(2024, 6, 2), None), (None, None)]
)
def test_day_of_writing_is_the_one_before_publication(published: date | None, day: date | None) -> None:
    assert written_on(f"GENEVA, 3 June 2024 (Example Wire) - {BODY}", published) == day


def test_date_of_an_update_does_not_replace_the_date_of_publication(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date 2024-06-03\nUpdated: 5 June 2024\n\n{BODY}")
    found = article(tmp_path / "a.txt")
    assert found.published == DAY and kinds(found) == []


def test_stamp_that_cannot_be_read_is_doubted_and_the_default_serves(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date: the day after\n\n{BODY}")
    found = article(tmp_path / "a.txt", date=DAY)
    assert found.published == DAY and kinds(found) == ["unreadable-date"]
