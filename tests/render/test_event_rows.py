"""Who says that a meeting was held, and who met whom, in the words of a line."""

from datetime import date

import pytest

from accord.render.wording.event_rows import contact_words, event_row, pact_lead, says_who
from accord.render.wording.mouths import unnamed_words, with_articles
from accord.render.wording.prospects import awaited_groups
from accord.resolve.processes import find_processes
from accord.terms.claim import Link
from accord.view.brief import fold_brief
from accord.view.event import fold_event
from newsroom import Story, days
from strait import told

DEMIR, MARKOU = (Link("said", "Mehmet Demir"),), (Link("said", "Eleni Markou"),)
PASSED_ON = (Link("relayed", "Morning Bell"), *DEMIR)
TWO_MOUTHS = "according to Mehmet Demir"


def _unnamed(name):
    return Link("said", name, named=False)


MOUTHS = [
    ((DEMIR,), "according to Mehmet Demir"),
    ((DEMIR, DEMIR), "according to Mehmet Demir"),
    ((DEMIR, ()), ""),
    ((DEMIR, MARKOU), "according to Eleni Markou and Mehmet Demir"),
    (((Link("said", "Demir"),), DEMIR), "according to Mehmet Demir"),
    ((MARKOU, PASSED_ON), "according to Mehmet Demir, via Morning Bell, and to Eleni Markou"),
    ((DEMIR, MARKOU, (Link("said", "Ana Berg"),)), "according to Ana Berg and others"),
    (((Link("said", "United Kingdom and Oman"),),), "according to the United Kingdom and Oman"),
    (((_unnamed("US official"),),), "according to a US official"),
    (((Link("relayed", "Axios"), _unnamed("EU diplomat")), DEMIR), f"{TWO_MOUTHS}, and to an EU diplomat, via Axios"),
]
UNNAMED = [
    ("senior US official", "", "a senior US official"),
    ("Iranian official", "", "an Iranian official"),
    ("European envoy", "", "a European envoy"),
    ("M23 official", "", "an M23 official"),
    ("NATO official", "", "a NATO official"),
    ("Norwegian president", "", "the Norwegian president"),
    ("mediator", "The mediator was pleased.", "the mediator"),
    ("person close to the talks", "Nobody left, a person close to the talks said.", "a person close to the talks"),
    ("Two sources", "Two sources said so.", "two sources"),
    ("officials in Athens", "", "officials in Athens"),
    ("Demir's aide", "", "Demir's aide"),
]


@pytest.mark.parametrize(("name", "text", "words"), UNNAMED)
def test_a_source_without_a_name_has_the_article_of_its_text_or_of_its_office(name, text, words):
    assert unnamed_words(name, text) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("United Nations", "the United Nations"),
        ("Oman, United States and Qatar", "Oman, the United States and Qatar"),
        ("European Union (Ana Berg)", "the European Union (Ana Berg)"),
        ("Kremlin aide", "Kremlin aide"),
    ],
)
def test_some_states_and_bodies_bear_an_article(names, words):
    assert with_articles(names) == words


def test_who_says_so_is_named_in_full():
    story = Story("Greece and Turkey met, Demir said.")
    demir = story.actor("Mehmet Demir", "person", "Turkey")
    story.meeting(story.text, "Greece", "Turkey", chain=(Link("said", "Demir", demir),))
    (event,) = told([story], [["0/0"]]).events
    assert says_who(fold_event(event).grounds) == "according to Mehmet Demir"


@pytest.mark.parametrize(("chains", "words"), MOUTHS)
def test_everybody_who_says_so_is_named_up_to_two(chains, words):
    stories = []
    for number, chain in enumerate(chains, 1):
        story = Story("Greece and Turkey met.", on=f"2004-03-2{number}", source=f"{number}.txt")
        story.meeting(story.text, "Greece", "Turkey", chain=chain)
        stories.append(story)
    (event,) = told(stories, [[f"{number}/0" for number in range(len(chains))]]).events
    assert says_who(fold_event(event).grounds) == words


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        (("Greece", "Turkey"), "Greece and Turkey, Oslo; mediated by Norway"),
        (("Greece",), "Greece, with Norway as mediator, Oslo"),
    ],
)
def test_who_alone_meets_the_mediator_is_told_so(sides, words):
    story = Story("They met in Oslo.")
    story.meeting(story.text, *sides, mediator="Norway", place="Oslo", when=days("2004-03-18"))
    (event,) = told([story], [["0/0"]]).events
    assert contact_words(fold_event(event)) == words


def test_a_place_that_is_one_of_those_who_meet_is_told_as_the_place():
    story = Story("They met in Greece.")
    story.meeting(story.text, "Greece", "Turkey", place="Greece", when=days("2004-03-18"))
    (event,) = told([story], [["0/0"]]).events
    assert contact_words(fold_event(event)) == "Greece and Turkey, in Greece"


@pytest.mark.parametrize(
    ("what", "parties", "lead"),
    [
        ("to open the port", ("Greece",), "Agreed by one side"),
        ("to open the port", ("Greece", "Turkey"), "Agreed"),
        ("the 1999 port accord", ("Greece",), "Agreed"),
    ],
)
def test_an_accord_with_a_year_in_its_name_was_agreed_by_both(what, parties, lead):
    story = Story(f"It was {what}.")
    story.agreement(what, *parties, status="agreed")
    (event,) = told([story], [["0/0"]]).events
    assert pact_lead(fold_event(event)) == lead


@pytest.mark.parametrize(
    ("as_of", "lead"),
    [(None, "Talks, under way"), ("2004-03-25", "Talks, under way"), ("2004-06-25", "Talks, under way then")],
)
def test_talks_told_long_ago_were_under_way_then(as_of, lead):
    story = Story("Greece and Turkey are in talks.", on="2004-03-20")
    story.meeting(story.text, "Greece", "Turkey", status="ongoing")
    (event,) = told([story], [["0/0"]]).events
    assert event_row(fold_event(event), as_of=date.fromisoformat(as_of) if as_of else None).lead == lead


@pytest.mark.parametrize(
    ("status", "when", "title"),
    [
        ("scheduled", days("2004-03-25"), "Due by now, nothing heard"),
        ("possible", days("2004-03-25"), "Spoken of, nothing heard since"),
        ("scheduled", None, "Spoken of, nothing heard since"),
    ],
)
def test_what_was_only_spoken_of_is_not_due(status, when, title):
    story = Story("Greece and Turkey met. They are to meet again.", on="2004-03-20")
    story.meeting("Greece and Turkey met", "Greece", "Turkey", when=days("2004-03-19"))
    story.meeting("They are to meet again", "Greece", "Turkey", status=status, when=when)
    (talks,) = fold_brief(find_processes([story.done()]), as_of=date(2004, 6, 1)).negotiations
    assert [group.title for group in awaited_groups(talks.awaited) if group.rows] == [title]
