"""Which names mean one draft, in which versions it was told, and what was said of it."""

from dataclasses import replace
from datetime import date

import pytest

from accord.view.drafts import fold_drafts
from newsroom import Story
from strait import talks, told

TEXT = (
    "Greece and Turkey met over the 12-point paper, called the bridging text. The plan is old. A fishing deal is new. "
    "“The bridging text is fair”, said Demir."
)


def _drafts(*namings, **days):
    stories = []
    for number, names in enumerate(namings, 1):
        story = Story(TEXT, on=f"2004-03-{10 + number}", outlet=f"Outlet {number}", source=f"{number}.txt")
        for name in names:
            story.draft(name)
        stories.append(story)
    return fold_drafts(told(stories), **days)


def _papers(*namings):
    return [set(paper.names) for paper in _drafts(*namings).papers]


def test_one_number_of_points_is_one_draft():
    assert _papers(["12-point paper"], ["the 12-point paper"]) == [{"12-point paper", "the 12-point paper"}]


def test_a_word_that_tells_joins_two_names():
    assert _papers(["bridging text"], ["the bridging text"]) == [{"bridging text", "the bridging text"}]


def test_a_bare_name_stands_with_the_draft_of_its_article_and_joins_no_others():
    assert _papers(["The plan", "12-point paper", "fishing deal"]) == [{"12-point paper", "The plan"}, {"fishing deal"}]


def test_a_bare_name_alone_is_left_out():
    assert _papers(["The plan"]) == []


def test_two_drafts_stay_two():
    assert _papers(["bridging text"], ["fishing deal"]) == [{"fishing deal"}, {"bridging text"}]


def test_a_version_is_dated_by_the_first_article_that_tells_it():
    (paper,) = _drafts(["12-point paper"], ["the 12-point paper"]).papers
    (version,) = paper.versions
    assert (version.name, version.points, version.first) == ("12-point paper", 12, date(2004, 3, 11))
    assert (version.told, len(version.grounds)) == (date(2004, 3, 12), 2)


def test_revised_and_first_are_two_versions_of_one_draft():
    stories = []
    for day, version in (("2004-03-11", None), ("2004-03-15", "revised")):
        story = Story(TEXT, on=day, outlet=f"Outlet of {day}")
        story.draft("bridging text", version=version)
        stories.append(story)
    (paper,) = fold_drafts(told(stories)).papers
    assert [(version.version, version.first) for version in paper.versions] == [
        (None, date(2004, 3, 11)),
        ("revised", date(2004, 3, 15)),
    ]


def test_what_was_said_of_a_draft_names_it():
    story = Story(TEXT, on="2004-03-11")
    story.draft("bridging text")
    story.draft("The bridging text is fair")
    story.statement("The bridging text is fair", "Mehmet Demir")
    story.statement("A fishing deal is new", "Eleni Markou")
    (paper,) = fold_drafts(told([story])).papers
    assert [saying.speaker for saying in paper.sayings] == ["Mehmet Demir"]


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ({}, ["revised paper", "12-point paper"]),
        ({"as_of": date(2004, 3, 25)}, ["12-point paper"]),
        ({"since": date(2004, 4, 1)}, ["revised paper"]),
        ({"until": date(2004, 4, 1)}, ["12-point paper"]),
    ],
)
def test_the_drafts_of_some_days(days, names):
    assert [paper.names[0] for paper in fold_drafts(talks(), **days).papers] == names


@pytest.mark.parametrize(("later", "papers"), [("2004-08-01", 1), ("2014-03-11", 2)])
def test_what_nobody_named_for_half_a_year_is_another_draft(later, papers):
    stories = [Story(TEXT, on=on, outlet=on, source=on) for on in ("2004-03-11", later)]
    for story in stories:
        story.draft("12-point paper")
    assert len(fold_drafts(told(stories)).papers) == papers


def test_what_two_put_forward_each_is_two_drafts():
    stories = []
    for number, author in enumerate(("Greece", "Turkey"), 1):
        story = Story(TEXT, on=f"2004-03-1{number}", outlet=f"Outlet {number}", source=f"{number}.txt")
        story.claims.append(replace(story.draft("bridging text"), authors=(story.actor(author),)))
        del story.claims[0]
        stories.append(story)
    assert [paper.authors for paper in fold_drafts(told(stories)).papers] == [("Turkey",), ("Greece",)]


@pytest.mark.parametrize(
    ("name", "told_of"),
    [("proposal for a second round of talks", 0), ("proposal for the strait", 1), ("plan for the talks", 1)],
)
def test_a_word_that_one_should_meet_is_no_draft(name, told_of):
    story = Story(f"Greece made a {name}.", on="2004-03-11")
    story.draft(name)
    assert len(fold_drafts(told([story])).papers) == told_of


@pytest.mark.parametrize(
    ("wanted", "called", "names"),
    [
        ("an accord on fishing", "accord", {"accord on fishing"}),
        ("the accord on fishing", "accord", {"oil accord"}),
        ("an accord", "accord", {"oil accord"}),
        ("an oil accord", "oil accord", {"oil accord"}),
    ],
)
def test_what_a_side_wants_anew_is_no_draft_named_before(wanted, called, names):
    story = Story(f"Greece is for {wanted}.", on="2004-03-11")
    claim = story.position(wanted, "Greece", "supports", on="oil accord", of="agreement")
    claim = replace(claim, evidence=(*claim.evidence, story.words(called, "subject")))
    story.claims[:] = [claim]
    (paper,) = fold_drafts(told([story])).papers
    assert set(paper.names) == names
