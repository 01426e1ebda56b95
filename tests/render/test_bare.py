"""Articles that lack what articles usually have."""

import json

import pytest

from accord.render.claims.lines import claims_text
from accord.render.json import brief_json
from accord.render.pages.brief import brief_html
from accord.render.sheets.text import brief_text
from accord.resolve.processes import find_processes
from accord.terms.actor import Actor
from accord.view.brief import fold_brief
from newsroom import Story, days

TEXT = "Greece and Turkey met in Geneva. They may meet again soon. Greece wants maps of the strait."


def _bare():
    story = Story(TEXT, on=None, outlet="", title="")
    story.meeting("Greece and Turkey met in Geneva", "Greece", "Turkey", place="Geneva")
    story.meeting("They may meet again soon", "Greece", "Turkey", status="possible")
    story.position("maps of the strait", "Greece", "supports")
    story.statement("Greece wants maps", "Greece", quoted=False)
    return story


def _empty():
    return Story("", on=None, outlet="", title="")


def _stranger():
    """Claims that name actors which the article does not list, as another program may write them."""
    story = _bare()
    story.cast = {"Nobody": Actor("a9", "Nobody", "unknown", represents="a99")}
    return story


@pytest.mark.parametrize("make", [_bare, _empty, _stranger])
def test_whatever_is_missing_there_is_a_brief(make):
    extraction = make().done()
    brief = fold_brief(find_processes([extraction]))
    shown = brief_text(brief, words=True)
    assert "As of" in shown
    assert "1 Jan 1" not in shown
    assert "9999" not in shown
    assert "<h1>" in brief_html(brief)
    assert json.loads(brief_json(brief))["negotiations"]
    assert claims_text(extraction)


def test_articles_with_and_without_a_date_go_together():
    dated = Story(TEXT + " A second report of the same.", on="2004-03-20")
    dated.meeting("Greece and Turkey met in Geneva", "Greece", "Turkey", place="Geneva", when=days("2004-03-19"))
    brief = fold_brief(find_processes([_bare().done(), dated.done()]))
    (talks,) = brief.negotiations
    assert len(talks.articles) == 2
    assert "no date" in brief_text(brief)
