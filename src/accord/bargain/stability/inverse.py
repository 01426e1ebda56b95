"""What the decision makers would have to prefer for a state to be stable, as pairwise conditions.

The inverse of stability analysis (Kinsara, Kilgour and Hipel, "Inverse approach to the graph model for conflict
resolution", IEEE Transactions on Systems, Man, and Cybernetics: Systems 45, 2015; in conditions on pairs of states:
Wang, Hipel, Fang and Dang, "Matrix representations of the inverse problem in the graph model for conflict resolution",
European Journal of Operational Research 270, 2018), without listing orders of states: each move away must not pay, or
some response must take the gain back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from accord.bargain.stability.concepts import Concept
from accord.bargain.stability.conflict import Conflict
from accord.bargain.stability.paths import responses
from accord.bargain.stability.sanctions import Reading


@dataclass(frozen=True, slots=True)
class Condition:
    """For one move away from the state: the mover must like the state at least as much as all states of one of `ways`.

    The first way is always the move's own target. `met` tells whether its present preferences already do. Of many
    ways, those that turn the fewest present preferences come first, and `more` counts those not listed.
    """

    mover: int
    target: int
    ways: tuple[tuple[int, ...], ...]
    met: bool
    more: int = 0


def stability_conditions(
    conflict: Conflict, state: int, concept: Concept, *, reading: Reading = "sequences", most: int = 8
) -> tuple[Condition, ...]:
    """Return what each decision maker must prefer for the state to be stable for it, one condition per move.

    For SEQ and SSEQ the opponents' responses are those that they gain by with their present preferences.
    """
    gains = conflict.improvements()
    respond = gains if concept in ("seq", "sseq") else conflict.moves
    found = []
    for mover, payoff in enumerate(conflict.payoffs):
        opponents = {other: respond[other] for other in range(len(conflict.movers)) if other != mover}
        for target in conflict.moves[mover].after(state).tolist():
            ways: list[tuple[int, ...]] = [(target,)]
            if concept != "nash" and opponents:
                reached = np.flatnonzero(responses(opponents, target, reading)).tolist()
                ways += _sanctions(conflict, (mover, state), concept, reached)
            turned = [int((payoff[list(way)] > payoff[state]).sum()) for way in ways]
            order = [0, *sorted(range(1, len(ways)), key=lambda k: (turned[k], len(ways[k]), ways[k]))]
            listed = tuple(ways[k] for k in order[:most])
            found.append(Condition(mover, target, listed, min(turned) == 0, len(ways) - len(listed)))
    return tuple(found)


def _sanctions(
    conflict: Conflict, place: tuple[int, int], concept: Concept, reached: list[int]
) -> Iterator[tuple[int, ...]]:
    """Yield for each response the states that must be no better than the wanted one for it to deter."""
    mover, state = place
    for response in reached:
        if concept in ("gmr", "seq"):
            yield (response,)
        else:
            counters = conflict.moves[mover].after(response).tolist()
            yield (response, *(counter for counter in counters if counter not in (state, response)))
