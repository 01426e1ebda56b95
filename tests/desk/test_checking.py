"""`verify` lets nothing pass that the words do not give: a claims file is attacked field by field."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

import pytest

from accord.desk.checking import check_line
from accord.terms.article import Article
from accord.terms.wire import Json, claim_from_json, claim_id, from_line, to_line
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
