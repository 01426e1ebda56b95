"""Positions: tables of texts, who holds what on which subject."""

from __future__ import annotations

import pytest

from accord.extract.positions.calling import is_telling, one_name
from accord.extract.positions.candidates import find_candidates, find_passages
from accord.extract.positions.clauses import find_clauses
from accord.extract.positions.contents import can_be_shown, says_itself
from accord.extract.positions.cutting import content_of
from accord.extract.positions.hanging import condition_of
from accord.extract.positions.refusals import is_turned_down, is_unintended, is_unwanted
from accord.extract.positions.sides import both_sides, main_sides
from accord.extract.positions.stances import is_warned_against
from accord.extract.positions.subjects import find_named
from accord.extract.positions.units import Unit, class_of, find_units
from accord.extract.positions.verdicts import is_left_open, is_upside_down, verdict_of
from accord.extract.statements import extract_statements
from accord.terms.claim import Position, Stance
from scenes import claims, extraction, scene

HELD = [
    ("Colombia demanded the release of all hostages.", "Colombia", "prisoners_hostages", "supports"),
    ("Turkey called for an immediate ceasefire in the disputed enclave.", "Turkey", "ceasefire", "supports"),
    ("Armenia rejected the proposal to withdraw its troops from the region.", "Armenia", "withdrawal", "opposes"),
    ('"Iran must stop enriching uranium," the Japanese foreign minister said.', "Japan", "nuclear", "supports"),
    ("Turkish President Abdullah Gul welcomed the resumption of peace talks.", "Turkey", "procedure", "supports"),
    ("Turkey demanded the resumption of peace talks.", "Turkey", "procedure", "supports"),
    ("Nicaragua insisted that elections must be held this year.", "Nicaragua", "elections", "supports"),
    (
        "Georgia will sign the peace agreement only if Russia withdraws its troops.",
        "Georgia",
        "peace agreement",
        "conditional",
    ),
    (
        "Pakistan warned that it would impose tariffs on Afghan imports.",
        "Pakistan",
        "trade_economy",
        "supports",
    ),
    ("The withdrawal of the troops was rejected by Armenia.", "Armenia", "withdrawal", "opposes"),
    ("The lifting of sanctions was demanded by Sudan and Chad.", "Chad", "sanctions", "supports"),
    ("Armenia voiced its readiness for a ceasefire with Georgia.", "Armenia", "ceasefire", "open"),
    ("Armenia expressed support for the release of all prisoners.", "Armenia", "prisoners_hostages", "supports"),
    (
        "Armenia is ready to lift the sanctions if Georgia frees the prisoners.",
        "Armenia",
        "sanctions",
        "conditional",
    ),
]

AGAINST = [
    ("Serbia said it would never recognise the independence of Kosovo.", "Serbia", "status_recognition"),
    ("Under no circumstances will Colombia agree to the withdrawal of its troops.", "Colombia", "withdrawal"),
    ("Colombia does not want to sign a ceasefire.", "Colombia", "ceasefire"),
    ("Kenya said that new sanctions should not be imposed on Sudan.", "Kenya", "sanctions"),
    ("Armenia rejects the idea of withdrawing its troops.", "Armenia", "withdrawal"),
]

SILENT = [
    "The delegation arrived in Oslo on Monday.",
    "Cyprus has two airports and a busy port.",
    "The talks between Sudan and Ethiopia lasted nine hours.",
    "Snow fell on Kathmandu for a third day.",
    "Should Sudan sign the deal, the dam will be filled.",
    "Had Sudan signed the deal, the dam would have been filled.",
]


def held(text: str) -> list[tuple[str, str, str]]:
    names = {actor.id: actor.name for actor in extraction(text).actors}
    return [(names[found.party], found.subject, found.stance) for found in claims(Position, text)]


@pytest.mark.parametrize(("text", "side", "subject", "stance"), HELD)
def test_a_position_is_put_on_record(text: str, side: str, subject: str, stance: str) -> None:
    assert (side, subject, stance) in held(text)


@pytest.mark.parametrize(("text", "side", "subject"), AGAINST)
def test_what_a_side_will_not_do_it_opposes(text: str, side: str, subject: str) -> None:
    assert (side, subject, "opposes") in held(text)


def test_what_others_say_a_side_must_do_is_not_its_own_position() -> None:
    assert {side for side, _, _ in held('"Iran must stop enriching uranium," the Japanese foreign minister said.')} == {
        "Japan"
    }


@pytest.mark.parametrize("text", SILENT)
def test_no_position_where_none_is_taken(text: str) -> None:
    assert held(text) == []


def test_every_field_has_its_own_words() -> None:
    text = "Georgia will sign the peace agreement only if Russia withdraws its troops."
    found = next(claim for claim in claims(Position, text) if claim.subject == "peace agreement")
    words = {entry.field: entry.exact for entry in found.evidence}
    assert all(text[entry.start : entry.end] == entry.exact for entry in found.evidence)
    assert words["claim"] == text
    assert words["party"] == "Georgia"
    assert words["subject"] == found.subject
    assert words["content"] == found.content
    assert words["condition"] == found.condition == "only if Russia withdraws its troops"


def units(text: str) -> list[tuple[str, Unit]]:
    marked = scene(text)
    statements, _ = extract_statements(marked)
    main = main_sides(marked)
    return [
        (marked.actor(candidate.side).name, unit)
        for passage in find_passages(marked, statements)
        for candidate in find_candidates(marked, passage, both_sides(marked, main))
        for unit in find_units(candidate)
    ]


@pytest.mark.parametrize(
    ("text", "side", "predicate", "content"),
    [
        ("Serbia demanded a vote and refused to leave.", "Serbia", "demanded", "a vote"),
        ("Serbia demanded a vote and refused to leave.", "Serbia", "refused", "leave"),
        ("The offer was turned down by Eritrea.", "Eritrea", "turned", "down by Eritrea"),
        ("Kenya's demand for a vote was met.", "Kenya", "demand", "Kenya's demand for a vote"),
        ("Norway will host the talks.", "Norway", "host", "the talks"),
        ("The offer was rejected by Eritrea.", "Eritrea", "rejected", "The offer"),
        ("A pact backed by Eritrea was signed.", "Eritrea", "backed", "A pact"),
        ("Oslo drew up a pact that Eritrea rejected.", "Eritrea", "rejected", "a pact"),
        ("The pact, which Eritrea has accepted, was drawn up in Oslo.", "Eritrea", "accepted", "The pact"),
        ("Kenya put forward a pact, an offer Eritrea has rejected.", "Eritrea", "rejected", "a pact"),
        ("Kenya signed a pact that was backed by Oslo but was rejected by Eritrea.", "Eritrea", "rejected", "a pact"),
        ("Kenyan and Eritrean negotiators agreed to hold a vote.", "Eritrea", "agreed", "hold a vote"),
        ("The leaders of Kenya and Eritrea pledged to hold a vote.", "Eritrea", "pledged", "hold a vote"),
        ("Eritrea expressed its willingness to hold a vote.", "Eritrea", "willingness", "hold a vote"),
        ("Eritrea is open to a second vote.", "Eritrea", "open", "a second vote"),
        ("Kenya wants the release of its pilots and a new date.", "Kenya", "wants", "a new date"),
        ("Kenya called for a truce, an amnesty and a second vote.", "Kenya", "called", "an amnesty and a second vote"),
        ("Kenya called for a truce, an amnesty and a second vote.", "Kenya", "called", "a second vote"),
        ("Kenya agreed to free the pilots and pay the toll.", "Kenya", "agreed", "pay the toll"),
    ],
)
def test_a_unit_is_what_a_side_does_or_has(text: str, side: str, predicate: str, content: str) -> None:
    found = [(name, unit.predicate.text, unit.content.of(text)) for name, unit in units(text)]
    assert any(one == side and verb == predicate for one, verb, _ in found), found
    if predicate != "turned":
        assert (side, predicate, content) in found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya asked for food and water.", "water"),
        ("Kenya agreed to sign the pact, and Mali left.", "Mali left"),
    ],
)
def test_a_bare_word_and_a_clause_of_another_are_no_part_of_a_list(text: str, content: str) -> None:
    assert content not in {unit.content.of(text) for name, unit in units(text) if name == "Kenya"}


def test_the_words_of_a_speaker_are_its_own() -> None:
    text = '"Mali must open the road to the north," Algerian Foreign Minister Ahmed Attaf said.'
    assert any(name == "Algeria" and unit.way == "says" for name, unit in units(text))


def test_both_sides_are_meant_by_a_joint_subject() -> None:
    text = "Sudan and Chad met in Cairo. Both sides agreed to open the border."
    agreed = {name for name, unit in units(text) if unit.predicate.text == "agreed"}
    assert agreed == {"Sudan", "Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "Sudan and Chad met in Cairo. The two leaders affirmed the need to open the border.",
        "Sudan and Chad met in Cairo. Both leaders stressed that the border must open.",
        "Presidents Omar Hassan of Sudan and Idriss Itno of Chad affirmed the need to open the border.",
    ],
)
def test_what_leaders_say_together_each_side_holds(text: str) -> None:
    told = {name for name, unit in units(text) if unit.predicate.text in ("affirmed", "stressed", "open")}
    assert told == {"Sudan", "Chad"}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Mali will sign unless the rebels return.", "unless the rebels return"),
        ("Mali will sign if the rebels leave.", "if the rebels leave"),
        ("Mali will sign on Friday.", None),
        ("Chad will free ten pilots in return for seats, and Mali will sign a truce.", None),
    ],
)
def test_a_condition_is_a_stated_one(text: str, condition: str | None) -> None:
    found = [condition_of(unit) for name, unit in units(text) if name == "Mali" and unit.predicate.text == "sign"]
    assert {span.of(text) if span is not None else None for span in found} == {condition}


@pytest.mark.parametrize(
    ("text", "predicate", "content"),
    [
        ("Mali promised to build a road to the north.", "build", "build a road to the north"),
        ("Mali said it would never leave the north.", "said", "leave the north"),
        ("Mali demanded a vote.", "demanded", "a vote"),
        ("“We need to make sure that the truce holds,” Mali said.", "make", "the truce holds"),
        ("“For us it matters that a vote is held,” Mali said.", "matters", "For us it matters that a vote is held"),
    ],
)
def test_the_content_is_what_the_stance_is_on(text: str, predicate: str, content: str) -> None:
    stance: Stance = "opposes" if "never" in text else "supports"
    shown = [content_of(unit, stance).of(text) for _, unit in units(text) if unit.predicate.text == predicate]
    assert content in shown


@pytest.mark.parametrize(
    "text",
    [
        "Mali said that the ministers had met for nine hours.",
        "The ministers of Mali held talks in Algiers.",
        "Mali will miss the deadline for a truce.",
        "Mali will face pressure to sign the truce.",
    ],
)
def test_a_fact_that_is_told_says_nothing_of_a_side(text: str) -> None:
    told = ("said", "held", "miss", "face")
    assert not any(says_itself(unit) for _, unit in units(text) if unit.predicate.text in told)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mali said it was ready to hold a vote.", "it was ready to hold a vote"),
        ("Mali said it had agreed to a vote.", "it had agreed to a vote"),
    ],
)
def test_what_a_side_says_of_its_own_will_says_itself(text: str, content: str) -> None:
    assert any(says_itself(unit) for _, unit in units(text) if unit.content.of(text) == content)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Mali rejected its offer of a swap.", True), ("Mali abandoned its offer of a swap.", False)],
)
def test_an_offer_that_is_turned_down_is_not_given_up(text: str, shown: bool) -> None:
    found = [unit for _, unit in units(text) if unit.content.of(text) == "its offer of a swap"]
    assert found
    assert all(can_be_shown(unit, "opposes") is shown for unit in found)


def test_what_another_demands_of_a_side_is_not_its_own() -> None:
    wanted = [name for name, unit in units("Chad demands that Mali leave the north.") if unit.predicate.text == "leave"]
    assert "Mali" not in wanted


def test_what_was_said_next_is_left_out() -> None:
    text = "Chad said that it would keep the road open, and repeated that it was ready to talk."
    assert "it would keep the road open" in {unit.content.of(text) for _, unit in units(text)}


def test_judges_learn_no_names() -> None:
    for text in ("Oslo told Mali to leave.", "KABUL wants talks."):
        sentence = scene(text).doc.sents[0]
        assert class_of(sentence[0]) == "NAME"


def test_a_named_subject_is_the_name_without_its_article() -> None:
    named = {
        (subject.type, subject.name)
        for _, unit in units("Mali backs the new peace plan.")
        for subject in find_named(unit)
    }
    assert named == {("draft", "new peace plan")}


def test_the_subject_of_a_relative_clause_is_what_it_stands_beside() -> None:
    marked = scene("The envoy praised Kenya, which hosts the talks.")
    clause = next(c for c in find_clauses(marked, marked.doc.sents[0]) if c.verb.lemma_ == "host")
    assert [marked.actor(mention.actor).name for mention in clause.mentions] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "head", "stance", "content"),
    [
        (
            '"Our seat in council is not negotiable," the Cypriot envoy said.',
            "is",
            "supports",
            "seat in council",
        ),
        ("Cyprus said that its language was non-negotiable.", "was", "supports", "its language"),
        ("Cyprus said that any change of its flag was not negotiable.", "was", "opposes", "any change of its flag"),
        ("Cyprus said that the new fee was out of the question.", "was", "opposes", "the new fee"),
        ("Cyprus said that a second port was unacceptable.", "was", "opposes", "a second port"),
        ("Cyprus said that no guards at the port was a red line.", "was", "opposes", "guards at the port"),
        ("Cyprus said that the fee was not unacceptable.", "was", None, None),
        ("Cyprus said that the fee was high.", "was", None, None),
    ],
)
def test_what_a_side_calls_a_thing_is_its_verdict_on_it(
    text: str, head: str, stance: Stance | None, content: str | None
) -> None:
    found = [unit for _, unit in units(text) if unit.head.text == head]
    assert {verdict_of(unit) for unit in found} == {stance}
    if stance is not None:
        assert all(content_of(unit, stance).of(text).removeprefix("Our ") == content for unit in found)


@pytest.mark.parametrize(
    ("text", "predicate", "stance", "content"),
    [
        ("Chad agreed to suspend the raids on the camps.", "suspend", "supports", "suspend the raids on the camps"),
        ("Chad agreed to suspend the raids on the camps.", "suspend", "opposes", "the raids on the camps"),
        ("Chad will not give up its port.", "give", "supports", "its port"),
        ("Chad will not give up its port.", "give", "opposes", "give up its port"),
        ("Chad refused to give up its port.", "give", "supports", "its port"),
        ("Chad refused to give up its port.", "give", "opposes", "give up its port"),
        ("Chad had no intention of ending its raids.", "ending", "supports", "its raids"),
        ("Chad rejected the idea of halting its raids.", "halting", "opposes", "halting its raids"),
        ("Chad insisted on no new fees.", "insisted", "opposes", "new fees"),
        ("Chad insisted on no new fees.", "insisted", "supports", "no new fees"),
    ],
)
def test_a_content_is_never_told_upside_down(text: str, predicate: str, stance: Stance, content: str) -> None:
    shown = {
        content_of(unit, stance).of(text)
        for name, unit in units(text)
        if name == "Chad" and unit.way == "does" and unit.predicate.text == predicate
    }
    assert shown == {content}


@pytest.mark.parametrize(
    ("text", "predicate", "stance"),
    [
        ("Chad suspended the raids on the camps.", "suspended", "supports"),
        ("The minister dropped Chad's threat to close the border.", "close", "supports"),
        ("Chad has no better choice than the deal.", "has", "opposes"),
        ("Chad has one red line: the port.", "has", "opposes"),
        ("It is unlikely that Chad will open the port.", "open", "supports"),
        ("Chad said that it would not oppose the vote.", "said", "opposes"),
        ("Chad said that it did not expect the vote.", "said", "opposes"),
        ("There is no sign that Chad will open the port.", "open", "opposes"),
        ("Chad never succeeded in stopping the raids.", "stopping", "opposes"),
        ("Chad denied seeking to close the port.", "close", "supports"),
        ("Chad never confirmed its part in the vote.", "confirmed", "opposes"),
    ],
)
def test_what_would_be_told_upside_down_is_left_out(text: str, predicate: str, stance: Stance) -> None:
    found = [unit for _, unit in units(text) if unit.predicate.text == predicate]
    assert found
    assert all(is_upside_down(unit, stance) and not can_be_shown(unit, stance) for unit in found)


def test_what_a_side_will_have_none_of_is_told_without_the_no() -> None:
    text = "Chad would sign no deal that leaves the port closed, its envoy said."
    found = [
        unit for name, unit in units(text) if name == "Chad" and unit.predicate.text == "sign" and unit.way == "will"
    ]
    assert {content_of(unit, "opposes").of(text) for unit in found} == {"deal that leaves the port closed"}


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Mali signed the border pact. Chad rejected the deal.", "deal", "border pact"),
        ("Mali signed the final border pact. Chad rejected the border pact.", "final border pact", "final border pact"),
        ("Mali joined the Oslo talks. Chad joined the Rabat talks.", "Rabat talks", "Rabat talks"),
        ("Mali signed the border pact. Chad rejected the plan.", "plan", "plan"),
    ],
)
def test_a_name_that_tells_little_means_what_the_article_tells_of(text: str, name: str, meant: str) -> None:
    named = [subject for _, unit in units(text) for subject in find_named(unit)]
    assert one_name(named)[name].name == meant


def test_a_bare_noun_tells_not_which_deal_it_is() -> None:
    told = {
        each.name: is_telling(each)
        for _, unit in units("Mali signed the border pact and a new deal.")
        for each in find_named(unit)
    }
    assert told["border pact"] is True
    assert told["new deal"] is False


def test_no_deal_is_none() -> None:
    named = {
        subject.name for _, unit in units("Chad will sign no deal before the summit.") for subject in find_named(unit)
    }
    assert named == {"summit"}


def test_who_tells_of_another_refusal_refuses_nothing() -> None:
    found = [
        (side, unit) for side, unit in units("Chad opposes the toll, Niger said.") if unit.predicate.text == "opposes"
    ]
    assert {side: is_upside_down(unit, "opposes") for side, unit in found} == {"Chad": False, "Niger": True}


def test_a_refusal_does_not_reach_what_stands_beside_it() -> None:
    found = [unit for _, unit in units("Chad never meant to lose hours at the talks.") if unit.head.text == "talks"]
    assert found
    assert all(is_upside_down(unit, "opposes") for unit in found)


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("Chad did not rule out a vote.", True),
        ("Chad is weighing whether or not to join the vote.", True),
        ("Chad ruled out a vote.", False),
        ("Chad backs a vote.", False),
    ],
)
def test_what_is_not_refused_is_open(text: str, left_open: bool) -> None:
    assert any(is_left_open(unit) for name, unit in units(text) if name == "Chad") is left_open


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Chad warned against new fees.", True),
        ("Chad voted against the fees.", True),
        ("Chad defended itself against the raids.", False),
        ("Chad warned of new fees.", False),
    ],
)
def test_what_a_side_warns_against_it_opposes(text: str, against: bool) -> None:
    assert any(is_warned_against(unit) for name, unit in units(text) if name == "Chad") is against


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Chad does not want the vote.", True),
        ("Chad did not agree to hold the vote.", True),
        ("Chad has no intention of holding the vote.", True),
        ("Chad wants not only the vote but the port.", False),
        ("Chad does not expect the vote.", False),
        ("Chad wants the vote.", False),
    ],
)
def test_what_is_not_wanted_is_refused(text: str, refused: bool) -> None:
    own = [unit for name, unit in units(text) if name == "Chad" and unit.way == "does"]
    assert any(is_unwanted(unit) or is_unintended(unit) for unit in own) is refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Chad is refusing to agree to the vote.", True),
        ("Chad declined to attend the talks.", True),
        ("Chad did not refuse to attend the talks.", False),
        ("Chad rejected every Sudanese attempt to move the border.", False),
        ("Chad agreed to attend the talks.", False),
    ],
)
def test_what_one_refuses_to_do_is_refused(text: str, refused: bool) -> None:
    own = [unit for name, unit in units(text) if name == "Chad" and unit.way == "does"]
    assert any(map(is_turned_down, own)) is refused


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ('"Mali must not leave the north," the Algerian foreign minister said.', "leave"),
        ('"Mali can not leave the north," the Algerian foreign minister said.', "leave"),
        ("Algeria will ensure that Mali will never leave the north.", "leave"),
        ("Mali was told to leave the north.", "leave"),
        ("Mali's enemies plan to seize the north.", "seize"),
        ("Mali's enemies plan to seize the north.", "plan"),
    ],
)
def test_what_others_want_or_would_do_is_not_the_position_of_a_side(text: str, predicate: str) -> None:
    assert "Mali" not in {name for name, unit in units(text) if unit.predicate.text == predicate}
