"""Appointed: whether the words around a contact settle that it is to be, beyond what each says alone."""

from __future__ import annotations

from accord.extract.meetings.tellings.telling import Telling


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


def only_was_off(telling: Telling) -> bool:
    """Return whether just the adjective of a contact says that it was put off: "the delayed round will take place"."""
    return not {"cancelled", "postponed"} & words_over(telling)


def was_off_before(telling: Telling) -> bool:
    """Return whether only what is told of old talks says that they came to an end: "revive talks that collapsed"."""
    over = {*telling.clause.above, telling.clause.verb}
    return not any(name in ("cancelled", "postponed") for name, at in telling.modality.operators if at in over)


def words_before(telling: Telling) -> set[str]:
    """Return the operators right before the noun of a contact: "the ongoing talks"."""
    places = {*telling.clause.above, *telling.clause.below, telling.clause.verb}
    return {name for name, token in telling.modality.operators if token not in places and token < telling.cue.token}


def words_over(telling: Telling) -> set[str]:
    """Return the operators that stand over a contact or behind it, those right before its noun left out."""
    places = {*telling.clause.above, *telling.clause.below, telling.clause.verb}
    return {name for name, token in telling.modality.operators if token in places}
