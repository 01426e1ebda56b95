"""Conflicts for the tests, and the definitions written out with sets, for conflicts small enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from accord.bargain.stability.conflict import (
    Conflict,
    Lever,
    Pattern,
    Way,
    conflict_of_moves,
    conflict_of_options,
    feasible_codes,
)
from accord.bargain.stability.graph import graph_of_lists
from accord.bargain.stability.sanctions import Reading

Moves = list[dict[int, set[int]]]
WAYS: tuple[Way, ...] = ("both", "both", "forward", "back")


def random_conflict(seed: int, *, movers: int = 3, options: int = 5, ties: bool = False) -> Conflict:
    """Options dealt to the movers, some irreversible, some states infeasible, any preferences."""
    rng = np.random.default_rng(seed)
    levers = [Lever(f"option {k}", k % movers, WAYS[int(rng.integers(4))]) for k in range(options)]
    patterns: list[Pattern] = [
        tuple((int(k), bool(rng.integers(2))) for k in rng.choice(options, 2 + int(rng.integers(2)), replace=False))
        for _ in range(int(rng.integers(3)))
    ]
    codes = feasible_codes(levers, patterns)
    high = max(2, len(codes) // 3) if ties else 10**6
    return conflict_of_options(names(movers), levers, codes, [rng.integers(0, high, len(codes)) for _ in range(movers)])


def random_graph_conflict(seed: int, *, movers: int = 3, states: int = 9) -> Conflict:
    """Any moves at all between states."""
    rng = np.random.default_rng(seed)
    graphs = [
        graph_of_lists(
            states,
            {s: np.flatnonzero((rng.random(states) < 0.25) & (np.arange(states) != s)).tolist() for s in range(states)},
        )
        for _ in range(movers)
    ]
    return conflict_of_moves(names(movers), graphs, [rng.permutation(states) for _ in range(movers)])


def names(movers: int) -> list[str]:
    return [f"mover {m}" for m in range(movers)]


def moves_of(conflict: Conflict, *, gaining: bool = False) -> Moves:
    """For each mover, where it can go from each state."""
    table = conflict.payoffs.tolist()
    return [
        {
            s: {t for t in graph.after(s).tolist() if not gaining or table[m][t] > table[m][s]}
            for s in range(conflict.states)
        }
        for m, graph in enumerate(conflict.moves)
    ]


def reached(moves: Moves, start: int, coalition: Iterable[int], reading: Reading) -> set[int]:
    """The states a coalition can lead to, by following every sequence that the reading allows."""
    members, found, seen = list(coalition), set(), set()
    stack: list[tuple[int, int, frozenset[int]]] = [(start, -1, frozenset())]
    while stack:
        state, last, used = stack.pop()
        for mover in members:
            if mover == last or (reading == "once each" and mover in used) or (reading == "one move" and last >= 0):
                continue
            for target in moves[mover][state]:
                found.add(target)
                node = (target, mover, used | {mover} if reading == "once each" else frozenset())
                if node not in seen:
                    seen.add(node)
                    stack.append(node)
    return found


def stable_by_definition(conflict: Conflict, concept: str, reading: Reading) -> list[list[bool]]:
    """The definitions, word by word."""
    free, gain = moves_of(conflict), moves_of(conflict, gaining=True)
    payoff = conflict.payoffs.tolist()
    movers = range(len(conflict.movers))

    def deters(mover: int, state: int, response: int) -> bool:
        counters = free[mover][response] if concept in ("smr", "sseq") else set()
        return all(payoff[mover][s] <= payoff[mover][state] for s in {response, *counters})

    def stable(mover: int, state: int) -> bool:
        others = [m for m in movers if m != mover]
        moves = gain if concept in ("seq", "sseq") else free
        return all(
            concept != "nash" and any(deters(mover, state, r) for r in reached(moves, target, others, reading))
            for target in gain[mover][state]
        )

    return [[stable(mover, state) for state in range(conflict.states)] for mover in movers]


def simultaneous_by_definition(conflict: Conflict, also: Callable[[int, int, int], bool]) -> list[list[bool]]:
    """Simultaneous stability with sets; `also` tells whether a move is deterred otherwise."""
    gain, codes = moves_of(conflict, gaining=True), conflict.codes.tolist()
    payoff = conflict.payoffs.tolist()
    movers = range(len(conflict.movers))

    def results(state: int, target: int, others: list[int]) -> set[int]:
        found = {codes[target]}
        for other in others:
            found |= {code ^ codes[t] ^ codes[state] for code in found for t in gain[other][state]}
        return {codes.index(code) for code in found - {codes[target]} if code in codes}

    def stable(mover: int, state: int) -> bool:
        others = [m for m in movers if m != mover]
        return all(
            also(mover, state, target)
            or any(payoff[mover][r] <= payoff[mover][state] for r in results(state, target, others))
            for target in gain[mover][state]
        )

    return [[stable(mover, state) for state in range(conflict.states)] for mover in movers]
