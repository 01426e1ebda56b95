"""The listing: every event of the record with the claims that tell it."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.brief import Contact, Pact


@dataclass(frozen=True, slots=True)
class Listing:
    """Meetings and agreements in the order of their first telling; `struck` is how many claims an analyst struck.

    Every claim of a meeting or an agreement stands in exactly one of the events, save those that were struck and those
    that a language model pointed at and nobody accepted.
    """

    events: tuple[Contact | Pact, ...]
    struck: int
