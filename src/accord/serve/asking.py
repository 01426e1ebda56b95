"""From the address of a page to what is asked for, and back: links that keep the negotiation and the days."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from starlette.requests import Request

from accord.desk.known.selecting import OUTSIDE
from accord.desk.views.choice import Choice
from accord.errors import UsageError

DAYS = ("as-of", "since", "until")
KEPT = ("process", "talks", *DAYS)
LONGEST_WORD = 200
FIRST, LAST = 1500, 2999  # years


class BadAddressError(UsageError):
    """An address that asks for what cannot be; the page says which part and how it is written."""


class AbsentError(UsageError):
    """An address of something that is not on record."""


def record_of(request: Request) -> str:
    """Return where the record is."""
    record = request.app.state.record
    assert isinstance(record, str)
    return record


def ask(request: Request) -> Choice:
    """Return which negotiation and which days the address asks for.

    `talks=` names by its sides a negotiation that nobody declared; `-` stands for any.

    Raises:
        BadAddressError: a day is none, or no day can be both in and out of what is asked for.
    """
    process = word_of(request, "process") or (OUTSIDE if word_of(request, "talks") else None)
    as_of, since, until = (day_of(request, name) for name in DAYS)
    for name, last in (("until", until), ("as-of", as_of)):
        if since and last and since > last:
            message = f"since={since} is after {name}={last}: no day is between them; take one of them away"
            raise BadAddressError(message)
    return Choice(record_of(request), process, as_of, since, until)


def word_of(request: Request, name: str, *, longest: int = LONGEST_WORD) -> str | None:
    """Return what the address gives for a name, None where it gives nothing.

    Raises:
        BadAddressError: it is longer than anything on record.
    """
    said = request.query_params.get(name, "").strip()
    if len(said) > longest:
        message = f"{name}= holds {len(said):,} characters; shorten it to {longest} at most"
        raise BadAddressError(message)
    return said or None


def day_of(request: Request, name: str) -> date | None:
    """Return the day that the address gives for a name, None where it gives nothing.

    Raises:
        BadAddressError: it is no day, or one of no news.
    """
    said = request.query_params.get(name, "").strip()
    if not said:
        return None
    try:
        day = _day(said)
    except ValueError:
        message = f"{name}={said:.40} is not a day; write it as YYYY-MM-DD, as in 2026-01-31"
        raise BadAddressError(message) from None
    if not FIRST <= day.year <= LAST:
        message = f"{name}={said} is a day of no news; give one of the years {FIRST} to {LAST}"
        raise BadAddressError(message)
    return day


def _day(said: str) -> date:
    if len(said) != len("2026-01-31"):
        raise ValueError(said)
    return date.fromisoformat(said)


def link(request: Request, path: str, **changes: object) -> str:
    """Return the address of another page for the same negotiation and days; `as_of=None` takes a day away.

    A name that ends in an underscore is written without it, one within as a hyphen (`as_of`: `as-of`).
    """
    return _address(path, [(name, said) for name, said in _asked(request) if name in KEPT], changes)


def here(request: Request, **changes: object) -> str:
    """Return the address of this page with everything that it asks for but these changes."""
    return _address(request.url.path, _asked(request), changes)


def _asked(request: Request) -> list[tuple[str, str]]:
    return [(name, said) for name, said in request.query_params.multi_items() if said]


def _address(path: str, asked: list[tuple[str, str]], changes: dict[str, object]) -> str:
    new = {name.rstrip("_").replace("_", "-"): said for name, said in changes.items()}
    kept = [(name, said) for name, said in asked if name not in new]
    pairs = [*kept, *((name, str(said)) for name, said in new.items() if said is not None)]
    return f"{path}?{urlencode(pairs)}" if pairs else path
