"""What each party is known to want: stances, red lines, rankings and worths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from accord.bargain.scenario import Answer, Grounds, Party, Point, Ranking, RedLine, Stance, Tier, Worth
from accord.read.scenario.comparison import order_names, tiers_of
from accord.read.scenario.ledger import GROUNDS, Ledger
from accord.read.scenario.outline import Leaf, Node, Row, Table
from accord.read.scenario.table import read_choice

Wish = TypeVar("Wish")
ANSWERS: dict[str, Answer] = {"accepts": "accepts", "rejects": "rejects", "unknown": "unknown"}


class Wishes:
    """Reads the sections that are written party by party."""

    def __init__(self, parties: Sequence[Party], points: tuple[Point, ...], ledger: Ledger) -> None:
        self._parties = [party.id for party in parties]
        self._points = points
        self._ledger = ledger
        self._names = {point.id: [option.id for option in point.options] for point in points}

    def stances(self, node: Node | None) -> tuple[Stance, ...]:
        """Return what was said of single options."""
        return self._each(node, "`stances`", self._stances_of)

    def red_lines(self, node: Node | None) -> tuple[RedLine, ...]:
        """Return the options that a party will never sign."""
        return self._each(node, "`red lines`", self._red_lines_of)

    def rankings(self, node: Node | None) -> tuple[Ranking, ...]:
        """Return the orders of points and of options."""
        return self._each(node, "`rankings`", lambda party, table: iter((self._ranking(party, table),)))

    def worths(self, node: Node | None) -> tuple[Worth, ...]:
        """Return the points that the analyst gives to options."""
        return self._each(node, "`worth`", lambda party, table: iter((self._worth(party, table),)))

    def _each(self, node: Node | None, what: str, read: Callable[[str, Table], Iterator[Wish]]) -> tuple[Wish, ...]:
        wishes: list[Wish] = []
        for key, value in self._ledger.table(node, what).entries:
            if (party := self._ledger.known(key, self._parties, "party")) is not None:
                table = self._ledger.table(value, f"{what} of {party}")
                wishes += read(party, Table(table.entries, key.line))
        return tuple(wishes)

    def _stances_of(self, party: str, table: Table) -> Iterator[Stance]:
        for key, value in table.entries:
            if self._ledger.known(key, list(self._names), "point") is None:
                continue
            for option, content in self._ledger.table(value, f"stances of {party} on {key.text}").entries:
                if self._ledger.known(option, self._names[key.text], f"option of {key.text}") is not None:
                    yield self._stance((party, key.text, option.text), content, option.line)

    def _stance(self, where: tuple[str, str, str], node: Node, line: int) -> Stance:
        if isinstance(node, Leaf):
            return Stance(*where, self._answer(node), (), self._ledger.grounds(None, line))
        table = self._ledger.table(node, "a stance", known=("says", "accepts if", *GROUNDS))
        grounds = self._ledger.grounds(table, line)
        condition, says = table.get("accepts if"), table.get("says")
        if condition is not None:
            return Stance(*where, "conditional", read_choice(condition, self._points, self._ledger), grounds)
        if says is None:
            self._ledger.fault(
                line,
                "a stance needs `says: accepts`, `says: rejects`, `says: unknown` or `accepts if: {point: option}`",
            )
            return Stance(*where, "unknown", (), grounds)
        return Stance(*where, self._answer(says), (), grounds)

    def _answer(self, node: Node) -> Answer:
        word = self._ledger.known(node, list(ANSWERS), "stance")
        return ANSWERS[word] if word else "unknown"

    def _red_lines_of(self, party: str, table: Table) -> Iterator[RedLine]:
        for key, value in table.entries:
            refused, grounds = self._refused(value, key)
            if self._ledger.known(key, list(self._names), "point") is None:
                continue
            for leaf in refused:
                option = self._ledger.known(leaf, self._names[key.text], f"option of {key.text}")
                if option is not None:
                    yield RedLine(party, key.text, option, grounds)

    def _refused(self, node: Node, key: Leaf) -> tuple[tuple[Node, ...], Grounds]:
        if isinstance(node, Table):
            table = self._ledger.table(node, "a red line", known=("refuses", *GROUNDS))
            return self._ledger.rows(table.get("refuses"), "`refuses`"), self._ledger.grounds(table, key.line)
        return (node.items if isinstance(node, Row) else (node,)), self._ledger.grounds(None, key.line)

    def _ranking(self, party: str, table: Table) -> Ranking:
        self._ledger.table(table, f"`rankings` of {party}", known=("points", "options", *GROUNDS))
        options = []
        for key, value in self._ledger.table(table.get("options"), "`options`").entries:
            if self._ledger.known(key, list(self._names), "point") is not None:
                options.append((key.text, self._tiers(value, self._names[key.text], f"option of {key.text}")))
        points = self._tiers(table.get("points"), list(self._names), "point")
        return Ranking(party, points, tuple(options), self._ledger.grounds(table, table.line))

    def _tiers(self, node: Node | None, names: Sequence[str], what: str) -> tuple[Tier, ...]:
        return read_tiers(node, names, what, self._ledger)

    def _worth(self, party: str, table: Table) -> Worth:
        own = ("budget", "reserve", *GROUNDS)
        self._ledger.table(table, f"`worth` of {party}", known=(*own, *self._names))
        budget = self._ledger.whole(table.get("budget"), "`budget`") if table.get("budget") else 100
        reserve = self._ledger.whole(table.get("reserve"), "`reserve`") if table.get("reserve") else None
        entries = [(key, value) for key, value in table.entries if key.text in self._names]
        values = tuple((key.text, self._values(key, value)) for key, value in entries)
        return Worth(party, budget, values, reserve, self._ledger.grounds(table, table.line))

    def _values(self, key: Leaf, node: Node) -> tuple[tuple[str, int], ...]:
        table = self._ledger.table(node, f"worth of {key.text}", known=self._names[key.text])
        found = {name.text: self._ledger.whole(value, f"worth of {name.text}") for name, value in table.entries}
        return tuple((option, found.get(option, 0)) for option in self._names[key.text])


def read_tiers(node: Node | None, names: Sequence[str], what: str, ledger: Ledger) -> tuple[Tier, ...]:
    """Return a ranking: a list best first, with lists in it for ties, or statements such as `a > b = c`.

    A ranking that turns in a circle, or leaves two names uncompared, is a fault.
    """
    listed = ledger.rows(node, f"the ranking of each {what}")
    statements = [item for item in listed if isinstance(item, Leaf) and (">" in item.text or " = " in item.text)]
    if statements:
        return _compared(statements, names, what, ledger)
    rows = [_tier(item, names, what, ledger) for item in listed]
    _no_repeats(rows, node, ledger)
    return tuple(tier for tier in rows if tier)


def _compared(statements: Sequence[Leaf], names: Sequence[str], what: str, ledger: Ledger) -> tuple[Tier, ...]:
    comparisons = [tiers_of(leaf.text) for leaf in statements]
    for leaf, tiers in zip(statements, comparisons, strict=True):
        for name in (name for tier in tiers for name in tier):
            ledger.known(Leaf(name, leaf.line), names, what)
    order = order_names(comparisons)
    line = statements[0].line
    if order.circle:
        circle = " > ".join(order.circle)
        ledger.fault(line, f"the ranking turns in a circle: {circle}; take one of these comparisons out")
    if order.apart:
        one, two = order.apart
        ledger.fault(line, f"nothing says which of {one} and {two} comes first; add `{one} > {two}` or `{one} = {two}`")
    return order.tiers


def _tier(item: Node, names: Sequence[str], what: str, ledger: Ledger) -> Tier:
    found = [ledger.known(leaf, names, what) for leaf in (item.items if isinstance(item, Row) else (item,))]
    return tuple(name for name in found if name is not None)


def _no_repeats(rows: Sequence[Tier], node: Node | None, ledger: Ledger) -> None:
    names = [name for tier in rows for name in tier]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        what = f"the ranking names {name} twice, so it turns in a circle: {name} > … > {name}; keep one of the two"
        ledger.fault(node.line if node else 1, what)
