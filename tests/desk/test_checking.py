"""`verify` lets nothing pass that the words do not give: a claims file is attacked field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from accord.desk.articles.checking import check_line
from accord.desk.articles.claims_file import read_claims_file
from accord.errors import ClaimsError
from accord.terms.article import Article
from accord.terms.typed import Json
from accord.terms.wire import claim_from_json, claim_id, from_line, to_line
from scenes import reader

TEXT = """The Colombian government and the ELN will hold a second round of talks in Caracas on 12 June, Norway said.

"We are ready to discuss a 90-day ceasefire," ELN commander Pablo Beltran told reporters on Tuesday.

Colombian negotiator Vera Grabe said the government would not sign a truce unless the rebels freed all hostages.
"""
Line: TypeAlias = "dict[str, Json]"


@pytest.fixture(scope="module")
def line() -> str:
    from datetime import date

    article = Article("talks.txt", TEXT, title="Talks", outlet="Example Wire", published=date(2024, 6, 5))
    return to_line(next(reader().extract([article])))


def test_an_honest_file_passes(line: str) -> None:
    checked = check_line(line, where="claims.jsonl:1")
    assert checked.claims >= 3
    assert not checked.faults


def insert_not(data: Line) -> None:
    data["article"]["text"] = data["article"]["text"].replace("are ready", "are not ready")  # type: ignore[index, call-overload]


def change_digits(data: Line) -> None:
    data["article"]["text"] = data["article"]["text"].replace("90-day", "60-day")  # type: ignore[index, call-overload]


def swap_speakers(data: Line) -> None:
    said = [claim for claim in data["claims"] if claim["kind"] == "statement"]  # type: ignore[union-attr, index, call-overload]
    said[0]["chain"], said[-1]["chain"] = said[-1]["chain"], said[0]["chain"]  # type: ignore[index, call-overload]


def shift_offsets(data: Line) -> None:
    for entry in data["claims"][0]["evidence"]:  # type: ignore[index, call-overload]
        entry["start"] += 1
        entry["end"] += 1


def move_the_day(data: Line) -> None:
    for claim in data["claims"]:  # type: ignore[union-attr]
        if claim.get("when"):  # type: ignore[union-attr]
            claim["when"]["start"] = claim["when"]["end"] = claim["when"]["edtf"] = "2024-06-13"  # type: ignore[index, call-overload]


def turn_the_status(data: Line) -> None:
    for claim in data["claims"]:  # type: ignore[union-attr]
        if claim["kind"] == "meeting":  # type: ignore[index, call-overload]
            claim["status"] = "occurred"  # type: ignore[index, call-overload]


def invent_a_quotation(data: Line) -> None:
    claim = next(claim for claim in data["claims"] if claim.get("quote"))  # type: ignore[union-attr]
    claim["quote"] = "We are ready to surrender"  # type: ignore[index, call-overload]


def drop_a_claim(data: Line) -> None:
    data["claims"].pop()  # type: ignore[union-attr]


def add_a_claim_twice(data: Line) -> None:
    data["claims"].append(json.loads(json.dumps(data["claims"][0])))  # type: ignore[union-attr, index, call-overload]


def rename_an_actor(data: Line) -> None:
    data["actors"][0]["name"] = "Venezuela"  # type: ignore[index, call-overload]


def rewrite_the_day(data: Line) -> None:
    for claim in data["claims"]:  # type: ignore[union-attr]
        if claim.get("when"):  # type: ignore[union-attr]
            claim["when"]["edtf"] = "2024-06-13"  # type: ignore[index, call-overload]


def leave_out_a_field(data: Line) -> None:
    del data["claims"][0]["negated"]  # type: ignore[index, call-overload, union-attr]


def name_two_actors_alike(data: Line) -> None:
    data["actors"][1]["id"] = data["actors"][0]["id"]  # type: ignore[index, call-overload]


def read_with_another_pipeline(data: Line) -> None:
    data["model"] = f"{data['model']}.1"


def bring_a_pipeline_along(data: Line) -> None:
    data["model"] = "./pipeline 3.7.1"


def feign_confidence(data: Line) -> None:
    judged = next(claim for claim in data["claims"] if "confidence" in claim)  # type: ignore[union-attr, operator]
    judged["confidence"] = 1.0  # type: ignore[index, call-overload]


def move_the_article(data: Line) -> None:
    data["article"]["published"] = "2024-06-04"  # type: ignore[index, call-overload]


ATTACKS = (
    insert_not,
    change_digits,
    swap_speakers,
    shift_offsets,
    move_the_day,
    turn_the_status,
    invent_a_quotation,
    drop_a_claim,
    add_a_claim_twice,
    rename_an_actor,
    move_the_article,
    feign_confidence,
    rewrite_the_day,
    leave_out_a_field,
    name_two_actors_alike,
    read_with_another_pipeline,
    bring_a_pipeline_along,
)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_a_changed_file_fails(line: str, attack: Callable[[Line], None]) -> None:
    data = json.loads(line)
    attack(data)
    assert json.dumps(data) != json.dumps(json.loads(line)), "the attack changes something"
    assert check_line(json.dumps(data), where="claims.jsonl:1").faults


@pytest.mark.parametrize("attack", [swap_speakers, move_the_day, turn_the_status, invent_a_quotation])
def test_a_changed_file_with_hashes_made_to_fit_fails_too(line: str, attack: Callable[[Line], None]) -> None:
    data = json.loads(line)
    attack(data)
    article = from_line(line, where="line").article
    for claim in data["claims"]:
        claim["id"] = claim_id(claim_from_json(claim), article)
    faults = check_line(json.dumps(data), where="claims.jsonl:1").faults
    assert any("reading the text again" in fault for fault in faults)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"format": 2}', '{"format": 1}', '{"format": 1, "article": 3}'])
def test_what_is_no_claims_format_is_named(broken: str) -> None:
    (fault,) = check_line(broken, where="claims.jsonl:7").faults
    assert fault.startswith("claims.jsonl:7: ")
    assert fault.count("claims.jsonl") == 1


WRONG: tuple[Json, ...] = (
    None,
    True,
    1,
    1.5,
    -1,
    10**30,
    float("inf"),
    "",
    "x",
    "\ud800",
    [],
    [[]],
    ["x"],
    {},
    {"a": 1},
)


def places(value: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of a JSON value."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_value_of_another_kind_anywhere_is_told_and_breaks_nothing(line: str, wrong: Json) -> None:
    for path in list(places(json.loads(line)))[1:]:
        data = json.loads(line)
        *outer, last = path
        within = data
        for key in outer:
            within = within[key]
        if within[last] == wrong or path[-1] == "accord":
            continue
        within[last] = wrong
        checked = check_line(json.dumps(data), where="claims.jsonl:9", read_again=False)
        assert all(fault.startswith("claims.jsonl:9: ") for fault in checked.faults)
        if path[:1] == ("claims",):
            assert checked.faults or path == ("claims",), path


@pytest.mark.parametrize(
    "broken", ["[" * 100_000, '{"format":1.0}', '{"format":true}', '{"format":' + "1" * 5000 + "}"]
)
def test_hostile_json_is_told(broken: str) -> None:
    (fault,) = check_line(broken, where="claims.jsonl:7").faults
    assert fault.startswith("claims.jsonl:7: ")


def test_actors_that_are_not_listed_are_told(line: str, tmp_path: Path) -> None:
    data = json.loads(line)
    data["actors"] = []
    faults = check_line(json.dumps(data), where="claims.jsonl:1", read_again=False).faults
    assert sum("does not list" in fault for fault in faults) >= 3
    (tmp_path / "claims.jsonl").write_text(json.dumps(data), "utf-8")
    with pytest.raises(ClaimsError, match=r"claims\.jsonl:1: .*does not list"):
        list(read_claims_file(tmp_path / "claims.jsonl"))


def test_a_brief_takes_no_claim_that_its_article_does_not_say(line: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    data = json.loads(line)
    data["claims"][0]["evidence"][0]["exact"] = "We surrender."
    file.write_text(f"{line}\n{json.dumps(data)}\n", "utf-8")
    with pytest.raises(ClaimsError, match=r"claims\.jsonl:2: .*does not read"):
        list(read_claims_file(file))
