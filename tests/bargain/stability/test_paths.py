"""Ways between states, coalitions and conditions, against following every sequence."""

import json

import numpy as np
import pytest

from accord.bargain.stability.coalitions import coalition_jumps
from accord.bargain.stability.concepts import CONCEPTS, Concept, equilibria, stable
from accord.bargain.stability.conflict import Conflict, Lever, conflict_of_moves, conflict_of_options, feasible_codes
from accord.bargain.stability.inverse import stability_conditions
from accord.bargain.stability.paths import find_paths, responses
from accord.bargain.stability.sanctions import READINGS
from accord.bargain.stability.status_quo import prospects
from bargain.stability.conflicts import moves_of, random_conflict, random_graph_conflict, reached
from bargain.stability.test_concepts import CASES, WHY, conflict_of


def made(seed: int) -> Conflict:
    return random_graph_conflict(seed) if seed % 2 else random_conflict(seed, options=5)


@pytest.mark.parametrize("seed", range(30))
def test_every_state_that_can_be_reached_has_a_shortest_legal_way(seed: int) -> None:
    conflict = made(seed)
    moves = moves_of(conflict)
    paths = find_paths(dict(enumerate(conflict.moves)), 0)
    assert set(paths.reached) == reached(moves, 0, range(3), "sequences") - {0}
    assert paths.to(0) == ()
    depth = distances(moves, 0)
    for state in range(conflict.states):
        way = paths.to(state)
        assert (way is None) == (state not in depth)
        if way is None:
            continue
        here, last = 0, -1
        for mover, target in way:
            assert mover != last
            assert target in moves[mover][here]
            here, last = target, mover
        assert here == state
        assert len(way) == paths.moves[state] == depth[state]


def distances(moves: list[dict[int, set[int]]], start: int) -> dict[int, int]:
    """How many moves each state takes, by widening circles over states and last movers."""
    nodes, depth, found = {(start, -1)}, 0, {start: 0}
    seen = set(nodes)
    while nodes:
        depth += 1
        nodes = {(t, m) for s, last in nodes for m in range(len(moves)) if m != last for t in moves[m][s]} - seen
        seen |= nodes
        for state, _ in nodes:
            found.setdefault(state, depth)
    return found


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("seed", range(12))
def test_responses_in_every_reading(seed: int, reading: str) -> None:
    conflict = made(seed)
    moves = moves_of(conflict)
    for start in range(conflict.states):
        found = responses({1: conflict.moves[1], 2: conflict.moves[2]}, start, reading)
        assert set(np.flatnonzero(found).tolist()) == reached(moves, start, (1, 2), reading)


@pytest.mark.parametrize("seed", range(20))
def test_coalitions_jump_where_all_members_gain(seed: int) -> None:
    conflict = made(seed)
    moves, payoff = moves_of(conflict), conflict.payoffs
    for state in range(conflict.states):
        expected: set[tuple[tuple[int, ...], int]] = set()
        for coalition in ((0, 1), (0, 2), (1, 2), (0, 1, 2)):
            for target in reached(moves, state, coalition, "sequences") - {state}:
                if all(payoff[m][target] > payoff[m][state] for m in coalition) and not any(
                    set(c) < set(coalition) and t == target for c, t in expected
                ):
                    expected.add((coalition, target))
        jumps = coalition_jumps(conflict, state)
        assert {(jump.coalition, jump.state) for jump in jumps} == expected
        assert all(jump.steps[-1][1] == jump.state for jump in jumps)


@pytest.mark.skipif(not CASES.exists(), reason=WHY)
def test_the_published_coalition_jump_of_elmira() -> None:
    case = next(c for c in json.loads(CASES.read_text())["cases"] if c["id"] == "elmira-xu")
    conflict = conflict_of(case)
    for jump in case["coalition_improvement_from_equilibria"]:
        found = coalition_jumps(conflict, jump["state"] - 1)
        coalition = tuple(case["decision_makers"].index(m) for m in jump["coalition"])
        assert (coalition, jump["to"] - 1) in {(j.coalition, j.state) for j in found}


@pytest.mark.parametrize("seed", range(20))
def test_prospects_by_moves_and_by_improvements(seed: int) -> None:
    conflict = made(seed)
    goals = equilibria(conflict, "gmr")
    free, gain = moves_of(conflict), moves_of(conflict, gaining=True)
    for prospect in prospects(conflict, 0, goals):
        assert (prospect.by_moves is not None) == (prospect.state in {0, *reached(free, 0, range(3), "sequences")})
        assert (prospect.by_improvements is not None) == (
            prospect.state in {0, *reached(gain, 0, range(3), "sequences")}
        )


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("seed", range(16))
def test_a_state_is_stable_just_when_all_conditions_are_met(seed: int, concept: Concept) -> None:
    conflict = made(seed)
    reading = READINGS[seed % 3]
    judged = stable(conflict, concept, reading=reading)
    for state in range(conflict.states):
        conditions = stability_conditions(conflict, state, concept, reading=reading)
        for mover in range(3):
            assert judged[mover, state] == all(c.met for c in conditions if c.mover == mover)


@pytest.mark.parametrize("concept", ["nash", "gmr", "smr"])
@pytest.mark.parametrize("seed", range(12))
def test_any_one_way_per_condition_makes_the_state_stable(seed: int, concept: Concept) -> None:
    conflict = made(seed)
    rng = np.random.default_rng(seed)
    for state in range(conflict.states):
        payoffs = conflict.payoffs.copy() * 2
        for condition in stability_conditions(conflict, state, concept, most=100):
            way = condition.ways[int(rng.integers(len(condition.ways)))]
            row = payoffs[condition.mover]
            row[list(way)] = np.minimum(row[list(way)], row[state] - 1)
        changed = conflict_of_moves(conflict.movers, conflict.moves, list(payoffs))
        assert stable(changed, concept)[:, state].all()


def test_conditions_name_what_must_be_preferred() -> None:
    """In the prisoners' dilemma mutual cooperation holds in the sense of Nash only if each prefers it to defecting."""
    conditions = stability_conditions(dilemma(), 3, "nash")
    assert [(c.mover, c.ways, c.met) for c in conditions] == [(0, ((2,),), False), (1, ((1,),), False)]


def dilemma() -> Conflict:
    levers = [Lever("cooperate", 0), Lever("cooperate", 1)]
    payoffs = [np.array([1, 0, 3, 2]), np.array([1, 3, 0, 2])]
    return conflict_of_options("ab", levers, feasible_codes(levers, []), payoffs)
