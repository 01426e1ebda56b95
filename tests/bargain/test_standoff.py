"""The stability section of a scenario: statements, states, and the published results for the crisis over Cuba."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.bargain.scenario import Scenario
from accord.bargain.standoff import Standoff, foresee, patterns
from accord.bargain.statement import Both, Is, Not, Statement, holds, parse_statement
from accord.errors import ScenarioError
from accord.read.scenario import read_scenario
from bargain.scenes import EXAMPLES, scene

MOVES = ("a", "b", "c")
LEAVES = st.sampled_from(MOVES).map(Is)
STATEMENTS: st.SearchStrategy[Statement] = st.recursive(
    LEAVES,
    lambda inner: inner.map(Not) | st.builds(Both, st.sampled_from(["and", "or", "if", "iff"]), inner, inner),
    max_leaves=6,
)


def _words(statement: Statement) -> str:
    if isinstance(statement, Is):
        return statement.move
    if isinstance(statement, Not):
        return f"not ({_words(statement.of)})"
    return f"({_words(statement.left)} {statement.joint} {_words(statement.right)})"


@given(STATEMENTS)
def test_patterns_fit_exactly_where_the_words_hold(statement: Statement) -> None:
    read = parse_statement(_words(statement), MOVES)
    assert read == statement
    found = patterns(statement, MOVES)
    for answers in product((False, True), repeat=3):
        yes = {move for move, answer in zip(MOVES, answers, strict=True) if answer}
        assert any(all(answers[k] == taken for k, taken in pattern) for pattern in found) == holds(statement, yes)


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("not a and b", Both("and", Not(Is("a")), Is("b"))),
        ("a or b and c", Both("or", Is("a"), Both("and", Is("b"), Is("c")))),
        ("a if b or c", Both("if", Is("a"), Both("or", Is("b"), Is("c")))),
        ("a if b if c", Both("if", Both("if", Is("a"), Is("b")), Is("c"))),
    ],
)
def test_which_word_binds_closest(words: str, means: Statement) -> None:
    assert parse_statement(words, MOVES) == means


def _solved(scenario: Scenario) -> Standoff:
    found = foresee(scenario)
    assert found is not None
    return found


def test_cuba_rests_where_the_literature_says() -> None:
    """Fraser and Hipel's model: 12 states; sequentially stable are the three in which the missiles are withdrawn."""
    found = _solved(read_scenario(next(path for path in EXAMPLES if "cuba" in path.name)))
    rest = {name: [place + 1 for place in places] for name, places in found.equilibria}
    assert found.count == 12
    assert rest["nash"] == [6]
    assert rest["seq"] == [5, 6, 7]
    assert rest["gmr"] == rest["smr"] == [1, 2, 3, 5, 6, 7, 8]
    assert found.today == 2
    assert found.wanted == 4
    assert all(condition.met for condition in found.conditions)
    assert {way.state + 1: way.by_improvements is not None for way in found.ways} == {5: True, 6: True, 7: True}


NAMED = (
    "stability:",
    "  deciders:",
    "    north: {moves: {defect: Defects}, ranking: [[n], [peace], [war], [s]]}",
    "    south: {moves: {betray: Betrays}, ranking: [s, peace, war, n]}",
    "  states: {peace: [], n: [defect], s: [betray], war: [defect, betray]}",
    "  only these states: yes",
)


def test_the_prisoners_dilemma_by_named_states() -> None:
    found = _solved(scene(*NAMED, "  today: peace"))
    rest = {name: {found.states[place].name for place in places} for name, places in found.equilibria}
    assert rest["nash"] == {"war"}
    assert rest["gmr"] == {"war", "peace"}
    assert rest["seq"] == {"war", "peace"}


def test_a_ranking_must_name_all_states() -> None:
    with pytest.raises(ScenarioError, match="add `only these states: yes`"):
        scene(*NAMED[:-1])
    with pytest.raises(ScenarioError, match="leaves out war; put every state somewhere"):
        scene(*(line.replace("[peace], [war], [s]", "[peace], [s]") for line in NAMED))


def test_what_cannot_be_solved_says_why() -> None:
    found = _solved(scene("stability:", "  never: [a or not a]", "  deciders: {north: {moves: {a: A}, prefers: [a]}}"))
    assert "Every combination of options is infeasible" in found.obstacle


def test_a_move_that_cannot_be_taken_back() -> None:
    found = _solved(
        scene(
            "stability:",
            "  irreversible: [fire]",
            "  deciders: {north: {moves: {fire: Fires}, prefers: [not fire]}}",
            "  today: [fire]",
        )
    )
    assert dict(found.equilibria)["nash"] == (0, 1)
