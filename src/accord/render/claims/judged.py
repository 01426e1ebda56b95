"""What an analyst said of a claim, in full."""

from __future__ import annotations

import json

from accord.render.wording.words import mark_of, plain
from accord.terms.judgement import Judgement
from accord.terms.typed import Json


def judgement_words(judgement: Judgement) -> str:
    """Return a judgement in one line: when, what was done and by whom, and the note."""
    put = f"{judgement.field}: {value_words(judgement.value)}" if judgement.field else ""
    note = f"“{plain(judgement.note)}”" if judgement.note else ""
    done = f"{judgement.at:%Y-%m-%d %H:%M} {mark_of(judgement)}"
    return "; ".join(filter(None, (done, plain(put), note)))


def value_words(value: str | None) -> str:
    """Return what was put into a field as one would write it; what is no JSON as it is.

    >>> value_words('[{"actor": "Serbia", "as": "party"}, {"actor": "EU", "as": "mediator"}]')
    'Serbia, EU as mediator'
    """
    try:
        return _words(json.loads(value or "null"))
    except (ValueError, RecursionError):
        return value or ""


def _words(value: Json) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(_words, value))
        case {"actor": actor, "as": part}:
            return f"{actor}" if part == "party" else f"{actor} as {part}"
        case {"role": role, "name": name}:
            return f"{name}" if role == "said" else f"via {name}"
        case {"edtf": days}:
            return f"{days}"
        case {"name": name}:
            return f"{name}"
    return str(value)
