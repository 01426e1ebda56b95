"""YAML as a negotiator writes it, to a tree that knows its lines; nothing in the file can do more than hold text.

Every scalar stays the text it is (so `no` is a word and not a truth value). Tags, anchors, aliases, duplicate keys,
deep nesting and oversized files are refused as soon as they are met: neither a bomb nor a million options costs more
than the reading of its first lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from accord.errors import ScenarioError

LARGEST = 4_000_000
"""Characters in a file."""
MOST = 100_000
"""Entries in a file."""
DEEPEST = 12
"""Levels of nesting."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word, number or sentence, as written."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Names with what belongs to each, in the order of the file."""

    entries: tuple[tuple[Leaf, Node], ...]
    line: int

    def get(self, name: str) -> Node | None:
        """Return what belongs to `name`."""
        return next((node for key, node in self.entries if key.text == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(key.text for key, _ in self.entries)


Node: TypeAlias = Leaf | Row | Table


def read_outline(text: str, path: str) -> Node:
    """Return the tree of a YAML text; `path` names the file in errors.

    Raises:
        ScenarioError: the text is not YAML, or uses what a scenario never needs.
    """
    if len(text) > LARGEST:
        message = (
            f"{path}: longer than {LARGEST:,} characters; a scenario of 40 points takes 50,000. Is this the right file?"
        )
        raise ScenarioError(message)
    try:
        return _Composer(path, iter(yaml.parse(text, Loader=LOADER))).compose()
    except yaml.MarkedYAMLError as fault:
        raise ScenarioError(_syntax(path, fault, text)) from None
    except yaml.YAMLError as fault:
        message = f"{path}: not a text file: {str(fault).splitlines()[0]}; save it as plain UTF-8 text"
        raise ScenarioError(message) from None


def _syntax(path: str, fault: yaml.MarkedYAMLError, text: str) -> str:
    mark = fault.problem_mark or fault.context_mark
    line = mark.line + 1 if mark else 1
    tabbed = any("\t" in each for each in text.splitlines()[line - 1 : line])
    cures = (cure for sign, cure in REMEDIES if sign in str(fault.problem))
    remedy = TAB if tabbed else next(cures, "see the lines above it")
    return f"{path}:{line}: cannot be read: {fault.problem}; {remedy}"


TAB = "indent with spaces, not with the tab key"
REMEDIES = (
    ("mapping values are not allowed", 'put a text that holds a colon between quotes: "like: this"'),
    ("could not find expected ':'", "write `name: text`, with a space after the colon"),
    ("expected <block end>", "entries of one list start in the same column"),
    ("found undefined tag", "leave out the exclamation mark, or put the text between quotes"),
    ("expected ',' or", "close the bracket, and put commas between the entries"),
    ("cannot start any token", "put a text that starts with a special character between quotes"),
    ("unexpected end of stream", "close the quotes"),
)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """Turns parser events into a tree, and stops at the first thing that has no place in it."""

    def __init__(self, path: str, events: Iterator[yaml.Event]) -> None:
        self._path = path
        self._events = events
        self._count = 0

    def compose(self) -> Node:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                continue
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._fault(
                        event, "a second document starts here; keep one scenario per file and leave out the `---`"
                    )
                continue
            root = self._node(event, depth=0)
        return root if root is not None else Table((), 1)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._refuse(event, depth)
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            blank = event.style is None and event.value in ("~", "null")
            return Leaf("" if blank else str(event.value).strip(), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Row(tuple(self._items(depth)), line)
        return Table(tuple(self._entries(depth)), line)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Leaf, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Leaf):
                raise self._fault(event, "a name must be a word, not a list; write `name: ...`")
            if key.text in seen:
                raise self._fault(
                    event,
                    f"{key.text!r} stands here for the second time (first in line {seen[key.text]}); join the two",
                )
            seen[key.text] = key.line
            yield key, self._node(next(self._events), depth + 1)

    def _refuse(self, event: yaml.Event, depth: int) -> None:
        self._count += 1
        if self._count > MOST:
            raise self._fault(
                event,
                f"more than {MOST:,} entries; a point takes at most 1,000 options: group those that differ little",
            )
        if depth > DEEPEST:
            raise self._fault(event, f"nested more than {DEEPEST} levels deep; no part of a scenario is")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._fault(
                event, "`&` and `*` references are not followed; write the entry out, or put the text between quotes"
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise self._fault(event, f"the tag {tag!r} is not followed; leave it out, or put the text between quotes")

    def _fault(self, event: yaml.Event, what: str) -> ScenarioError:
        return ScenarioError(f"{self._path}:{_line(event)}: {what}")
