"""How points hang together, and the stability model: who can do what, and what each prefers."""

from __future__ import annotations

from collections.abc import Sequence

from accord.bargain.scenario import Choice, Decider, Fixed, Linkage, Move, NamedState, Party, Point, StabilityModel
from accord.bargain.statement import StatementError, parse_statement
from accord.read.scenario.ledger import GROUNDS, Ledger
from accord.read.scenario.outline import Leaf, Node, Row, Table
from accord.read.scenario.table import read_choice
from accord.read.scenario.wants import read_tiers

MOST_MOVES = 24
KINDS = ("if", "then", "excludes", "at least one of")
REMEDY = "write `if: {…}` with `then: {…}`, or `excludes: {…}`, or `at least one of: {…}`"


def read_linkages(node: Node | None, points: tuple[Point, ...], ledger: Ledger) -> tuple[Linkage, ...]:
    """Return the linkages; one without a `name` is called by its number."""
    rows = ledger.rows(node, "`linkages`")
    return tuple(_linkage(f"linkage {number}", row, points, ledger) for number, row in enumerate(rows, start=1))


def _linkage(name: str, node: Node, points: tuple[Point, ...], ledger: Ledger) -> Linkage:
    table = ledger.table(node, "a linkage", known=(*KINDS, "name", *GROUNDS))
    grounds = ledger.grounds(table, node.line)
    name = ledger.text(table.get("name"), "name") or name
    if table.get("if") is not None and table.get("then") is not None:
        return Linkage(
            name,
            "if",
            read_choice(_at(table, "if"), points, ledger),
            read_choice(_at(table, "then"), points, ledger),
            grounds,
        )
    if table.get("excludes") is not None:
        when = _choices(_at(table, "excludes"), points, ledger)
        if len(when) < 2:
            ledger.fault(
                node.line, f"{name} excludes one thing only; name two that cannot go together, or make it a red line"
            )
        return Linkage(name, "excludes", when, (), grounds)
    if table.get("at least one of") is not None:
        return Linkage(name, "some", _choices(_at(table, "at least one of"), points, ledger), (), grounds)
    ledger.fault(node.line, f"{name} says nothing; {REMEDY}")
    return Linkage(name, "some", (), (), grounds)


def _at(table: Table, name: str) -> Node:
    node = table.get(name)
    assert node is not None
    return node


def _choices(node: Node, points: tuple[Point, ...], ledger: Ledger) -> tuple[Choice, ...]:
    """Return the choices of a table, or of a list of tables (which may name one point twice)."""
    if isinstance(node, Row):
        return tuple(choice for item in node.items for choice in read_choice(item, points, ledger))
    return read_choice(node, points, ledger)


def read_stability(node: Node | None, parties: Sequence[Party], ledger: Ledger) -> StabilityModel | None:
    """Return the stability model, if the file has one."""
    if node is None:
        return None
    known = ("deciders", "never", "irreversible", "states", "only these states", "today", "wanted", *GROUNDS)
    table = ledger.table(node, "`stability`", known=known)
    deciders = ledger.table(table.get("deciders"), "`deciders`")
    fixed = _fixed(table.get("irreversible"), ledger)
    moves = tuple(move for key, value in deciders.entries for move in _moves(key, value, fixed, ledger))
    names = [move.id for move in moves]
    _check_moves(names, fixed, deciders.line, ledger)
    states = _states(table.get("states"), names, ledger)
    return StabilityModel(
        moves=moves,
        deciders=tuple(
            _decider(key, value, (names, states, [p.id for p in parties]), ledger) for key, value in deciders.entries
        ),
        never=tuple(_statement(row, names, ledger) for row in ledger.rows(table.get("never"), "`never`")),
        states=states,
        closed=ledger.text(table.get("only these states"), "only these states") in ("yes", "true"),
        today=_state(table.get("today"), names, states, ledger),
        wanted=_state(table.get("wanted"), names, states, ledger),
        grounds=ledger.grounds(table, table.line),
    )


def _fixed(node: Node | None, ledger: Ledger) -> dict[str, tuple[Fixed, int]]:
    """Return for each irreversible move the answer that stays, from `move` or `not move`."""
    fixed: dict[str, tuple[Fixed, int]] = {}
    for row in ledger.rows(node, "`irreversible`"):
        word = ledger.text(row, "`irreversible`")
        name = word.removeprefix("not ").strip()
        fixed[name] = ("no" if word.startswith("not ") else "yes", row.line)
    return fixed


def _check_moves(names: list[str], fixed: dict[str, tuple[Fixed, int]], line: int, ledger: Ledger) -> None:
    for name, (_, at) in fixed.items():
        ledger.known(Leaf(name, at), names, "move")
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        ledger.fault(line, f"two deciders have a move {name}; give one of them another name")
    if len(names) > MOST_MOVES:
        ledger.fault(
            line,
            f"{len(names)} moves make 2^{len(names)} states; up to {MOST_MOVES} moves can be worked with: join some",
        )


def _moves(key: Leaf, node: Node, fixed: dict[str, tuple[Fixed, int]], ledger: Ledger) -> tuple[Move, ...]:
    table = ledger.table(node, f"decider {key.text}", known=("moves", "prefers", "ranking", *GROUNDS))
    return tuple(
        Move(name.text, ledger.text(text, "a move") or name.text, key.text, _stays(fixed, name.text))
        for name, text in ledger.table(table.get("moves"), f"`moves` of {key.text}").entries
    )


def _stays(fixed: dict[str, tuple[Fixed, int]], name: str) -> Fixed:
    return fixed[name][0] if name in fixed else ""


def _decider(
    key: Leaf, node: Node, known: tuple[list[str], tuple[NamedState, ...], list[str]], ledger: Ledger
) -> Decider:
    names, states, parties = known
    ledger.known(key, parties, "party")
    table = ledger.table(node, f"decider {key.text}")
    statements = tuple(_statement(row, names, ledger) for row in ledger.rows(table.get("prefers"), "`prefers`"))
    ranking = read_tiers(table.get("ranking"), [state.id for state in states], "state", ledger)
    if bool(statements) == bool(ranking):
        remedy = "`prefers:` (statements, weightiest first) or a `ranking:` of named states, one of the two"
        ledger.fault(key.line, f"decider {key.text} needs {remedy}")
    unranked = [state.id for state in states if ranking and not any(state.id in tier for tier in ranking)]
    if unranked:
        ledger.fault(key.line, f"the ranking of {key.text} leaves out {', '.join(unranked)}; put every state somewhere")
    return Decider(key.text, statements, ranking, ledger.grounds(table, key.line))


def _statement(node: Node, names: Sequence[str], ledger: Ledger) -> str:
    words = ledger.text(node, "a statement")
    try:
        parse_statement(words, names)
    except StatementError as fault:
        ledger.fault(node.line, str(fault))
    return words


def _states(node: Node | None, names: list[str], ledger: Ledger) -> tuple[NamedState, ...]:
    """Return the named states: `id: [moves]` or `id: {text, yes: [moves]}`."""
    states = []
    for key, value in ledger.table(node, "`states`").entries:
        table = value if isinstance(value, Table) else None
        listed = ledger.rows(table.get("yes") if table else value, f"state {key.text}")
        yes = tuple(name for row in listed if (name := ledger.known(row, names, "move")) is not None)
        text = ledger.text(table.get("text"), "text") if table else ""
        states.append(NamedState(key.text, text or key.text, yes))
    return tuple(states)


def _state(
    node: Node | None, names: list[str], states: tuple[NamedState, ...], ledger: Ledger
) -> tuple[str, ...] | None:
    """Return the moves answered yes, from a list of moves or the name of a state."""
    if node is None:
        return None
    if isinstance(node, Leaf) and node.text in [state.id for state in states]:
        return next(state.yes for state in states if state.id == node.text)
    rows = ledger.rows(node, "a state")
    return tuple(name for row in rows if (name := ledger.known(row, names, "move")) is not None)
