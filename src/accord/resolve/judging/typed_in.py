"""What an analyst types in for a field, as the JSON that the claims format has there.

A day is typed as 2023-03-18, days as 2023-03-18/2023-03-20, an open side as "..", a month as 2023-03, a year as 2023;
people and sides as a list with commas, each with its part where it is no party: "Serbia, Kosovo, EU as mediator".
What is JSON for the field already is taken as it stands, "none" empties a field that may be empty.
"""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType
from typing import Literal, get_args, get_origin

from accord.lexicon.places import places
from accord.resolve.judging.corrections import checked_value, correctable
from accord.terms.claim import Claim, Link, Part, Participant, Place
from accord.terms.typed import Json, type_of
from accord.terms.when import When
from accord.terms.wire import value_to_json

SPEAKER = "speaker"  # typed for the last link of the chain
RULE = "analyst"
_PART = re.compile(r"^(?P<name>.+?)\s+as\s+(?P<part>\w+)$")
_UNIT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def typed_value(claim: Claim, field: str, text: str) -> tuple[str, str]:
    """Return the field that is meant and its value as JSON.

    Raises:
        TypeError: claims of this kind have no such field, or the text is none for it.
    """
    if field == SPEAKER:
        return "chain", json.dumps(value_to_json(_chain(claim, text.strip())), ensure_ascii=False)
    kind = type(claim)
    try:
        checked_value(kind, field, text)
    except TypeError:
        if field not in correctable(kind):
            raise
        text = json.dumps(typed_json(kind, field, text), ensure_ascii=False)
        checked_value(kind, field, text)
    return field, text


def typed_json(kind: type[Claim], field: str, text: str) -> Json:
    """Return the JSON that words stand for in a field of claims of this kind."""
    return _from_words(type_of(kind, field), text.strip())


def _chain(claim: Claim, name: str) -> tuple[Link, ...]:
    """Return the chain of a claim with another speaker at its end; who passed it on stays."""
    said = Link("said", name, name)
    return (*(link for link in claim.chain if link.role == "relayed"), said)


def _from_words(wanted: object, text: str) -> Json:
    """Return the JSON that words stand for in a field of this type; what they are no words for, as text."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if NoneType in parts:
        inner = next(part for part in parts if part is not NoneType)
        return None if text.lower() in ("", "none", "null") else _from_words(inner, text)
    if origin is tuple:
        return [_from_words(parts[0], item.strip()) for item in text.split(",") if item.strip()]
    if origin is Literal:
        return text.lower()
    reading = READINGS.get(wanted)
    return reading(text) if reading else text


def _days(text: str) -> Json:
    """Return days typed in as EDTF; an interval ends with the last day of what follows the stroke."""
    first, _, last = text.partition("/")
    start, end = _unit(first), _unit(last or first)
    return value_to_json(When(start[0], end[1], start[2] if start[0] else end[2], "", RULE))


def _unit(text: str) -> tuple[date | None, date | None, Literal["day", "month", "year"]]:
    """Return first and last day of a day, month or year."""
    if text.strip() in ("", ".."):
        return None, None, "day"
    found = _UNIT.fullmatch(text.strip())
    if found is None:
        message = f"{text!r} is no day; write 2023-03-18, 2023-03-18/2023-03-20, ../2023-03-20, 2023-03 or 2023"
        raise TypeError(message)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        message = f"{text!r} is no day of the calendar"
        raise TypeError(message) from None
    return first, last, "day" if day else "month" if month else "year"


def _participant(text: str) -> Json:
    found = _PART.match(text)
    if found is None or found["part"] not in get_args(Part):
        return value_to_json(Participant(text))
    return {"actor": found["name"], "as": found["part"]}


def _place(text: str) -> Json:
    return value_to_json(Place(text, places().get(text)))


def _truth(text: str) -> Json:
    return {"yes": True, "true": True, "no": False, "false": False}.get(text.lower(), text)


def _number(text: str) -> Json:
    return int(text) if text.isdecimal() else text


READINGS: Mapping[object, Callable[[str], Json]] = {
    When: _days,
    Participant: _participant,
    Place: _place,
    bool: _truth,
    int: _number,
}
