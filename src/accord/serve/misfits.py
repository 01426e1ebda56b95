"""What a program asked for that cannot be meant, in plain words: the parameter, what is wrong, and what is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MOST = 5
PLACES = frozenset({"query", "path", "body", "header"})  # where a parameter stands, which its name does not need
WORDS: Mapping[str, str] = {  # by pydantic's name of the fault, with what it says of it
    "missing": "is missing; give it",
    "extra_forbidden": "is no field of this; leave it out",
    "json_invalid": "this is not JSON",
    "value_error": "{error}",
    "literal_error": "is none of {expected}",
    "enum": "is none of {expected}",
    "int_parsing": "give a whole number",
    "int_type": "give a whole number",
    "bool_parsing": "give true or false",
    "bool_type": "give true or false",
    "string_type": "give a text",
    "list_type": "give a list",
    "greater_than_equal": "give {ge} or more",
    "less_than_equal": "give {le} or less",
    "string_too_long": "is longer than {max_length} characters; shorten it",
    "string_too_short": "is too short: it needs {min_length}",
    "too_long": "holds more than {max_length}; give fewer",
    "too_short": "needs {min_length} or more",
    "string_pattern_mismatch": "is not of the form that is asked for; take it as it was told before, or leave it out",
}


def misfit_words(faults: Iterable[Mapping[str, object]]) -> str:
    """Return what is wrong with what was sent, a parameter after the other; what was sent is not said again.

    >>> misfit_words([{"type": "int_parsing", "loc": ("query", "limit"), "msg": "Input should be a valid integer"}])
    'limit: give a whole number'
    """
    return "; ".join(_words(fault) for fault in list(faults)[:MOST])


def _words(fault: Mapping[str, object]) -> str:
    where = fault.get("loc")
    parts = [str(part) for part in where if part not in PLACES] if isinstance(where, tuple | list) else []
    known = WORDS.get(str(fault.get("type")))
    made_of = fault.get("ctx")
    words = known.format_map(made_of if isinstance(made_of, Mapping) else {}) if known else str(fault.get("msg"))
    return f"{'.'.join(parts)}: {words}" if parts else words
