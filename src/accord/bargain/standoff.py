"""The stability model of a scenario, solved: where things could come to rest, and how they could get there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.scenario import Decider, Scenario, StabilityModel
from accord.bargain.stability.coalitions import Jump, coalition_jumps
from accord.bargain.stability.concepts import CONCEPTS, stable, states_where
from accord.bargain.stability.conflict import Conflict, Lever, Pattern, Way, conflict_of_options, feasible_codes
from accord.bargain.stability.graph import Bools
from accord.bargain.stability.inverse import Condition, stability_conditions
from accord.bargain.stability.preference import Statement as Wish
from accord.bargain.stability.preference import payoffs_of_ranking, payoffs_of_statements
from accord.bargain.stability.sanctions import Reading
from accord.bargain.stability.simultaneous import simultaneously_stable
from accord.bargain.stability.status_quo import Prospect, prospects
from accord.bargain.statement import Both, Is, Not, Statement, parse_statement
from accord.errors import SpaceError, TooLargeError

MOST_LISTED = 40
"""States that are listed one by one; of more, only equilibria and today's."""
MOST_SEARCHED = 5_000
"""States among which coalitions' moves are searched for."""
WAYS: dict[str, Way] = {"": "both", "yes": "forward", "no": "back"}


@dataclass(frozen=True, slots=True)
class State:
    """A state by its place: the moves answered yes, its name, and how high each decider puts it (0: lowest)."""

    place: int
    name: str
    yes: tuple[str, ...]
    heights: tuple[int, ...]
    stable: tuple[tuple[str, tuple[bool, ...]], ...]

    def rests(self, concept: str) -> bool:
        """Return whether no decider would leave it, by that concept."""
        return all(dict(self.stable)[concept])


@dataclass(frozen=True, slots=True)
class Standoff:
    """What the stability model gives. With `obstacle`, it could not be solved, and it says why.

    `states` are all, or of many only those that are an equilibrium by some concept and today's. `gains` are the moves
    that pay, as (who, from, to), where all states are listed. `skipped` says what was left out for its size.
    """

    deciders: tuple[str, ...]
    count: int
    states: tuple[State, ...]
    equilibria: tuple[tuple[str, tuple[int, ...]], ...]
    today: int | None
    ways: tuple[Prospect, ...]
    jumps: tuple[Jump, ...]
    wanted: int | None
    conditions: tuple[Condition, ...]
    gains: tuple[tuple[int, int, int], ...] = ()
    skipped: tuple[str, ...] = ()
    obstacle: str = ""


def foresee(scenario: Scenario, *, reading: Reading = "sequences") -> Standoff | None:
    """Return where the stability model could come to rest; nothing if the scenario has none."""
    model = scenario.stability
    if model is None:
        return None
    deciders = tuple(decider.party for decider in model.deciders)
    try:
        return _solve(model, deciders, conflict_of(model), reading)
    except (SpaceError, TooLargeError) as fault:
        return Standoff(deciders, 0, (), (), None, (), (), None, (), obstacle=str(fault))


def conflict_of(model: StabilityModel) -> Conflict:
    """Return the model in numbers: a state is the sum of 2^k over the moves k answered yes."""
    movers = [decider.party for decider in model.deciders]
    levers = [Lever(move.id, movers.index(move.decider), WAYS[move.fixed]) for move in model.moves]
    names = [move.id for move in model.moves]
    never = [pattern for words in model.never for pattern in patterns(parse_statement(words, names), names)]
    codes = feasible_codes(levers, never)
    named = [_code(state.yes, names) for state in model.states]
    if model.closed:
        codes = codes[[int(code) in named for code in codes]]
        if not len(codes):
            message = "`never` rules out every state that is named; drop one of its patterns."
            raise SpaceError(message)
    places = {int(code): place for place, code in enumerate(codes)}
    payoffs = [_payoffs(decider, model, codes, places) for decider in model.deciders]
    return conflict_of_options(movers, levers, codes, payoffs)


def _payoffs(decider: Decider, model: StabilityModel, codes: Ints, places: dict[int, int]) -> Ints:
    names = [move.id for move in model.moves]
    if decider.statements:
        wishes = [Wish(patterns(parse_statement(words, names), names)) for words in decider.statements]
        return payoffs_of_statements(codes, wishes)
    at = {state.id: places.get(_code(state.yes, names)) for state in model.states}
    tiers = [[place for name in tier if (place := at[name]) is not None] for tier in decider.ranking]
    return payoffs_of_ranking(len(codes), tiers)


def patterns(statement: Statement, names: Sequence[str], *, wanted: bool = True) -> tuple[Pattern, ...]:
    """Return the patterns of moves of which one fits exactly where the statement holds (or, if not wanted, fails).

    >>> patterns(parse_statement("a if b", ("a", "b")), ("a", "b"))
    (((0, True),), ((1, False),))
    """
    if isinstance(statement, Is):
        return (((names.index(statement.move), wanted),),)
    if isinstance(statement, Not):
        return patterns(statement.of, names, wanted=not wanted)
    return _joined(statement, names, wanted=wanted)


def _joined(both: Both, names: Sequence[str], *, wanted: bool) -> tuple[Pattern, ...]:
    left, right = both.left, both.right
    if both.joint == "iff":
        same = _all(patterns(left, names), patterns(right, names, wanted=wanted))
        return (*same, *_all(patterns(left, names, wanted=False), patterns(right, names, wanted=not wanted)))
    if both.joint == "if":
        right = Not(right)
    parts = patterns(left, names, wanted=wanted), patterns(right, names, wanted=wanted)
    return _all(*parts) if (both.joint == "and") == wanted else (*parts[0], *parts[1])


def _all(left: Sequence[Pattern], right: Sequence[Pattern]) -> tuple[Pattern, ...]:
    """Return the patterns that fit where one of each side fits; those that contradict themselves fall away."""
    merged = (dict((*one, *two)) for one in left for two in right if not _contrary(one, two))
    return tuple(tuple(sorted(each.items())) for each in merged)


def _contrary(one: Pattern, two: Pattern) -> bool:
    known = dict(one)
    return any(known.get(option, taken) != taken for option, taken in two)


def _code(yes: Sequence[str], names: Sequence[str]) -> int:
    return sum(1 << names.index(name) for name in yes)


def _solve(model: StabilityModel, deciders: tuple[str, ...], conflict: Conflict, reading: Reading) -> Standoff:
    tables, skipped = _tables(conflict, reading)
    rest = tuple((name, states_where(np.logical_and.reduce(table))) for name, table in tables.items())
    today, wanted = _place(model, conflict, model.today), _place(model, conflict, model.wanted)
    notable = sorted({place for _, found in rest for place in found} | {p for p in (today, wanted) if p is not None})
    whole = conflict.states <= MOST_LISTED
    calm = dict(rest)["seq"][:MOST_LISTED]
    if conflict.states > MOST_SEARCHED:
        skipped = (*skipped, f"moves by coalitions, which are searched for among up to {MOST_SEARCHED:,} states")
    return Standoff(
        deciders=deciders,
        count=conflict.states,
        states=tuple(
            _state(model, conflict, place, tables)
            for place in (range(conflict.states) if whole else notable[:MOST_LISTED])
        ),
        equilibria=rest,
        today=today,
        ways=() if today is None else prospects(conflict, today, calm),
        jumps=_jumps(conflict, calm),
        wanted=wanted,
        conditions=() if wanted is None else stability_conditions(conflict, wanted, "seq", reading=reading),
        gains=_gains(conflict) if whole else (),
        skipped=skipped,
    )


def _tables(conflict: Conflict, reading: Reading) -> tuple[dict[str, Bools], tuple[str, ...]]:
    """Return by concept which states are stable for whom, and what was too large to judge."""
    tables: dict[str, Bools] = {concept: stable(conflict, concept, reading=reading) for concept in CONCEPTS}
    try:
        tables["sim"] = simultaneously_stable(conflict)
    except TooLargeError as fault:
        return tables, (f"simultaneous stability: {fault}",)
    return tables, ()


def _place(model: StabilityModel, conflict: Conflict, yes: tuple[str, ...] | None) -> int | None:
    """Return where a state stands; nothing if it was not given or cannot be."""
    if yes is None:
        return None
    code = _code(yes, [move.id for move in model.moves])
    return next(iter(states_where(conflict.codes == code)), None)


def _jumps(conflict: Conflict, calm: Sequence[int]) -> tuple[Jump, ...]:
    if conflict.states > MOST_SEARCHED:
        return ()
    return tuple(jump for place in calm for jump in coalition_jumps(conflict, place))


def _gains(conflict: Conflict) -> tuple[tuple[int, int, int], ...]:
    graphs = enumerate(conflict.improvements())
    return tuple(
        (mover, source, int(target))
        for mover, graph in graphs
        for source in range(conflict.states)
        for target in graph.after(source)
    )


def _state(model: StabilityModel, conflict: Conflict, place: int, tables: dict[str, Bools]) -> State:
    code = int(conflict.codes[place])
    yes = tuple(move.id for bit, move in enumerate(model.moves) if code >> bit & 1)
    name = next((state.text for state in model.states if set(state.yes) == set(yes)), "")
    heights = tuple(int(row[place]) for row in conflict.payoffs)
    marks = tuple((concept, tuple(bool(row[place]) for row in table)) for concept, table in tables.items())
    return State(place, name, yes, heights, marks)
