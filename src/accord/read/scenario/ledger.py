"""What a reader of a scenario file carries along: the faults found so far, and the names it may meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from accord.bargain.scenario import Grounds
from accord.errors import ScenarioError
from accord.read.scenario.outline import Leaf, Node, Row, Table

MOST_SHOWN = 20
GROUNDS = ("words", "source", "claim", "since", "note")


class Ledger:
    """Collects faults with their lines, so that one run shows everything that needs attention."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._faults: list[tuple[int, str]] = []

    def fault(self, line: int, what: str) -> None:
        """Write down what is wrong in `line` and what to write instead."""
        self._faults.append((line, what))

    def settle(self) -> None:
        """Raise everything that was written down.

        Raises:
            ScenarioError: there was at least one fault; one line each, in the order of the file.
        """
        if not self._faults:
            return
        lines = [f"{self.path}:{line}: {what}" for line, what in sorted(set(self._faults))]
        if len(lines) > MOST_SHOWN:
            lines = [*lines[:MOST_SHOWN], f"{self.path}: and {len(lines) - MOST_SHOWN} more"]
        raise ScenarioError("\n".join(lines))

    def table(self, node: Node | None, what: str, *, known: Sequence[str] = ()) -> Table:
        """Return the node as names with content; `known` are the only names it may have."""
        if node is None or (isinstance(node, Leaf) and not node.text):
            return Table((), node.line if node else 1)
        if not isinstance(node, Table):
            self.fault(node.line, f"{what} must be written as `name: ...`, one per line")
            return Table((), node.line)
        for key, _ in node.entries if known else ():
            if key.text not in known:
                self.fault(key.line, f"{what} knows no {key.text!r}; {nearest(key.text, known)}")
        return node

    def rows(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Return the entries of a list; a single entry may stand without its dash."""
        if node is None or (isinstance(node, Leaf) and not node.text):
            return ()
        if isinstance(node, Table):
            self.fault(node.line, f"{what} must be a list: start each entry with `- `")
            return ()
        return node.items if isinstance(node, Row) else (node,)

    def text(self, node: Node | None, what: str) -> str:
        """Return a text; nothing where there is none."""
        if node is None:
            return ""
        if isinstance(node, Leaf):
            return node.text
        self.fault(node.line, f"{what} must be a text")
        return ""

    def whole(self, node: Node | None, what: str) -> int:
        """Return a whole number of zero or more."""
        words = self.text(node, what)
        if words.isascii() and words.isdigit() and len(words) <= 12:
            return int(words)
        self.fault(node.line if node else 1, f"{what} must be a whole number such as 15, not {words!r}")
        return 0

    def known(self, leaf: Node, names: Sequence[str], what: str) -> str | None:
        """Return the name if it is one of `names`; otherwise note the nearest spelling."""
        word = self.text(leaf, what)
        if word in names:
            return word
        self.fault(leaf.line, f"there is no {what} {word!r}; {nearest(word, names)}")
        return None

    def grounds(self, table: Node | None, line: int) -> Grounds:
        """Return what an entry rests on."""
        if not isinstance(table, Table):
            return Grounds(line=line)
        words = {name: self.text(table.get(name), name) for name in GROUNDS}
        if words["since"] and not is_date(words["since"]):
            self.fault(line, f"`since` must be a date such as 2026-01-24, not {words['since']!r}")
        return Grounds(**words, line=line)


def nearest(word: str, names: Iterable[str]) -> str:
    """Return a remedy for an unknown word: the nearest names, or all of them where they are few.

    >>> nearest("teritory", ["territory", "money"])
    'did you mean territory?'
    >>> nearest("xyz", ["territory", "money"])
    'write one of: territory, money'
    """
    names = list(names)
    close = get_close_matches(word.lower(), names, n=2, cutoff=0.6)
    if close:
        return f"did you mean {' or '.join(close)}?"
    if not names:
        return "none is defined yet"
    return f"write one of: {', '.join(names[:12])}{', …' if len(names) > 12 else ''}"


def is_date(word: str) -> bool:
    """Return whether the word is a day, month or year in ISO form.

    >>> is_date("2026-01-24"), is_date("2026-01"), is_date("24 January")
    (True, True, False)
    """
    parts = word.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return False
    widths, tops = (4, 2, 2), (9999, 12, 31)
    return all(
        len(part) == width and 1 <= int(part) <= top for part, width, top in zip(parts, widths, tops, strict=False)
    )
