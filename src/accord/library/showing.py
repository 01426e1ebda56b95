"""How each view is laid out and written: the same sheets and the same JSON as on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from accord.render.json import brief_json, view_json
from accord.render.log import hit_row
from accord.render.sheets.changes import changes_sheet
from accord.render.sheets.drafts import drafts_sheet
from accord.render.sheets.events import events_json, events_sheet
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.network import network_sheet
from accord.render.sheets.outlook import outlook_sheet
from accord.render.sheets.sources import sources_sheet
from accord.render.sheets.text import brief_sheet
from accord.render.sheets.timeline import timeline_sheet
from accord.render.wording.rows import Group, Section, Sheet
from accord.terms.brief import Brief, Negotiation
from accord.terms.kept import Hit
from accord.terms.listing import Listing
from accord.terms.trusted import plain

SHEETS: dict[str, Callable[[object], Sheet]] = {
    name: cast("Callable[[object], Sheet]", sheet)
    for name, sheet in {
        "brief": brief_sheet,
        "changes": changes_sheet,
        "drafts": drafts_sheet,
        "events": events_sheet,
        "matrix": matrix_sheet,
        "network": network_sheet,
        "outlook": outlook_sheet,
        "sources": sources_sheet,
        "timeline": timeline_sheet,
    }.items()
}


def sheets_of(name: str, found: Sequence[object]) -> Iterator[Sheet]:
    """Yield what a view says as sheets; of a search all that was found as one."""
    if name == "search":
        hits = tuple(hit for hit in found if isinstance(hit, Hit))
        rows = tuple(map(hit_row, hits))
        sections = (Section("Found", (Group("", rows),), most=len(rows)),) if rows else ()
        yield Sheet("Search", f"{len(rows)} found.", sections, nothing="Nothing on record has these words.")
        return
    yield from map(SHEETS[name], found)


def document_of(name: str, found: Sequence[object]) -> str:
    """Return what a view says as JSON."""
    match name:
        case "brief":
            return brief_json(Brief(tuple(each for each in found if isinstance(each, Negotiation))))
        case "events":
            return "\n".join(events_json(each) for each in found if isinstance(each, Listing))
        case "search":
            return json.dumps([plain(hit) for hit in found], ensure_ascii=False, indent=1)
    return view_json(name, found)
