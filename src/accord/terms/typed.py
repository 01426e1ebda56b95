"""JSON objects to frozen values: every field is checked against its annotation, so that nothing fails later."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Literal, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Value = TypeVar("Value")

WORDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false", date: "a day as YYYY-MM-DD"}


def build(kind: type[Value], raw: Json, *, at: str, renamed: Mapping[str, str] | None = None) -> Value:
    """Return the value of one JSON object; what this version does not know is left out.

    `at` names the object in errors ("claims[3]"), `renamed` gives the JSON names of fields that have another there.

    Raises:
        TypeError: it is no object, or a field is missing or of another type.
    """
    if not isinstance(raw, dict):
        raise _wrong(at, "an object", raw)
    values: dict[str, object] = {}
    for name, (wanted, required) in _known(cast("Hashable", kind)).items():
        given = (renamed or {}).get(name, name)
        if given in raw:
            values[name] = checked(raw[given], wanted, at=f"{at}.{given}")
        elif required:
            message = f"{at}.{given} is missing"
            raise TypeError(message)
    return kind(**values)


def type_of(kind: type, field: str) -> object:
    """Return what the annotation of a frozen value's field asks for."""
    return _known(cast("Hashable", kind))[field][0]


@cache
def _known(kind: Hashable) -> dict[str, tuple[object, bool]]:
    """Return the fields of a frozen value by name: their types, and whether they must be given."""
    hints = get_type_hints(kind)
    return {
        f.name: (hints[f.name], f.default is MISSING and f.default_factory is MISSING)
        for f in fields(kind)  # type: ignore[arg-type]
    }


def checked(value: Json, wanted: object, *, at: str) -> object:
    """Return a JSON value as what a field's annotation asks for, or say what it should be."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin is UnionType or NoneType in parts:
        return None if value is None else checked(value, next(p for p in parts if p is not NoneType), at=at)
    if origin is tuple:
        if not isinstance(value, list):
            raise _wrong(at, "a list", value)
        return tuple(checked(item, parts[0], at=f"{at}[{number}]") for number, item in enumerate(value))
    if origin is Literal:
        if not isinstance(value, str) or value not in parts:
            raise _wrong(at, f"one of {', '.join(map(str, parts))}", value)
        return value
    if isinstance(wanted, type) and is_dataclass(wanted):
        return build(wanted, value, at=at, renamed=getattr(wanted, "JSON_NAMES", None))
    return _simple(value, cast("type[object]", wanted), at)


def _simple(value: Json, wanted: type[object], at: str) -> object:
    if wanted is date and isinstance(value, str):
        return _day(value, at)
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise _wrong(at, WORDS[wanted], value)
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value if char > "\ud7ff"):
        raise _wrong(at, "whole characters", value)
    return value


def _day(value: str, at: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _wrong(at, WORDS[date], value) from None


def _wrong(at: str, wanted: str, value: Json) -> TypeError:
    return TypeError(f"{at} should be {wanted}, not {value!r:.60}")
