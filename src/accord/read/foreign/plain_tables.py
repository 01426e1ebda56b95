"""JSON and YAML of other programs as plain tables, with the few checks that reading them safely takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from accord.bargain.domain import exact
from accord.errors import ScenarioError
from accord.read.scenario.outline import Leaf, Node, Row, read_outline

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def read_plain(text: str, file: Path) -> Plain:
    """Return the content with every number and truth value as the text it is written as."""
    if file.suffix.lower() != ".json":
        return _plain(read_outline(text, str(file)))
    try:
        return _texts(json.loads(text, parse_float=str, parse_int=str, parse_constant=str))
    except (json.JSONDecodeError, RecursionError) as fault:
        msg = f"{file}: not JSON: {fault}; export the file again"
        raise ScenarioError(msg) from None


def _plain(node: Node) -> Plain:
    if isinstance(node, Leaf):
        return node.text
    if isinstance(node, Row):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}


def _texts(value: object) -> Plain:
    if isinstance(value, dict):
        return {str(key): _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    return "" if value is None else str(value)


def table(value: Plain | None, what: str, file: Path) -> Mapping[str, Plain]:
    """Return the value as names with content."""
    if isinstance(value, dict):
        return value
    msg = f"{file}: {what} is missing or not a table; export the file again"
    raise ScenarioError(msg)


def listing(value: Plain | None, what: str, file: Path) -> list[Plain]:
    """Return the value as a list."""
    if isinstance(value, list):
        return value
    msg = f"{file}: {what} is missing or not a list; export the file again"
    raise ScenarioError(msg)


def number(value: Plain | None, what: str, file: Path) -> Fraction:
    """Return the value as an exact number."""
    try:
        return exact(str(value))
    except (ValueError, ZeroDivisionError):
        msg = f"{file}: {what} is {value!r}, which is no number; write one such as 0.25"
        raise ScenarioError(msg) from None
