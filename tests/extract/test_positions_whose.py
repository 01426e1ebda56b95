"""Positions: whose stand a sentence tells, and how its words are cut."""

from __future__ import annotations

import pytest

from accord.extract.positions.blame import falls_short, is_faulted_for_nothing, tells_of_another
from accord.extract.positions.candidates import find_candidates, find_passages
from accord.extract.positions.contents import can_be_shown, says_itself
from accord.extract.positions.cutting import content_of
from accord.extract.positions.sides import both_sides, main_sides
from accord.extract.positions.stances import stance_of
from accord.extract.positions.subjects import Subject
from accord.extract.positions.units import Unit, find_units
from accord.extract.statements import extract_statements
from accord.terms.claim import Position, Stance
from scenes import claims, scene

SAID_NOT = [
    "Guinea's leader Mamady Doumbouya said neither the army nor “the people want sanctions” after talks with Senegal.",
    "Kenyan President William Ruto said it was not true that Kenya “is ready to sign the grain deal”.",
    "Chad's foreign minister Ana Gomes said it was untrue that Chad had agreed to a truce.",
    "UN envoy Ana Gomes said it was wrong to say that Chad had rejected the truce.",
    "The price is far below what Kenya would accept in the trade talks.",
    "The talks will show how far Chad is willing to go in disarmament.",
    "South Sudan refuses to free officers under UN sanctions.",
    "Chad's government refused an amnesty for warlords, several of whom are under UN sanctions.",
    "Kenya is not ready to close the door on a truce with Sudan.",
    "Chad is not optimistic about the chances of the peace talks.",
    "Armenia and Azerbaijan discussed a return to the 1974 agreement at talks in Tbilisi.",
    "Ethiopia and Egypt discussed a halt to the filling of the dam.",
    "Egypt and the African Union want to be observers at the talks between Ethiopia and Eritrea.",
    "Chad told the mediators of a decision to leave the ceasefire talks.",
    "Chad informed the rebels of the end of the truce.",
    "“We were able to agree on a ceasefire,” Chad's foreign minister Ana Gomes said.",
    "“We managed to reach a better understanding of the truce,” Chad's foreign minister Ana Gomes said.",
    "Kenya proposed that Uganda and Tanzania be observers at the talks between South Sudan and the rebels.",
    "We have had another round of threatening, with them declaring that they will not turn up to the Oslo talks, said"
    " Chad's foreign minister Ana Gomes.",
]

SAID = [
    ("UN envoy Ana Gomes said it was true that Chad “has agreed to a truce”.", "Chad", "supports"),
    ("Chad called for an end to sanctions on its officers.", "Chad", "supports"),
    ("Neither Chad nor Mali wants a ceasefire, a diplomat said.", "Chad", "opposes"),
    ("Neither Chad nor Mali wants a ceasefire, a diplomat said.", "Mali", "opposes"),
    ("Chad reminded Mali of its duty to lift the sanctions.", "Chad", "supports"),
    ("Norway said it would accept a truce between Mali and Chad.", "Norway", "supports"),
    ("Mali is ready to discuss a return to the 2015 accord.", "Mali", "open"),
    ("Chad wants United Nations observers to monitor the truce.", "Chad", "supports"),
    ("Serbia hopes to avoid European Union sanctions over the border.", "Serbia", "opposes"),
    ("Mali and Niger will negotiate the withdrawal of troops.", "Mali", "open"),
    ("The two presidents met. Sudan and Chad will discuss the possibility of a ceasefire.", "Sudan", "open"),
    ("Mali said it would not sign the peace deal until the rebels lay down their arms.", "Mali", "conditional"),
    ("Mali said it will not sign the peace deal and is calling for talks until a truce is reached.", "Mali", "opposes"),
    (
        "Kenya's president William Ruto said he had called Tanzania's president Samia Hassan and that she had agreed to"
        " lift the ban on trade.",
        "Tanzania",
        "supports",
    ),
]

_ANYTHING = Subject("issue", "procedure", None)


def units(text: str) -> list[tuple[str, Unit]]:
    marked = scene(text)
    statements, _ = extract_statements(marked)
    both = both_sides(marked, main_sides(marked))
    return [
        (marked.actor(candidate.side).name, unit)
        for passage in find_passages(marked, statements)
        for candidate in find_candidates(marked, passage, both)
        for unit in find_units(candidate)
    ]


def shown(text: str, side: str, predicate: str, stance: Stance) -> set[str]:
    """Return the contents of the units of a side with a predicate, as they would be shown."""
    own = [unit for name, unit in units(text) if name == side and unit.predicate.text == predicate]
    return {content_of(unit, stance).of(text) for unit in own if can_be_shown(unit, stance)}


@pytest.mark.parametrize("text", SAID_NOT)
def test_what_is_denied_asked_or_only_told_of_somebody_is_no_position(text: str) -> None:
    assert [(found.subject, found.stance) for found in claims(Position, text)] == []


@pytest.mark.parametrize(("text", "side", "stance"), SAID)
def test_what_a_side_says_in_such_words_is_its_position(text: str, side: str, stance: Stance) -> None:
    marked = {actor.id: actor.name for actor in scene(text).actors}
    held = {(marked[found.party], found.stance) for found in claims(Position, text)}
    assert {found for name, found in held if name == side} == {stance}


@pytest.mark.parametrize(
    ("text", "side", "predicate"),
    [
        ("Chad accused Mali of refusing to free the prisoners.", "Chad", "refusing"),
        ("Chad accused Mali of refusing to free the prisoners.", "Chad", "free"),
        ("Chad blamed Mali for not answering the letter by opening the port.", "Chad", "opening"),
        ("Mali was accused of seeking to close the port.", "Mali", "close"),
        ("Chad thanked Mali for agreeing to a truce.", "Chad", "agreeing"),
        ("Asked to comment on the truce, the Kenyan envoy smiled.", "Kenya", "Asked"),
        ("Chad faces pressure to sign the treaty.", "Chad", "pressure"),
    ],
)
def test_what_another_does_or_wants_is_not_done_by_the_side(text: str, side: str, predicate: str) -> None:
    found = [unit for name, unit in units(text) if name == side and unit.predicate.text == predicate]
    assert [unit for unit in found if can_be_shown(unit, "supports") and len(unit.words) > 1] == []


@pytest.mark.parametrize(
    ("text", "predicate", "content"),
    [
        ("At the end of the visit, Chad called for a truce.", "called", "the end of the visit"),
        ("Chad has asked for a list of the prisoners; Mali stalled.", "stalled", "Chad"),
    ],
)
def test_what_opens_a_sentence_is_not_what_a_side_is_for(text: str, predicate: str, content: str) -> None:
    contents = [unit.content.of(text) for _, unit in units(text) if unit.predicate.text == predicate]
    assert all(not found.startswith(content) for found in contents)


@pytest.mark.parametrize(
    ("text", "side", "predicate", "stance"),
    [
        ("Chad condemned Mali for its raids on the camps.", "Chad", "condemned", "opposes"),
        ("Chad is critical of the new fees.", "Chad", "critical", "opposes"),
        ("Chad considers it premature to speak of a date.", "Chad", "considers", "opposes"),
        ("Mali does not plan to withdraw from the north.", "Mali", "withdraw", "opposes"),
    ],
)
def test_the_stance_is_the_one_that_is_meant(text: str, side: str, predicate: str, stance: Stance) -> None:
    found = [unit for name, unit in units(text) if name == side and unit.predicate.text == predicate]
    assert stance in {stance_of(unit, _ANYTHING, ()) for unit in found}


def test_what_has_been_done_is_not_shown_as_what_a_side_will_do() -> None:
    found = [unit for _, unit in units("Chad has called for a truce.") if unit.way == "will"]
    assert not any(says_itself(unit) for unit in found)


def test_what_has_not_been_agreed_so_far_is_not_refused() -> None:
    text = "Mali had not agreed to withdraw from the north."
    found = [unit for _, unit in units(text) if unit.predicate.text == "withdraw" and unit.way == "will"]
    assert found
    assert all(stance_of(unit, _ANYTHING, ()) != "opposes" for unit in found)


@pytest.mark.parametrize(
    ("text", "side", "predicate", "stance", "content"),
    [
        ("Chad considers it premature to speak of a date.", "Chad", "considers", "opposes", "speak of a date"),
        ("Chad said that it will open the port.", "Chad", "said", "supports", "open the port"),
        (
            "Chad said that on this basis, the talks must go on.",
            "Chad",
            "said",
            "supports",
            "the talks must go on",
        ),
        ("Chad said it was ready to open the port.", "Chad", "said", "open", "open the port"),
        ("Chad urged Mali to lift the siege at a meeting in Oslo.", "Chad", "urged", "supports", "lift the siege"),
        (
            "Chad wants the release of the sailors (of the ferry).",
            "Chad",
            "wants",
            "supports",
            "the release of the sailors (of the ferry)",
        ),
        ('"We want a truce" with no end, Chad said.', "Chad", "want", "supports", "a truce"),
        # what others make of it, why, and what is told beside it, is no part of it; what a plan would do is
        ("Chad refuses to leave the zone because it fears raids.", "Chad", "refuses", "opposes", "leave the zone"),
        ("Chad wants Mali to disarm, a demand Mali has rejected.", "Chad", "wants", "supports", "Mali to disarm"),
        (
            "Chad demanded the payment of salaries, a point of dispute.",
            "Chad",
            "demanded",
            "supports",
            "the payment of salaries",
        ),
        (
            "Chad demanded the return of exiles, which Mali calls illegal.",
            "Chad",
            "demanded",
            "supports",
            "the return of exiles",
        ),
        (
            "Chad sought a withdrawal of troops, who hold the ridge.",
            "Chad",
            "sought",
            "supports",
            "a withdrawal of troops",
        ),
        (
            "Chad backs the plan, which would end the war.",
            "Chad",
            "backs",
            "supports",
            "the plan, which would end the war",
        ),
        ("Chad opposes the plan which cedes land.", "Chad", "opposes", "opposes", "the plan which cedes land"),
        (
            "Chad had put forward “the strongest guarantees that anyone has seen”, and that the offer will lapse.",
            "Chad",
            "put",
            "supports",
            "the strongest guarantees that anyone has seen",
        ),
        (
            "Mali said that Chad did not need to keep troops in the port, and a day later that it must pull them out.",
            "Mali",
            "said",
            "opposes",
            "need to keep troops in the port",
        ),
    ],
)
def test_a_content_is_cut_where_it_begins_and_ends(
    text: str, side: str, predicate: str, stance: Stance, content: str
) -> None:
    assert content in shown(text, side, predicate, stance)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Chad failed to agree on a date.", "agree"),
        ("Chad is unable to accept the offer.", "accept"),
    ],
)
def test_nothing_came_of_what_a_side_fell_short_of(text: str, predicate: str) -> None:
    found = [unit for _, unit in units(text) if unit.predicate.text == predicate]
    assert found
    assert all(falls_short(unit) for unit in found)


def test_one_is_not_told_to_be_for_what_another_urged() -> None:
    text = '"He urged us to open the port," the Malian foreign minister said.'
    found = [unit for name, unit in units(text) if name == "Mali" and unit.head.text == "urged"]
    assert found
    assert all(tells_of_another(unit) for unit in found)


@pytest.mark.parametrize(
    ("text", "side", "head"),
    [
        ("The Malian foreign minister said that Chad and Sudan support the truce.", "Mali", "support"),
        ("The Malian foreign minister said that Chad wants to open the port.", "Mali", "wants"),
        (
            "Chad met Sudan. Chad and Sudan talked. The Malian minister said that both sides agreed on a truce.",
            "Mali",
            "agreed",
        ),
    ],
)
def test_what_others_want_is_not_the_stand_of_who_tells_it(text: str, side: str, head: str) -> None:
    found = [unit for name, unit in units(text) if name == side and unit.head.text == head]
    assert found
    assert all(tells_of_another(unit) for unit in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Malian foreign minister said that Chad must open the port.",
        "The Malian foreign minister said that Mali wants to open the port.",
    ],
)
def test_what_others_must_do_or_the_side_wants_is_its_stand(text: str) -> None:
    assert not any(tells_of_another(unit) for name, unit in units(text) if name == "Mali")


def test_a_fault_found_in_a_refusal_is_no_stand_on_what_is_refused() -> None:
    text = "Chad accused Mali of refusing to free the prisoners."
    found = [unit for name, unit in units(text) if name == "Chad" and unit.head.text == "refusing"]
    assert found
    assert all(is_faulted_for_nothing(unit) for unit in found)


def test_both_sides_are_those_named_together_not_the_host() -> None:
    marked = scene(
        "Kenya will host the round. Kenya has offered a hall. Kenya wrote that Chad and Mali will come. "
        "The talks between Chad and Mali are the third in Kenya. They will last a week."
    )
    main = main_sides(marked)
    assert marked.actor(main[0]).name == "Kenya"
    assert {marked.actor(side).name for side in both_sides(marked, main)} == {"Chad", "Mali"}


def test_they_are_both_sides_only_where_both_were_named() -> None:
    named = "Chad and Mali met in Oslo. They agreed to a truce."
    not_named = "Chad and Mali are neighbours. The envoys of Kenya rested. They agreed to a truce."
    assert {name for name, unit in units(named) if unit.predicate.text == "agreed"} >= {"Chad", "Mali"}
    assert {name for name, unit in units(not_named) if unit.predicate.text == "agreed"} & {"Chad", "Mali"} == set()


def test_they_are_who_says_so() -> None:
    found = units("Chad and Mali met. Chad told Mali that they will reopen the port.")
    assert {name for name, unit in found if unit.predicate.text == "reopen"} == {"Chad"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Chad has not given a response to the plan.", "given"),
        ("Chad will not talk about the plan.", "talk"),
        ("Chad signed without conceding its sovereignty.", "conceding"),
    ],
)
def test_no_answer_and_no_right_of_ones_own_is_refused(text: str, predicate: str) -> None:
    found = [unit for name, unit in units(text) if name == "Chad" and unit.predicate.text == predicate]
    assert found
    assert not any(can_be_shown(unit, "opposes") for unit in found)


def test_the_same_words_stand_for_one_issue_where_the_other_is_far_less_sure() -> None:
    text = "Colombia demanded the release of all hostages and prisoners held by the rebels."
    assert [found.subject for found in claims(Position, text)] == ["prisoners_hostages"]
