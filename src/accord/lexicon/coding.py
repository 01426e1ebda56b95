"""What event data calls things: codes of states, and the types that PLOVER and CAMEO have for statuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table
from accord.lexicon.places import places


@dataclass(frozen=True, slots=True)
class Coding:
    """A PLOVER event type with its quad category, its score, the CAMEO root, and a mode, if it has one."""

    type: str
    quad: int
    scale: float
    cameo: str
    mode: str | None = None


@cache
def codings(kind: str) -> Mapping[str, Coding]:
    """Return the coding of each status of meetings or agreements that PLOVER has a type for.

    >>> codings("meeting")["occurred"].type, codings("meeting").get("denied")
    ('CONSULT', None)
    """
    found = cast("Mapping[str, Mapping[str, object]]", load_table("coding")[kind])
    return {status: Coding(**values) for status, values in found.items()}  # type: ignore[arg-type]


@cache
def consult_scores() -> Mapping[str, float]:
    """Return the scores of the modes of a consultation."""
    return cast("Mapping[str, float]", load_table("coding")["consult"])


def actor_code(name: str) -> str | None:
    """Return the three letters of a state or an organisation, or None for who has none.

    >>> actor_code("Turkey"), actor_code("United Nations"), actor_code("The Harbour League")
    ('TUR', 'UNO', None)
    """
    table: Table = load_table("coding")
    known = cast("Mapping[str, str]", table["organisations"])
    states = cast("Mapping[str, str]", table["states"])
    return known.get(name) or states.get(_state_codes().get(name) or "")


@cache
def _state_codes() -> Mapping[str, str]:
    """Return the two letters of each state by its name; a town is no state."""
    states = cast("list[Table]", load_table("states")["state"])
    return {str(state["name"]): places()[str(state["name"])] or "" for state in states}
