"""What a person attended: found on record by some of the words of the name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from accord.desk.known.assembling import EventsOf, tell_claims
from accord.record.store import Reading, Record
from accord.terms.attended import Attended
from accord.terms.kept import Sought
from accord.view.attended import fold_attended, words_of_name

MOST = 150  # articles that name the person, the latest, are looked at
WORDS = 4


def find_attended(where: str, name: str, sought: Sought) -> Attended | None:
    """Return the meetings of a person; None where no article on record tells of a person of this name.

    Of what is sought the days of publication and the negotiation count.

    Raises:
        RecordError: the record cannot be read.
    """
    words = words_of_name(name)
    if not 0 < len(words) <= WORDS:
        return None
    with Record.open(where).reading() as desk:
        hits = desk.find_words(" ".join(words), replace(sought, kinds=("article",), side=None, limit=MOST + 1))
        named = _naming(desk, [hit.id for hit in hits[:MOST]], words)
        members = _told_at_meetings(desk, named)
        if not members:
            return None
        told = tell_claims(desk, members, until=sought.until, fold_copies=False)
        events = EventsOf(desk, until=sought.until)([ground for each in told for ground in each.grounds])
    found = fold_attended(events, words)
    return replace(found, cut=len(hits) > MOST) if found.meetings else None


def _naming(desk: Reading, articles: Collection[str], words: Collection[str]) -> list[str]:
    """Return those of the articles that name a person whose name holds all of the words."""
    return [
        naming.article
        for naming in desk.namings_in(articles)
        if any(one.kind == "person" and words_of_name(one.name).issuperset(words) for one in naming.actors)
    ]


def _told_at_meetings(desk: Reading, articles: Collection[str]) -> list[str]:
    """Return the claims of all meetings that one of the articles tells of."""
    rows = desk.events(set(desk.events_of(desk.claims_of(articles)).values()))
    return [member for row in rows if row.kind == "meeting" for member in row.members]
