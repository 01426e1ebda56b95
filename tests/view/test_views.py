"""Whole views of the talks on the strait, as a reader sees them.

The files in `seen` are what the views print. After a change that is meant, write them anew with
`SEEN=write pytest tests/view/test_views.py` and read the difference.
"""

import os
from pathlib import Path

import pytest

from accord.render.sheets.drafts import drafts_sheet
from accord.render.sheets.events import events_sheet
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.network import network_sheet
from accord.render.sheets.page import sheets_text
from accord.render.sheets.shown import shown_sheet
from accord.render.sheets.timeline import timeline_sheet
from accord.view.drafts import fold_drafts
from accord.view.listing import fold_listing
from accord.view.matrix import fold_matrix
from accord.view.network import fold_network
from accord.view.show import find_shown
from accord.view.timeline import fold_timeline
from strait import claim_named, judged, talks

SEEN = Path(__file__).parent / "seen"
GENEVA = "Greek and Turkish delegations met"


def _judged():
    process = talks()
    accepted = judged(claim_named(process, GENEVA), "accept")
    struck = judged(claim_named(process, "Greece and Norway spoke"), "strike")
    return talks(judgements=(accepted, struck))


def _shown(name):
    return [shown_sheet(find_shown([_judged()], name))]


def _claim():
    return claim_named(talks(), GENEVA).id


VIEWS = {
    "timeline": lambda: [timeline_sheet(fold_timeline(_judged()))],
    "matrix": lambda: [matrix_sheet(fold_matrix(_judged()))],
    "network": lambda: [network_sheet(fold_network(_judged()))],
    "drafts": lambda: [drafts_sheet(fold_drafts(_judged()))],
    "events": lambda: [events_sheet(fold_listing(_judged().events))],
    "show-claim": lambda: _shown(_claim()),
    "show-event": lambda: _shown(f"e{_claim()}"),
    "show-article": lambda: _shown(talks().articles[0].id),
    "show-judgement": lambda: _shown(judged(claim_named(talks(), GENEVA), "accept").id),
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_whole_view(view):
    shown = sheets_text(VIEWS[view](), words=view.startswith("show")) + "\n"
    file = SEEN / f"{view}.txt"
    if os.environ.get("SEEN") == "write":
        file.write_text(shown, "utf-8")
    assert shown == file.read_text("utf-8")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [80, 96, 120])
def test_no_line_is_wider_than_asked(view, width):
    shown = sheets_text(VIEWS[view](), words=True, width=width)
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("view", ["timeline", "matrix", "network", "drafts", "events"])
def test_words_are_quoted_where_they_are_asked_for(view):
    assert "| " not in sheets_text(VIEWS[view]())
    assert "; test-" in sheets_text(VIEWS[view](), words=True)
