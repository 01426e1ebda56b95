"""From the record to who is who in it."""

from __future__ import annotations

from collections.abc import Iterable

from accord.desk.known.hydrating import ties_of_names
from accord.desk.known.selecting import find_charters
from accord.desk.views.choice import Choice
from accord.record.store import Record
from accord.resolve.cast import name_key
from accord.resolve.identities import find_identities, find_sightings
from accord.resolve.processes.charters import side_key
from accord.terms.identity import Identity
from accord.terms.kept import Sought


def view_identities(choice: Choice, name: str | None = None) -> tuple[Identity, ...]:
    """Return every person and body that articles of these days name, or those who bear a name.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    last = min(filter(None, (choice.as_of, choice.until)), default=None)
    with Record.open(choice.record).reading() as desk:
        if choice.process is not None:
            find_charters(desk, choice.process)
        namings = tuple(desk.namings(Sought(process=choice.process, since=choice.since, until=last)))
        judged = ties_of_names(desk, choice.as_of)
    sightings = (seen for one in namings for seen in find_sightings(one.article, one.published, one.actors))
    found = find_identities(sightings, judged, outlets=(one.outlet for one in namings if one.outlet))
    return tuple(identity for identity in found if name is None or _bears(identity, name))


def _bears(identity: Identity, name: str) -> bool:
    wanted = {name_key(name), side_key(name)}
    return bool(wanted & set(_keys(identity)))


def _keys(identity: Identity) -> Iterable[str]:
    for spelling in identity.spellings:
        yield from (name_key(spelling.words), side_key(spelling.words), name_key(spelling.words).rpartition(" ")[2])
