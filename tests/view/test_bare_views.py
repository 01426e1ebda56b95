"""Views of articles that lack what articles usually have, and of words that act on a terminal."""

import json

import pytest

from accord.render.json import view_json
from accord.render.sheets.drafts import drafts_sheet
from accord.render.sheets.events import events_json, events_sheet
from accord.render.sheets.matrix import matrix_sheet
from accord.render.sheets.network import network_sheet
from accord.render.sheets.page import sheets_text
from accord.render.sheets.shown import shown_sheet
from accord.render.sheets.timeline import timeline_sheet
from accord.terms.actor import Actor
from accord.terms.claim import Link
from accord.view.drafts import fold_drafts
from accord.view.listing import fold_listing
from accord.view.matrix import fold_matrix
from accord.view.network import fold_network
from accord.view.show import find_shown
from accord.view.timeline import fold_timeline
from newsroom import Story, days
from strait import told

TEXT = "Greece and Turkey met in Geneva. They may meet again soon. Greece wants maps of the strait. The paper is out."
EVIL = "\x1b[31mred\x07 \u202eover\u2066"
VIEWS = {
    "timeline": (fold_timeline, timeline_sheet),
    "matrix": (fold_matrix, matrix_sheet),
    "network": (fold_network, network_sheet),
    "drafts": (fold_drafts, drafts_sheet),
}


def _bare():
    story = Story(TEXT, on=None, outlet="", title="")
    story.meeting("Greece and Turkey met in Geneva", "Greece", "Turkey", place="Geneva")
    story.meeting("They may meet again soon", "Greece", "Turkey", status="possible", when=None)
    story.position("maps of the strait", "Greece", "supports")
    story.statement("Greece wants maps", "Greece", quoted=False)
    story.draft("The paper")
    story.agreement("The paper is out", "Greece", "Turkey", status="proposed")
    return told([story])


def _empty():
    return told([])


def _stranger():
    """Claims that name actors which the article does not list, as another program may write them."""
    story = Story(TEXT)
    story.meeting("Greece and Turkey met in Geneva", "Greece", "Turkey", when=days("2004-03-18"))
    story.position("maps of the strait", "Greece", "supports", holder="Nobody")
    story.cast = {"Nobody": Actor("a9", "Nobody", "unknown", represents="a99")}
    return told([story])


def _evil():
    story = Story(f"{TEXT} {EVIL} said.", outlet="Ga\x9bzette", title="\x1b]0;title\x07")
    chain = (Link("relayed", EVIL), Link("said", EVIL, named=False))
    week = days("2004-03-22", "2004-03-28", by="week", said=EVIL)
    story.meeting("They may meet again soon", "Greece", EVIL, status="possible", hedge=EVIL, when=week, chain=chain)
    story.meeting("Greece and Turkey met", "Greece", "Turkey", when=days("2004-03-18"))
    story.position(EVIL, "Greece", "conditional", condition=EVIL)
    story.draft(EVIL, version=EVIL)
    story.statement(EVIL, "Greece")
    story.agreement(EVIL, "Greece", "Turkey", status="signed")
    return told([story])


@pytest.mark.parametrize("make", [_bare, _empty, _stranger, _evil])
@pytest.mark.parametrize("view", VIEWS)
def test_whatever_is_missing_there_is_a_view(view, make):
    fold, sheet = VIEWS[view]
    found = fold(make())
    shown = sheets_text([sheet(found)], words=True)
    assert view.capitalize() in shown
    assert "1 Jan 1" not in shown
    assert "9999" not in shown
    assert json.loads(view_json(view, [found]))["view"] == view
    assert not {char for char in shown if char != "\n" and not char.isprintable()}


@pytest.mark.parametrize("make", [_bare, _empty, _stranger, _evil])
def test_whatever_is_missing_there_are_events_and_all_behind_them(make):
    process = make()
    listing = fold_listing(process.events)
    shown = sheets_text([events_sheet(listing)], words=True)
    assert len(json.loads(events_json(listing))) == len(process.events)
    names = [event.id for event in process.events] + [ground.id for ground in process.grounds]
    for name in (*names, *(article.id for article in process.articles)):
        shown += sheets_text([shown_sheet(find_shown([process], name))], words=True)
    assert not {char for char in shown if char != "\n" and not char.isprintable()}
    assert "9999" not in shown
