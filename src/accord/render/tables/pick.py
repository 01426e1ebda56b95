"""Which table a view is laid out in."""

from __future__ import annotations

from typing import TypeVar, cast

from accord.render.tables import happenings, recorded, stands
from accord.render.tables.claims import CLAIMS
from accord.render.tables.column import Table
from accord.terms.brief import Negotiation
from accord.terms.changes import Changes
from accord.terms.drafts import Drafts
from accord.terms.kept import Hit
from accord.terms.listing import Listing
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.outlook import Outlook
from accord.terms.process import Ground
from accord.terms.sources import Sources
from accord.terms.timeline import Timeline

Line = TypeVar("Line")
TABLES: dict[type, object] = {
    Changes: happenings.CHANGES,
    Drafts: stands.DRAFTS,
    Ground: CLAIMS,
    Hit: stands.HITS,
    Listing: recorded.EVENTS,
    Matrix: recorded.MATRIX,
    Negotiation: happenings.BRIEF,
    Network: stands.NETWORK,
    Outlook: happenings.OUTLOOK,
    Sources: stands.SOURCES,
    Timeline: happenings.TIMELINE,
}


def table_of(kind: type) -> Table[object]:
    """Return the table in which views of this kind are laid out."""
    return cast("Table[object]", TABLES[kind])
