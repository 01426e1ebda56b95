"""Claims of other readers: months and years as they write them, and claims without words."""

import json
from datetime import date

import pytest

from accord.terms.wire import from_line, to_json
from newsroom import Story, days


def _line(**changed):
    story = Story("Greece and Turkey signed a fishing accord.")
    story.agreement("fishing accord", "Greece", "Turkey", status="signed", when=days("2004-03-18"))
    told = to_json(story.done())
    told["claims"][0] |= changed
    return json.dumps(told)


def _when(start, end):
    return {"start": start, "end": end, "granularity": "day", "said": "", "rule": "other"}


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "granularity"),
    [
        ("2004", "2004", "2004-01-01", "2004-12-31", "year"),
        ("2004-02", "2004-02", "2004-02-01", "2004-02-29", "month"),
        ("2004-11", "2005-01", "2004-11-01", "2005-01-31", "month"),
        ("2004-03", "2004-03-05", "2004-03-01", "2004-03-05", "month"),
        (None, "2004-03", None, "2004-03-31", "month"),
    ],
)
def test_a_month_or_year_is_read_as_its_days(start, end, first, last, granularity):
    when = from_line(_line(when=_when(start, end)), where="x").claims[0].when
    found = tuple(day.isoformat() if day else None for day in (when.start, when.end))
    assert (*found, when.granularity) == (first, last, granularity)


def test_a_day_is_left_as_it_is():
    when = from_line(_line(when=_when("2004-03-18", "2004-03-18")), where="x").claims[0].when
    assert (when.start, when.end, when.granularity) == (date(2004, 3, 18), date(2004, 3, 18), "day")


@pytest.mark.parametrize("start", ["2004-13", "04", "next week", "0000", 2004])
def test_what_is_no_day_is_refused(start):
    with pytest.raises(Exception, match=r"claims\[0\].when.start should be a day"):
        from_line(_line(when=_when(start, "2004-03-18")), where="x")


def test_a_claim_without_words_is_left_out_with_a_doubt_and_the_others_stand():
    told = json.loads(_line())
    told["claims"] = [{**told["claims"][0], "id": "empty", "evidence": []}, {**told["claims"][0], "id": "whole"}]
    found = from_line(json.dumps(told), where="x")
    assert found.given == ("whole",)
    assert [doubt.why for doubt in found.doubts] == ["claims[0] came without evidence and is left out"]


def test_two_claims_by_one_id_are_refused_and_one_told_twice_is_not():
    told = json.loads(_line(id="x1"))
    told["claims"] *= 2
    assert from_line(json.dumps(told), where="x").given == ("x1", "x1")
    told["claims"][1] = {**told["claims"][1], "status": "rejected"}
    with pytest.raises(Exception, match="two claims of the article have the id 'x1'"):
        from_line(json.dumps(told), where="x")


@pytest.mark.parametrize(("told", "kept"), [(0.43, 0.43), (1, 1.0), (0, 0.0), (None, None)])
def test_a_confidence_goes_out_as_it_came_in(told, kept):
    found = from_line(_line(confidence=told), where="x")
    assert found.claims[0].confidence == kept
    assert to_json(found)["claims"][0].get("confidence") == kept


def test_a_claim_that_no_judge_saw_has_no_confidence_and_the_id_it_always_had():
    (claim,) = json.loads(_line())["claims"]
    assert "confidence" not in claim
    assert claim["id"] == "fa8770718997cbd9"


@pytest.mark.parametrize("told", ["0.4", True, 1.2, -0.1, float("nan")])
def test_what_is_no_chance_is_refused(told):
    with pytest.raises(Exception, match=r"claims\[0\].confidence should be a number"):
        from_line(_line(confidence=told), where="x")
