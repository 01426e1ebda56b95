"""What analysts said of names reaches every view."""

from datetime import UTC, datetime

from accord.resolve.cast import find_cast
from accord.resolve.identities.naming import name_as_said
from accord.resolve.judging import find_judged_ties
from accord.terms.judgement import Judgement
from newsroom import Story

AT = datetime(2004, 3, 25, 9, 0, tzinfo=UTC)


def _says(verdict, one, other):
    return find_judged_ties([Judgement(verdict, (f"actor:{one}", f"actor:{other}"), "Ana", AT)])


def _people(*people):
    stories = []
    for number, (name, side) in enumerate(people):
        story = Story(f"Number {number}.")
        story.actor(name, "person", side)
        stories.append(story.done())
    return stories


def _names(extractions, said):
    naming = name_as_said(extractions, said)
    cast = find_cast(naming.extractions, apart=naming.apart)
    return [
        next(figures[actor.id].name for actor in each.actors if actor.kind == "person")
        for each, figures in zip(extractions, cast, strict=True)
    ]


def test_without_a_word_rules_decide():
    stories = _people(("Mehmet Demir", "Turkey"), ("Demir", "Turkey"))
    assert _names(stories, ()) == ["Mehmet Demir", "Mehmet Demir"]


def test_what_is_two_stays_two():
    stories = _people(("Mehmet Demir", "Turkey"), ("Demir", "Turkey"))
    assert _names(stories, _says("different", "Demir", "Mehmet Demir")) == ["Mehmet Demir", "Demir"]


def test_what_is_one_goes_by_its_most_used_name():
    stories = _people(("Abu Omar", "Norway"), ("Lars Emil Holm", "Norway"), ("Abu Omar", "Norway"))
    assert _names(stories, _says("same", "Abu Omar", "Lars Emil Holm")) == ["Abu Omar"] * 3


def test_what_is_one_keeps_its_other_names():
    stories = _people(("Abu Omar", "Norway"), ("Lars Holm", "Norway"), ("Holm", "Norway"))
    said = _says("same", "Abu Omar", "Lars Holm")
    assert _names(stories, said) == ["Abu Omar"] * 2 + ["Holm"]
    first = name_as_said(stories, said).extractions[1].actors[-1]
    assert (first.name, first.aliases) == ("Abu Omar", ("Lars Holm",))


def test_three_names_that_two_words_make_one():
    said = (*_says("same", "Omar", "Abu Omar"), *_says("same", "Abu Omar", "Lars Emil Holm"))
    stories = _people(("Omar", None), ("Abu Omar", None), ("Lars Emil Holm", None))
    assert _names(stories, said) == ["Lars Emil Holm"] * 3
    assert _names(stories, tuple(reversed(said))) == ["Lars Emil Holm"] * 3


def test_namesakes_bear_their_sides():
    stories = _people(("John Smith", "United States"), ("John Smith", "United Kingdom"))
    assert len(set(_names(stories, ()))) == 1
    said = _says("different", "John Smith (United States)", "John Smith (UK)")
    assert _names(stories, said) == ["John Smith (United States)", "John Smith (UK)"]


def test_two_bodies_that_an_article_took_for_one():
    first, second = Story("One."), Story("Two.")
    first.actor("Salvation Council", "armed_group", also="Front")
    second.actor("Front", "armed_group")
    stories = [first.done(), second.done()]

    def name(ties):
        naming = name_as_said(stories, ties)
        (figure,) = find_cast(naming.extractions, apart=naming.apart)[1].values()
        return figure.name

    assert name(()) == "Salvation Council"
    assert name(_says("different", "Salvation Council", "the Front")) == "Front"
