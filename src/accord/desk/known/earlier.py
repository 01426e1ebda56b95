"""How claims were tied on an earlier day: without what analysts said of them since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from accord.desk.known.hydrating import said_of
from accord.record.store import Reading
from accord.resolve.events.tellings import telling_of
from accord.resolve.events.ties import can_be_one, find_tie
from accord.resolve.judging import find_judged_ties
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.telling import Telling
from accord.terms.tie import Tie


def tied_then(
    desk: Reading, by_id: Mapping[str, Ground], until: date | None
) -> tuple[Sequence[Telling], Sequence[Tie]]:
    """Return what tells events among these claims, and the ties between them, as they were on a day.

    The record keeps both as of now. For claims that were judged after the day they are made anew.
    """
    said, heirs = said_of(desk, by_id, {ground.article.id for ground in by_id.values()}) if until else ([], {})
    since = {each.id for each in said if until is not None and each.at.date() > until}
    if not since:
        tellings = desk.tellings(by_id)
        return tellings, desk.ties_among("event", [telling.id for telling in tellings])
    changed = {heirs.get(name, name) for name in _touched(said, since)} & by_id.keys()
    kept = desk.tellings(name for name in by_id if name not in changed)
    anew = [telling for name in sorted(changed) if (telling := telling_of(by_id[name]))]
    stored = desk.ties_among("event", [telling.id for telling in kept])
    then = find_judged_ties((each for each in said if each.id not in since), heirs=heirs)
    told = {telling.id for telling in (*kept, *anew)}
    return (*kept, *anew), (*stored, *_ties_anew(anew, kept, [tie for tie in then if {tie.one, tie.other} <= told]))


def _touched(said: Iterable[Judgement], since: Iterable[str]) -> set[str]:
    """Return the claims of which something was said since: an undo is about what the judgement is about."""
    about = {each.id: each.about for each in said}
    touched = set(since)
    wave = [name for judgement in touched for name in about[judgement]]
    while wave:
        touched.update(wave)
        wave = [name for judgement in wave for name in about.get(judgement, ()) if name not in touched]
    return touched


def _ties_anew(anew: Sequence[Telling], kept: Sequence[Telling], said: Sequence[Tie]) -> list[Tie]:
    """Return the ties of claims with all others: where analysts said something of two, that alone."""
    names = {telling.id for telling in anew}
    judged = {(tie.one, tie.other): tie for tie in said if names & {tie.one, tie.other}}
    found = {(tie.one, tie.other): tie for tie in _ruled(anew, kept)}
    return sorted({**found, **judged}.values())


def _ruled(anew: Sequence[Telling], kept: Sequence[Telling]) -> Iterable[Tie]:
    for number, one in enumerate(anew):
        for other in (*anew[:number], *kept):
            if can_be_one(one, other) and (tie := find_tie(one, other)):
                yield tie
