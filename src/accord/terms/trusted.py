"""Frozen values to JSON and back without checks, for what this software wrote itself: far faster than `build`.

A reader of one kind of value is composed once, from the annotations of its fields, and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

from accord.terms.typed import Json

Value = TypeVar("Value")
Reader: TypeAlias = Callable[[Json], Value]
Names: TypeAlias = dict[str, object]


def plain(value: object) -> Json:
    """Return a frozen value as JSON: its fields by name, tuples as lists, days in their ISO form.

    >>> from accord.terms.doubt import Doubt
    >>> plain((Doubt("undated", 3, 9, "sooner", "names no day"),))
    [{'kind': 'undated', 'start': 3, 'end': 9, 'exact': 'sooner', 'why': 'names no day'}]
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted((plain(item) for item in value), key=repr)
    renamed = getattr(value, "JSON_NAMES", {})
    return {renamed.get(f.name, f.name): plain(getattr(value, f.name)) for f in fields(value)}  # type: ignore[arg-type]


def reader_of(kind: type[Value]) -> Reader[Value]:
    """Return what turns a JSON object that `plain` made into a value of this kind.

    >>> from accord.terms.doubt import Doubt
    >>> doubt = Doubt("undated", 3, 9, "sooner", "names no day")
    >>> reader_of(Doubt)(plain(doubt)) == doubt
    True
    """
    return cast("Reader[Value]", _reader(cast("Hashable", kind)))


@cache
def _reader(kind: Hashable) -> Callable[[Json], object]:
    """Compose the reader of a dataclass as one expression, as `dataclasses` composes its `__init__`."""
    names: Names = {"kind": kind, "day": date.fromisoformat, "moment": datetime.fromisoformat}
    hints = get_type_hints(kind)
    renamed = getattr(kind, "JSON_NAMES", {})
    parts = [
        f"{f.name}={_field(f, hints[f.name], renamed.get(f.name, f.name), names)}"
        for f in fields(kind)  # type: ignore[arg-type]
    ]
    composed: Callable[[Json], object] = eval(f"lambda raw: kind({', '.join(parts)})", names)
    return composed


def _field(field: Field[object], wanted: object, name: str, names: Names) -> str:
    read = _expression(wanted, f"raw[{name!r}]", names)
    if field.default is MISSING and field.default_factory is MISSING:
        return read
    made = field.default_factory
    names[f"default_{field.name}"] = field.default if made is MISSING else made()
    return f"{read} if {name!r} in raw else default_{field.name}"


def _expression(wanted: object, given: str, names: Names) -> str:
    """Return the expression that turns the JSON value named `given` into what an annotation asks for."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin is UnionType or NoneType in parts:
        inner = _expression(next(part for part in parts if part is not NoneType), given, names)
        return given if inner == given else f"(None if {given} is None else {inner})"
    if origin in (tuple, frozenset):
        inner = _expression(parts[0], "item", names)
        gathered = given if inner == "item" else f"[{inner} for item in {given}]"
        return f"{origin.__name__}({gathered})"
    if wanted in (date, datetime):
        return f"{'day' if wanted is date else 'moment'}({given})"
    if isinstance(wanted, type) and is_dataclass(wanted):
        names[f"read_{wanted.__name__}"] = _reader(wanted)
        return f"read_{wanted.__name__}({given})"
    return given
