"""Stability against the definitions, the published cases, and what tells the readings apart."""

import json
from pathlib import Path

import numpy as np
import pytest

from accord.bargain.stability.concepts import CONCEPTS, Concept, equilibria, stable
from accord.bargain.stability.conflict import (
    Conflict,
    Lever,
    conflict_of_moves,
    conflict_of_options,
    feasible_codes,
)
from accord.bargain.stability.graph import graph_of_lists
from accord.bargain.stability.preference import Statement, payoffs_of_ranking, payoffs_of_statements
from accord.bargain.stability.sanctions import READINGS, Reading
from accord.bargain.stability.simultaneous import sequentially_or_simultaneously_stable, simultaneously_stable
from accord.errors import SpaceError, TooLargeError
from bargain.stability.conflicts import (
    moves_of,
    random_conflict,
    random_graph_conflict,
    reached,
    simultaneous_by_definition,
    stable_by_definition,
)

CASES = Path(__file__).parents[4] / "shared" / "analysis" / "cases.json"
WHY = "the published cases (../shared/analysis/cases.json) are not here"
READING_OF: dict[str, Reading] = {
    "definition": "sequences",
    "each_opponent_at_most_once": "once each",
    "single_opponent_move": "one move",
}


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("seed", range(24))
def test_stability_is_what_the_definition_says(seed: int, concept: Concept, reading: Reading) -> None:
    movers = 1 + seed % 4
    made = random_graph_conflict if seed % 3 == 2 else random_conflict
    conflict = made(seed, movers=movers)
    assert stable(conflict, concept, reading=reading).tolist() == stable_by_definition(conflict, concept, reading)


@pytest.mark.parametrize("seed", range(20))
def test_ties_neither_tempt_nor_hurt(seed: int) -> None:
    conflict = random_conflict(seed, ties=True)
    for concept in CONCEPTS:
        assert stable(conflict, concept).tolist() == stable_by_definition(conflict, concept, "sequences")


@pytest.mark.parametrize("seed", range(24))
def test_simultaneous_sanctions(seed: int) -> None:
    conflict = random_conflict(seed, movers=2 + seed % 3, options=5, ties=seed % 2 == 0)
    assert simultaneously_stable(conflict).tolist() == simultaneous_by_definition(conflict, lambda *_: False)
    gain, payoff = moves_of(conflict, gaining=True), conflict.payoffs.tolist()

    def sequential(mover: int, state: int, target: int) -> bool:
        others = [m for m in range(len(conflict.movers)) if m != mover]
        return any(payoff[mover][r] <= payoff[mover][state] for r in reached(gain, target, others, "sequences"))

    both = sequentially_or_simultaneously_stable(conflict).tolist()
    assert both == simultaneous_by_definition(conflict, sequential)


@pytest.mark.parametrize("seed", range(30))
def test_the_concepts_contain_one_another(seed: int) -> None:
    conflict = random_conflict(seed, movers=3, options=7)
    nash, gmr, smr, seq, sseq = (stable(conflict, concept) for concept in CONCEPTS)
    for narrow, wide in ((nash, smr), (smr, gmr), (nash, sseq), (sseq, seq), (seq, gmr), (sseq, smr)):
        assert not np.any(narrow & ~wide)
    for concept in CONCEPTS:
        one, once, free = (stable(conflict, concept, reading=r) for r in reversed(READINGS))
        assert not np.any(one & ~once)
        assert not np.any(once & ~free)


def test_an_opponent_who_moves_again_tells_the_readings_apart() -> None:
    """A gains by 0 to 1. B can answer to 2, C from there to 3, and B again to 4, which alone is worse for A than 0."""
    moves = [{0: [1]}, {1: [2], 3: [4]}, {2: [3]}]
    graphs = [graph_of_lists(5, m) for m in moves]
    payoffs = [np.array([1, 2, 3, 4, 0]), np.arange(5), np.arange(5)]
    conflict = conflict_of_moves("ABC", graphs, payoffs)
    held = {reading: 0 in equilibria(conflict, "gmr", reading=reading) for reading in READINGS}
    assert held == {"sequences": True, "once each": False, "one move": False}
    once = [np.array([1, 2, 3, 0, 4]), np.arange(5), np.arange(5)]
    conflict = conflict_of_moves("ABC", graphs, once)
    held = {reading: 0 in equilibria(conflict, "seq", reading=reading) for reading in READINGS}
    assert held == {"sequences": True, "once each": True, "one move": False}


def published() -> list[dict[str, object]]:
    return [c for c in json.loads(CASES.read_text())["cases"] if "decision_makers" in c] if CASES.exists() else []


def conflict_of(case: dict) -> Conflict:
    movers = case["decision_makers"]
    if "options" not in case:
        graphs = [
            graph_of_lists(9, {int(s) - 1: [t - 1 for t in targets] for s, targets in case["moves"][m].items()})
            for m in movers
        ]
        return conflict_of_moves(movers, graphs, [np.array(case["ordinal_payoff"][m]) for m in movers])
    ways = {"both": "both", "fwd": "forward", "back": "back"}
    levers = [Lever(o["name"], movers.index(o["dm"]), ways[o["permitted_direction"]]) for o in case["options"]]
    codes = feasible_codes(levers, [tuple((k, yn == "Y") for k, yn in p) for p in case["infeasible_patterns"]])
    assert ["".join("NY"[code >> k & 1] for k in range(len(levers))) for code in codes.tolist()] == [
        state["yn"] for state in case["feasible_states"]
    ]
    return conflict_of_options(movers, levers, codes, [ranking(case, m) for m in movers])


def ranking(case: dict, mover: str) -> np.ndarray:
    tiers = case["preference_ranking_best_to_worst"][mover]
    return payoffs_of_ranking(sum(map(len, tiers)), [[s - 1 for s in tier] for tier in tiers])


@pytest.mark.skipif(not CASES.exists(), reason=WHY)
@pytest.mark.parametrize("case", published(), ids=lambda case: case["id"])
def test_the_published_cases_in_every_reading(case: dict) -> None:
    conflict = conflict_of(case)
    for name, expected in case["expected"].items():
        for concept, states in expected.items():
            found = equilibria(conflict, concept, reading=READING_OF[name])
            assert [s + 1 for s in found] == states, (name, concept)
    stored = case.get("stored_by_authors", {})
    if "sim" in stored:
        assert [s + 1 for s in np.flatnonzero(simultaneously_stable(conflict).all(axis=0))] == stored["sim"]
        both = sequentially_or_simultaneously_stable(conflict).all(axis=0)
        assert [s + 1 for s in np.flatnonzero(both)] == stored["seqsim"]


@pytest.mark.skipif(not CASES.exists(), reason=WHY)
@pytest.mark.parametrize(
    "case", [c for c in published() if c.get("preference_statements")], ids=lambda case: case["id"]
)
def test_statements_give_the_published_rankings(case: dict) -> None:
    conflict = conflict_of(case)
    for mover in case["decision_makers"]:
        statements = []
        for entry in case["preference_statements"][mover]:
            members = entry["members"] if isinstance(entry, dict) else [entry]
            statements.append(Statement(tuple(tuple((k, yn == "Y") for k, yn in pattern) for pattern in members)))
        assert payoffs_of_statements(conflict.codes, statements).tolist() == ranking(case, mover).tolist()


def test_large_conflicts_are_judged_whole() -> None:
    rng = np.random.default_rng(0)
    levers = [Lever(str(k), k % 4) for k in range(12)]
    codes = feasible_codes(levers, [])
    conflict = conflict_of_options("abcd", levers, codes, [rng.permutation(4096) for _ in range(4)])
    found = {concept: stable(conflict, concept) for concept in CONCEPTS}
    assert np.all(found["gmr"] >= found["smr"])
    some = rng.choice(4096, 3, replace=False)
    free = moves_of(conflict)
    for state in some.tolist():
        for mover in range(4):
            others = [m for m in range(4) if m != mover]
            payoff = conflict.payoffs[mover]
            ups = [t for t in free[mover][state] if payoff[t] > payoff[state]]
            gmr = all(min(payoff[r] for r in reached(free, t, others, "sequences")) <= payoff[state] for t in ups)
            assert found["gmr"][mover, state] == gmr


def test_too_many_states_or_moves_are_refused_beforehand() -> None:
    with pytest.raises(TooLargeError, match="30 options make"):
        feasible_codes([Lever(str(k), 0) for k in range(30)], [])
    levers = [Lever(str(k), 0) for k in range(18)]
    with pytest.raises(TooLargeError, match="moves"):
        conflict_of_options("a", levers, feasible_codes(levers, []), [np.arange(2**18)])


def test_what_does_not_fit_together_is_refused() -> None:
    levers = [Lever("x", 0)]
    with pytest.raises(SpaceError, match="infeasible"):
        feasible_codes(levers, [((0, True),), ((0, False),)])
    with pytest.raises(SpaceError, match="belongs to"):
        conflict_of_options("a", [Lever("x", 3)], np.arange(2), [np.arange(2)])
    with pytest.raises(SpaceError, match="all 1 decision makers"):
        conflict_of_options("a", levers, np.arange(2), [np.arange(3)])
    with pytest.raises(SpaceError, match="missing: \\[1\\]"):
        payoffs_of_ranking(2, [[0]])
    with pytest.raises(SpaceError, match="option form"):
        simultaneously_stable(random_graph_conflict(0))
