"""Appointed: contacts that are settled though their words alone would leave them open."""

from __future__ import annotations

from accord.extract.meetings.telling import Telling


def is_set(telling: Telling) -> bool:
    """Return whether a contact has a day though someone is only invited to it: "invited to talks due on Friday"."""
    names = {token: name for name, token in telling.modality.operators}
    if any(names.get(token) == "scheduled" for token in telling.clause.below):
        return True
    when = telling.time.when if telling.time is not None else None
    to_a_day = when is not None and when.granularity == "day" and when.start is not None and when.start == when.end
    return to_a_day and telling.invited


def is_told_ahead(telling: Telling) -> bool:
    """Return whether "would" only says what was still to come: "talks would resume on Monday"."""
    begins = telling.edge == "first" or telling.restart
    return telling.reported or (begins and telling.time is not None and telling.clause.prep is None)
