"""The highest and the lowest total that each party can have, each on its own."""

from __future__ import annotations

from dataclasses import replace

from accord.bargain.network import build_network
from accord.bargain.program import Program
from accord.bargain.space import Outcome, Space
from accord.errors import SpaceError, TooLargeError

_SECONDS = 60.0


def ideal(space: Space) -> Outcome:
    """Return the highest allowed total of each party, each on its own (reservation values aside).

    Refuses when no package is allowed. Where the linkages are too entangled for a diagram, integer programs find it.
    """
    try:
        network = build_network(space)
    except TooLargeError:
        return tuple(_highest(space, party) for party in range(len(space.parties)))
    return tuple(int(x) for x in network.worths(network.most))


def nadir(space: Space) -> Outcome:
    """Return the lowest allowed total of each party, each on its own."""
    parties = tuple(
        replace(party, worth=tuple(tuple(-x for x in row) for row in party.worth)) for party in space.parties
    )
    return tuple(-x for x in ideal(replace(space, parties=parties)))


def _highest(space: Space, party: int) -> int:
    program = Program(space.shape, space.clauses)
    program.aim(program.worth(space, party))
    answer = program.solve(seconds=_SECONDS, whole=True)
    if answer.state == "impossible":
        message = "No package keeps all linkages and red lines."
        raise SpaceError(message)
    if answer.state != "proved":
        message = (
            f"The linkages are too entangled: the best total of {space.parties[party].name!r} was not found in time."
        )
        raise TooLargeError(message)
    return space.outcome(answer.package)[party]
