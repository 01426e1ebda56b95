"""The part of the paper on stability: where things could come to rest away from the table, and how they get there."""

from __future__ import annotations

from accord.bargain.paper import Block, Cell, Figure, Grid, Items, Section, Text
from accord.bargain.scenario import Scenario, StabilityModel
from accord.bargain.stability.coalitions import Jump
from accord.bargain.stability.inverse import Condition
from accord.bargain.stability.paths import Step
from accord.bargain.standoff import Standoff, State
from accord.bargain.wording import Names, count, large, listed, sentence, spread

CONCEPTS = {
    "nash": ("Nash", "nobody gains by a move of its own"),
    "seq": ("SEQ", "every gain is answered by a move the others gain by"),
    "gmr": ("GMR", "every gain can be answered somehow"),
    "smr": ("SMR", "and the answer holds against one more move"),
    "sseq": ("SSEQ", "an answer the others gain by, which holds"),
    "sim": ("SIM", "moves made at the same moment spoil it"),
}
MOST_JUMPS, MOST_CONDITIONS, MOST_WAYS, MOST_DRAWN = 8, 8, 3, 16


def standoff_section(scenario: Scenario, standoff: Standoff) -> Section:
    """Return the equilibria, the ways to them from today, and what could undo them."""
    title = "Where things could come to rest"
    who = scenario.analyst or "the analyst"
    lead = Text(f"Moves and preferences in this part were judged by {who}; no party gave them.", "analyst")
    if standoff.obstacle or scenario.stability is None:
        return Section("stability", title, (lead, Text(sentence(standoff.obstacle))))
    told = Telling(scenario, scenario.stability, standoff)
    meanings = Items(tuple(f"{label}: {words}" for label, words in CONCEPTS.values()))
    blocks: list[Block] = [lead, Text(told.summary()), told.grid(), meanings]
    if standoff.count <= MOST_DRAWN:
        blocks.append(
            Figure(
                "states",
                "States and moves that pay; filled: sequential equilibria; red: today",
                told.summary(),
                told.key(),
            )
        )
    blocks += told.ways()
    blocks += told.jumps()
    blocks += told.conditions()
    blocks += [Text(sentence(f"Left out: {words}")) for words in standoff.skipped]
    return Section("stability", title, tuple(blocks))


class Telling:
    """Puts the results of a stability model into words."""

    def __init__(self, scenario: Scenario, model: StabilityModel, standoff: Standoff) -> None:
        self._names = Names(scenario)
        self._model = model
        self._standoff = standoff
        self._states = {state.place: state for state in standoff.states}
        self._concepts = [name for name in CONCEPTS if name in dict(standoff.equilibria)]
        self._moves = {move.id: move.text for move in model.moves}

    def summary(self) -> str:
        """Return how many states there are and where they rest."""
        rest = dict(self._standoff.equilibria)
        parts = [f"{CONCEPTS[name][0]} {len(rest[name])}" for name in self._concepts]
        return sentence(
            f"Of {large(self._standoff.count)} states that can be, these are equilibria: {', '.join(parts)}"
        )

    def state(self, place: int) -> str:
        """Return a state in words, with its number."""
        state = self._states.get(place)
        if state is None:
            return f"state {place + 1}"
        return f"{place + 1} ({state.name or self._yes(state)})"

    def _yes(self, state: State) -> str:
        return listed(self._moves[name] for name in state.yes) if state.yes else "nobody moves"

    def grid(self) -> Grid:
        """Return the states that rest by some concept, and today's."""
        shown = (self._standoff.today, self._standoff.wanted)
        kept = [s for s in self._standoff.states if any(map(s.rests, self._concepts)) or s.place in shown]
        head = ("State", *(CONCEPTS[name][0] for name in self._concepts))
        rows = tuple((self._label(state), *(_mark(state, name) for name in self._concepts)) for state in kept)
        return Grid("Equilibria", head, rows)

    def _label(self, state: State) -> Cell:
        today = "today" if state.place == self._standoff.today else ""
        wanted = "wanted" if state.place == self._standoff.wanted else ""
        note = "; ".join(part for part in (today, wanted, self._yes(state) if state.name else "") if part)
        return Cell(f"{state.place + 1}  {state.name or self._yes(state)}", "", note)

    def key(self) -> str:
        """Return how to read the drawing."""
        states = "; ".join(f"{s.place + 1} {s.name or self._yes(s)}" for s in self._standoff.states)
        return f"States: {states}. An arrow is a move that its maker gains by."

    def ways(self) -> tuple[Block, ...]:
        """Return how today's state leads to the sequential equilibria."""
        if self._standoff.today is None:
            return ()
        items = []
        for way in self._standoff.ways:
            if way.by_improvements is not None:
                items.append(self._way(way.state, way.by_improvements, "by moves that each gains by"))
            elif way.by_moves is not None:
                items.append(self._way(way.state, way.by_moves, "only if someone moves against its interest"))
            else:
                items.append(sentence(f"No way leads to {self.state(way.state)}"))
        lead = sentence(f"From today’s state, {self.state(self._standoff.today)}, to each sequential equilibrium")
        return (Text(lead), Items(tuple(items)))

    def _way(self, state: int, steps: tuple[Step, ...], how: str) -> str:
        if not steps:
            return sentence(f"{self.state(state)} is where things stand")
        moves = "; then ".join(f"{self._who(mover)} to {self.state(to)}" for mover, to in steps)
        return sentence(f"To {self.state(state)}, {how}: {moves}")

    def _who(self, mover: int) -> str:
        return self._names.party(self._standoff.deciders[mover])

    def jumps(self) -> tuple[Block, ...]:
        """Return which coalitions could leave a sequential equilibrium together."""
        if not self._standoff.jumps:
            return ()
        items = [self._jump(jump) for jump in self._standoff.jumps]
        lead = "A sequential equilibrium can still be left by several together, with a gain for each of them:"
        return (Text(lead), Items(spread(items, MOST_JUMPS)))

    def _jump(self, jump: Jump) -> str:
        steps = "; then ".join(f"{self._who(mover)} to {self.state(to)}" for mover, to in jump.steps)
        return sentence(f"{listed(map(self._who, jump.coalition))}: {steps}")

    def conditions(self) -> tuple[Block, ...]:
        """Return what would have to hold for the wanted state to be a sequential equilibrium."""
        if self._standoff.wanted is None:
            return ()
        unmet = [condition for condition in self._standoff.conditions if not condition.met]
        wanted = self.state(self._standoff.wanted)
        if not unmet:
            return (
                Text(sentence(f"The wanted state, {wanted}, is a sequential equilibrium by the preferences given")),
            )
        lead = sentence(
            f"For the wanted state, {wanted}, to be a sequential equilibrium, all of this would have to hold"
        )
        return (Text(lead), Items(spread([self._condition(c, wanted) for c in unmet], MOST_CONDITIONS)))

    def _condition(self, condition: Condition, wanted: str) -> str:
        ways = [listed(map(self.state, way)) for way in condition.ways[:MOST_WAYS]]
        more = condition.more + len(condition.ways) - len(ways)
        likes = f"{self._who(condition.mover)} likes {wanted} at least as much as {' or as much as '.join(ways)}"
        return sentence(f"{likes}{f' (or {more:,} more ways)' if more else ''}")


def _mark(state: State, concept: str) -> Cell:
    return Cell("●", "strong") if state.rests(concept) else Cell("·", "silent")


def equilibria_words(standoff: Standoff) -> str:
    """Return the short answer."""
    rest = dict(standoff.equilibria)
    return sentence(f"{count(len(rest['seq']), 'state')} of {large(standoff.count)} would hold by sequential stability")
