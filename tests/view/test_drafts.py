"""Which names mean one draft."""

from accord.resolve.processes import find_processes
from accord.view.brief import fold_brief
from newsroom import Story, days

TEXT = (
    "Greece and Turkey met over the 12-point paper, called the bridging text. The plan is old. A fishing deal is new."
)


def _papers(*namings):
    stories = []
    for number, names in enumerate(namings, 1):
        story = Story(TEXT + f" Report number {number} of many.", on=f"2004-03-{10 + number}", source=f"{number}.txt")
        story.meeting("Greece and Turkey met", "Greece", "Turkey", when=days("2004-03-09"))
        for name in names:
            story.draft(name)
        stories.append(story.done())
    (talks,) = fold_brief(find_processes(stories)).negotiations
    return [set(paper.names) for paper in talks.papers]


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
