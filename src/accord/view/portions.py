"""A portion of some views: so many of their lines from one on, in the same frozen values as the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from accord.terms.brief import Negotiation
from accord.terms.changes import Changes
from accord.terms.drafts import Drafts
from accord.terms.listing import Listing
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.outlook import Outlook
from accord.terms.scope import Scope
from accord.terms.sources import Sources
from accord.terms.timeline import Timeline

View = TypeVar("View")
LINES: dict[type, tuple[str, ...]] = {
    Changes: ("happened", "off", "prospects", "moves", "stances", "versions", "withdrawn", "steps", "edits"),
    Drafts: ("papers", "proposed"),
    Listing: ("events",),
    Matrix: ("rows",),
    Negotiation: (
        *("happened", "beside", "off", "proposed", "awaited", "issues", "papers", "steps", "voices", "sayings"),
        "questions",
    ),
    Network: ("sides", "people"),
    Outlook: ("prospects", "expectations", "steps"),
    Sources: ("events", "stories", "tracks"),
    Timeline: ("moments",),
}


@dataclass(frozen=True, slots=True)
class Portion(Generic[View]):
    """Views cut down to some of their lines; `end` is the number of the line after the last, `of` that of all."""

    views: tuple[View, ...]
    end: int
    of: int


def cut(views: Sequence[View], start: int, most: int) -> Portion[View]:
    """Return the views with the lines from one on, at most so many.

    A view of which no line is in the portion is left out; one without any stands where its lines would.
    Which articles a view rests on is told by its first portion; the others name only those of their own lines.
    """
    total = sum(map(_size, views))
    found: list[View] = []
    at = 0
    for view in views:
        size = _size(view)
        first, last = max(start - at, 0), min(start + most - at, size)
        if first < last or (size == 0 and start <= min(at, max(total - 1, 0)) < start + most):
            found.append(_part(view, first, last))
        at += size
    return Portion(tuple(found), min(start + most, total), total)


def _size(view: object) -> int:
    return sum(len(getattr(view, name)) for name in LINES[type(view)])


def _part(view: View, first: int, last: int) -> View:
    cuts: dict[str, object] = {}
    at = 0
    for name in LINES[type(view)]:
        lines = getattr(view, name)
        cuts[name] = lines[max(first - at, 0) : max(last - at, 0)]
        at += len(lines)
    return replace(view, **cuts, **(_headless(view) if first else {}))  # type: ignore[type-var]


def _headless(view: object) -> dict[str, object]:
    """Return what takes away the articles that a view rests on."""
    if isinstance(view, Negotiation):
        return {"articles": (), "reprints": (), "revisions": ()}
    scope = cast("Scope | None", getattr(view, "scope", None))
    return {"scope": replace(scope, articles=(), reprints=())} if scope is not None else {}
