"""Drafts and agreements: tables of texts and what is put on record."""

from __future__ import annotations

import pytest

from accord.terms.claim import Agreement, Draft
from scenes import claims, extraction

DRAFTS = [
    ("Negotiators in Nairobi are discussing a 12-point peace plan put forward by Kenya.", "12-point peace plan", 12),
    ("The rebels rejected the mediators' revised ceasefire proposal on Monday.", "ceasefire proposal", None),
    ("Cyprus has received a draft of a twenty-point framework agreement, diplomats said.", "draft", 20),
]


@pytest.mark.parametrize(("text", "name", "points"), DRAFTS)
def test_a_draft_is_found(text: str, name: str, points: int | None) -> None:
    found = claims(Draft, text)
    assert any(name in draft.name and (points is None or draft.points == points) for draft in found), found


AGREEMENTS = [
    ("Armenia and Azerbaijan exchanged 33 prisoners on Tuesday.", "implemented", {"Armenia", "Azerbaijan"}),
    (
        "Ethiopia and the Tigray People's Liberation Front signed a peace agreement in Pretoria in November 2022.",
        "signed",
        set(),
    ),
    ("Colombia and the ELN agreed to extend their ceasefire for six months.", "agreed", {"Colombia", "ELN"}),
]


@pytest.mark.parametrize(("text", "status", "sides"), AGREEMENTS)
def test_an_agreement_is_found(text: str, status: str, sides: set[str]) -> None:
    found = [claim for claim in claims(Agreement, text) if claim.status == status]
    assert found, claims(Agreement, text)
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert sides <= {names[party] for party in found[0].parties}


def test_what_was_told_twice_is_one_claim() -> None:
    text = "The sides signed the Pretoria peace agreement in 2022.\n\nThe peace agreement ended the war in Ethiopia."
    named = [claim for claim in claims(Agreement, text) if "peace agreement" in claim.what]
    assert len(named) == 1


SILENT = [
    "The company signed a deal with a supplier.",
    "He deals with the press.",
    "The weather will change on Monday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_deal_of_no_side_is_not_a_draft(text: str) -> None:
    assert not claims(Draft, text)
