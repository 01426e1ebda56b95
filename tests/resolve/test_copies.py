"""Reprints, and what only looks like one."""

from accord.resolve.stories.copies import find_reprints
from newsroom import Story

REPORT = (
    "The two leaders of the divided island met in the buffer zone on Tuesday and talked for three hours about "
    "property, territory and guarantees, a spokesman of the United Nations said. They will meet again in a "
    "fortnight, he added. "
    "Neither side wished to say whether the maps had been on the table, but both called the evening a useful one."
)


def _copies(*stories):
    return find_reprints([story.done().article for story in stories])


def test_the_same_words_in_another_paper_are_a_reprint():
    assert _copies(Story(REPORT), Story("(Strait Gazette) " + REPORT, outlet="Morning Bell")) == {1: 0}


def test_other_words_about_the_same_are_not():
    rewrite = REPORT.replace("met in the buffer zone on Tuesday and", "sat down in no man's land, where they").replace(
        "Neither side wished to say whether the maps had been on the table", "On maps both kept silent"
    )
    assert _copies(Story(REPORT), Story(rewrite, outlet="Morning Bell")) == {}


def test_two_versions_of_one_page_are_not():
    first, second = (
        Story(REPORT, url="https://gazette.example/1"),
        Story(REPORT + " New.", url="https://gazette.example/1"),
    )
    assert _copies(first, second) == {}


def test_a_reprint_of_a_reprint_repeats_the_first():
    assert _copies(Story(REPORT), Story(REPORT, outlet="B"), Story(REPORT, outlet="C")) == {1: 0, 2: 0}
