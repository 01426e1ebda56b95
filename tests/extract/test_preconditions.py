"""Preconditions: tables of texts, what must come first, and what then."""

from __future__ import annotations

import pytest

from accord.extract.preconditions.candidates import find_candidates
from accord.terms.claim import Precondition
from scenes import claims, scene

ORDERED = [
    (
        "The rebels will not negotiate unless the army leaves the valley.",
        "the army leaves the valley",
        "will not negotiate",
    ),
    (
        "Sanctions will be lifted once the inspectors are let in.",
        "the inspectors are let in",
        "Sanctions will be lifted",
    ),
    ("All detainees must be freed before any talks begin.", "All detainees must be freed", "any talks begin"),
    ("There can be no talks until the siege is lifted.", "the siege is lifted", "no talks"),
    ("Any withdrawal is contingent on security guarantees.", "security guarantees", "Any withdrawal"),
    ("A lasting peace requires the return of the refugees.", "the return of the refugees", "A lasting peace"),
    ("The militia would free the captives in exchange for safe passage.", "safe passage", "the captives"),
    (
        "The ELN said it was ready for a truce on condition that the army left the valley.",
        "the army left the valley",
        "a truce",
    ),
    ("Recognition must come after the withdrawal of all troops.", "the withdrawal of all troops", "Recognition"),
    ("The governor said a truce would pave the way for elections.", "a truce", "elections"),
    (
        "Georgia is ready to give up its bid to join NATO in exchange for new guarantees.",
        "new guarantees",
        "Georgia is ready to give up its bid to join NATO",
    ),
    (
        "To reach a settlement, the two governments would need the consent of the guarantors.",
        "the consent of the guarantors",
        "To reach a settlement",
    ),
    (
        "The commission will verify the withdrawal and then open the crossing.",
        "The commission will verify the withdrawal",
        "open the crossing",
    ),
    (
        "The rebels will sign the accord once the amnesty is law, their spokesman told reporters.",
        "the amnesty is law",
        "The rebels will sign the accord",
    ),
    ("The junta refused to sign any charter unless it is ratified at home.", "it is ratified", "sign any charter"),
    ("Rabat would reopen its mission as soon as the camps are closed.", "the camps are closed", "reopen its mission"),
    (
        "The junta asked only for seats. In return, it would dissolve its militia.",
        "asked only for seats",
        "its militia",
    ),
    ("Manila will not attend talks in the event of new raids.", "new raids", "talks"),
    ("The junta must free its captives for the mediators to return.", "free its captives", "the mediators to return"),
    (
        "The sides first deal with the maps, and then with the new constitution.",
        "deal with the maps",
        "the new constitution",
    ),
    (
        "Praia called the return of the ship a condition for extending the treaty.",
        "the return of the ship",
        "extending the treaty",
    ),
    (
        "The envoys will consolidate the texts. This will be followed by a vote on the charter in Accra.",
        "consolidate the texts",
        "a vote on the charter",
    ),
    (
        "The rebels will not disarm unless a council is formed, which would take over the ports and the mines.",
        "a council is formed",
        "The rebels will not disarm",
    ),
]


@pytest.mark.parametrize(("text", "first", "then"), ORDERED)
def test_two_things_are_put_in_order(text: str, first: str, then: str) -> None:
    found = [(pair.first.of(text), pair.then.of(text)) for pair in find_candidates(scene(text))]
    assert any(first in one and then in other for one, other in found), found


NOT_IN_ORDER = [
    "Talks will begin even if the siege goes on.",
    "The proposals will be studied without any commitment.",
    "If they fire again, they will pay a heavy price.",
    "We are ready to sign the accord, the rebel leader said after the meeting with the envoy.",
    "The diplomat discussed the truce on condition of anonymity.",
    "The rebels dropped their demand that the army leave the valley before talks begin.",
    "The two governments will let experts draw up the accord after a second round ended in Oslo on Saturday.",
    "The envoy will hold talks in Aceh before returning to Helsinki.",
    "The talks will go on if they do.",
    "Colombia opposes any deployment of foreign troops after the war.",
    "The ministry expressed hope that the talks would lead to peace.",
    "The two ministers agreed to meet again after a round in Oslo.",
    "In the case of Malta, the union has raised doubts about the talks.",
    "It was unclear if the rebels would attend the talks.",
    "Praia threatened a new levy before halving it.",
    "The ministers will meet in Tunis following talks held by their envoys in Oslo.",
]


@pytest.mark.parametrize("text", NOT_IN_ORDER)
def test_what_only_looks_like_an_order_is_none(text: str) -> None:
    found = [(pair.rule, pair.first.of(text), pair.then.of(text)) for pair in find_candidates(scene(text))]
    assert not found


UNORDERED = [
    "The ministers met after lunch.",
    "The delegation left before the press arrived.",
    "He asked whether the talks would go on.",
]


@pytest.mark.parametrize("text", UNORDERED)
def test_a_plain_story_has_no_precondition(text: str) -> None:
    assert not claims(Precondition, text)


def test_a_condition_of_a_side_goes_on_record() -> None:
    text = "The rebels said they will not negotiate unless the government stops bombing villages and lifts the siege."
    (claim,) = claims(Precondition, text)
    assert claim.first.startswith("the government stops bombing")
    assert claim.then.endswith("will not negotiate")
    assert claim.rule == "order-unless+judge"


LISTED = """The rebels have set out their conditions for ending the war, their radio said.

These are the conditions:

- A halt to the shelling of villages.
- The release of all detainees, and it must be complete.
- Guarantees of safe passage.

The government did not reply."""


def test_conditions_in_a_list_are_one_claim_each() -> None:
    found = [(claim.first, claim.then) for claim in claims(Precondition, LISTED) if claim.rule == "order-listed"]
    assert found == [
        ("A halt to the shelling of villages", "ending the war"),
        ("The release of all detainees", "ending the war"),
        ("Guarantees of safe passage", "ending the war"),
    ]


def test_of_two_orders_that_share_words_one_is_kept() -> None:
    text = "The army must first withdraw from the valley before peace talks can begin."
    assert len(claims(Precondition, text)) == 1
