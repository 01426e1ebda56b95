"""Hashes of rows, and times as the record writes them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

from accord.terms.typed import Json


def canonical(value: Json) -> str:
    """Return JSON in its one spelling: keys in order, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str, *, digits: int = 16) -> str:
    """Return the beginning of the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def mark_of(row: Mapping[str, object]) -> str:
    """Return the hash of a row: of its columns by name, whatever order they came in, without the mark itself.

    >>> mark_of({"id": "a", "n": 1}) == mark_of({"n": 1, "id": "a", "mark": "?"})
    True
    """
    told = {name: _plain(value) for name, value in row.items() if name != "mark"}
    return digest(canonical(told))


def _plain(value: object) -> Json:
    match value:
        case date():
            return value.isoformat()
        case bytes():
            return value.hex()
        case None | bool() | int() | str():
            return value
    message = f"a row holds {type(value).__name__}"
    raise TypeError(message)


def stamp(moment: datetime) -> str:
    """Return a time as the record writes it: UTC, whole seconds.

    >>> stamp(datetime(2004, 3, 20, 9, 30, tzinfo=UTC))
    '2004-03-20T09:30:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(stamped: str) -> datetime:
    """Return the time that the record wrote."""
    return datetime.fromisoformat(stamped)
