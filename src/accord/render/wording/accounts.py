"""How tellings of one event that differ are worded, with who tells what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accord.render.wording.heading import counted
from accord.render.wording.words import chain_words, day_words, list_words, outlet_words, plain, when_words
from accord.terms.account import Account
from accord.terms.process import Ground
from accord.terms.when import When

FIELDS = {
    "status": "status",
    "when": "days",
    "place": "place",
    "format": "format",
    "level": "level",
    "what": "what",
}
BEARINGS = {
    "counts": "",
    "agrees": "less precisely",
    "earlier": "earlier",
    "differs": "told otherwise",
}


def value_words(value: When | str) -> str:
    """Return a value of a field: days as precise as they were told, anything else as one line."""
    return when_words(value) if isinstance(value, When) else plain(value)


def teller_words(grounds: Iterable[Ground]) -> str:
    """Return who tells something: each outlet, with whom it has it from."""
    told = ((outlet_words(ground.article), chain_words(ground.claim)) for ground in grounds)
    return list_words([f"{outlet} ({chain})" if chain else outlet for outlet, chain in dict.fromkeys(told)])


def differs_words(accounts: Iterable[Account]) -> str:
    """Return what is told otherwise, and by whom: "TASS: 4–6 February 2026"."""
    return "; ".join(f"but {teller_words(each.grounds)}: {value_words(each.value)}" for each in accounts)


def slips_words(slips: Sequence[Account], late: int = 0) -> str:
    """Return for which days it was announced before, and when, and by how much it slipped."""
    told = [f"{_set_for(value_words(each.value))}{_when_told(each)}" for each in slips]
    if not told:
        return ""
    slipped = f"slipped by {counted(late, 'day')}: " if late else ""
    return f"{slipped}announced {', then '.join(told)}"


def _set_for(days: str) -> str:
    if days.startswith(("by ", "from ")):
        return days
    return f"for the {days}" if days.startswith("week ") else f"for {days}"


def _when_told(account: Account) -> str:
    days = [ground.article.published for ground in account.grounds if ground.article.published]
    return f" (on {day_words(min(days), short=True)})" if days else ""
