"""The matrix on a draft: what the sides say of it, and what they said while it, or one version, lay on the table."""

from datetime import date

import pytest

from accord.render.sheets.drafts import stages_by_words
from accord.view.drafts import fold_drafts
from accord.view.matrix import fold_matrix
from accord.view.stages import find_stages
from newsroom import Story
from strait import told


def _story(on, text, outlet):
    return Story(text, on=on, outlet=outlet, source=f"{outlet}.txt")


def _before():
    story = _story("2004-02-20", "Greece wants maps of the strait. Turkey refuses a corridor.", "Hall")
    story.position("maps of the strait", "Greece", "supports")
    story.position("a corridor", "Turkey", "opposes")
    return story


def _first():
    story = _story("2004-03-01", "The bridging text has 3 points. Turkey refuses a corridor.", "Gazette")
    story.draft("bridging text", points=3)
    story.position("a corridor", "Turkey", "opposes")
    return story


def _between():
    story = _story("2004-03-05", "Greece is open to the bridging text. Greece wants a corridor.", "Courier")
    story.position("the bridging text", "Greece", "open", on="bridging text", of="draft")
    story.position("a corridor", "Greece", "supports")
    return story


def _second():
    story = _story("2004-03-10", "A revised bridging text has 3 points. Greece is against the bridging text.", "Post")
    story.draft("revised bridging text", points=3, version="revised")
    story.position("the bridging text", "Greece", "opposes", on="bridging text", of="draft")
    return story


def _after():
    story = _story("2004-03-20", "Turkey now takes a corridor.", "Times")
    story.position("a corridor", "Turkey", "supports")
    return story


def _undated():
    story = _story(None, "Turkey speaks of guards on the islands.", "Leaflet")
    story.position("guards on the islands", "Turkey", "supports")
    return story


@pytest.fixture
def process():
    return told([make() for make in (_before, _first, _between, _second, _after, _undated)])


@pytest.fixture
def stages(process):
    return stages_by_words(find_stages(fold_drafts(process).papers))


def _cells(matrix):
    return {
        (row.issue, cell.side): [[spell.stance for spell in course.spells] for course in cell.courses]
        for row in matrix.rows
        for cell in row.cells
    }


def test_a_draft_is_asked_for_as_a_whole_and_by_its_versions(stages):
    assert {words: (stage.first, stage.last) for words, stage in stages.items()} == {
        "revised bridging text": (date(2004, 3, 1), None),
        "bridging text; 3 points; first told 1 Mar 2004": (date(2004, 3, 1), date(2004, 3, 9)),
        "revised bridging text; revised; 3 points; first told 10 Mar 2004": (date(2004, 3, 10), None),
    }


def test_a_draft_with_one_version_has_no_other(process):
    papers = fold_drafts(told([_first()])).papers
    assert [stage.version for stage in find_stages(papers)] == [None]


def test_of_two_drafts_of_one_name_each_can_be_asked_for(stages):
    twice = stages_by_words([*stages.values(), *stages.values()])
    assert "revised bridging text, first told 1 Mar 2004" in twice


def test_the_first_row_is_what_the_sides_say_of_the_draft(process, stages):
    matrix = fold_matrix(process, on=stages["revised bridging text"])
    assert matrix.rows[0].issue == "draft"
    assert _cells(matrix)["draft", "Greece"] == [["opposes", "open"]]


def test_what_was_said_before_it_is_left_out_but_counts_as_a_move(process, stages):
    cells = _cells(fold_matrix(process, on=stages["revised bridging text"]))
    assert cells["territory", "Turkey"] == [["supports", "opposes"]]
    assert cells["territory", "Greece"] == [["supports"]], "the maps were asked for before the draft was told"


def test_of_a_version_nothing_is_told_that_was_said_of_the_next(process, stages):
    cells = _cells(fold_matrix(process, on=stages["bridging text; 3 points; first told 1 Mar 2004"]))
    assert cells == {
        ("draft", "Greece"): [["open"]],
        ("territory", "Greece"): [["supports"]],
        ("territory", "Turkey"): [["opposes"]],
    }


def test_the_last_version_is_told_of_since_its_first_day(process, stages):
    cells = _cells(fold_matrix(process, on=stages["revised bridging text; revised; 3 points; first told 10 Mar 2004"]))
    assert cells["draft", "Greece"] == [["opposes", "open"]]
    assert ("territory", "Greece") not in cells


def test_an_article_without_a_date_is_of_no_version(process, stages):
    assert "guards on the islands" in _words(fold_matrix(process))
    assert "guards on the islands" not in _words(fold_matrix(process, on=stages["revised bridging text"]))


def _words(matrix):
    return [course.now.content for row in matrix.rows for cell in row.cells for course in cell.courses]


def test_days_that_were_asked_for_hold_beside_those_of_the_draft(process, stages):
    on = stages["revised bridging text"]
    assert _cells(fold_matrix(process, on=on, until=date(2004, 3, 9)))["draft", "Greece"] == [["open"]]
    assert not fold_matrix(process, on=on, since=date(2004, 4, 1)).rows


def test_what_was_told_after_the_last_day_does_not_count(process):
    cells = _cells(fold_matrix(process, until=date(2004, 3, 5)))
    assert cells["territory", "Turkey"][0] != ["supports", "opposes"]
    assert ["opposes"] in cells["territory", "Turkey"]
