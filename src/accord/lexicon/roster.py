"""The user's own actors of a process: names, spellings, kinds and sides, beside those that accord knows."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast, get_args

from accord.errors import LexiconError
from accord.lexicon.names import Known
from accord.terms.actor import ActorKind


@dataclass(frozen=True, slots=True)
class Roster:
    """Known names to look for, and the side of each actor that speaks for one."""

    known: tuple[Known, ...] = ()
    sides: Mapping[str, str] = field(default_factory=dict)


def load_roster(path: Path) -> Roster:
    """Read an actors file: `[[actor]]` tables with `name`, `kind`, and optional `also` (spellings) and `side`.

    Raises:
        LexiconError: the file cannot be read, or an entry lacks its name or has a kind that accord does not know.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8")).get("actor", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = "it is not text in UTF-8" if isinstance(error, UnicodeDecodeError) else error
        message = f"{path}: not an actors file: {why}"
        raise LexiconError(message) from None
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        message = f"{path}: no [[actor]] table; write one for each actor, with a name and a kind"
        raise LexiconError(message)
    entries = [_entry(path, number, table) for number, table in enumerate(tables, 1)]
    sides = {str(table["name"]): str(table["side"]) for table in tables if "side" in table}
    return Roster(tuple(known for entry in entries for known in entry), sides)


def _entry(path: Path, number: int, table: Mapping[str, object]) -> list[Known]:
    name, kind, also = table.get("name"), table.get("kind", "person"), table.get("also", [])
    if not isinstance(name, str) or not name.strip():
        message = f'{path}: [[actor]] number {number} has no name; write name = "…"'
        raise LexiconError(message)
    if kind not in get_args(ActorKind):
        message = f"{path}: {name}: kind {kind!r} is none of {', '.join(get_args(ActorKind))}"
        raise LexiconError(message)
    if not isinstance(also, list) or not all(isinstance(words, str) for words in also):
        message = f"{path}: {name}: `also` must be a list of spellings"
        raise LexiconError(message)
    return [Known(words, name, cast("ActorKind", kind), "name") for words in (name, *also)]
