"""How long a side held a stance, and what is a move and what is another matter."""

from datetime import date

import pytest

from accord.view.courses import telling_words
from accord.view.matrix import fold_matrix
from newsroom import Story
from strait import told


def _matrix(*positions, **days):
    """Each position is (day, side, stance, content); an issue may follow."""
    stories = []
    for number, (on, side, stance, content, *issue) in enumerate(positions):
        story = Story(f"Report {number}: {content}.", on=on, outlet=f"Outlet {number}", source=f"{number}.txt")
        story.position(content, side, stance, on=issue[0] if issue else "territory")
        stories.append(story)
    return fold_matrix(told(stories), **days)


def _courses(matrix, side="Greece", issue="territory"):
    row = next(row for row in matrix.rows if row.issue == issue)
    cell = next(cell for cell in row.cells if cell.side == side)
    return [[spell.stance for spell in course.spells] for course in cell.courses]


MOVES = [
    ("any corridor to the sea", "the corridor to the sea with guards", True),
    ("a corridor", "maps of the strait", False),
    ("foreign troops on the islands", "troops from abroad on the islands", True),
    ("release of all prisoners", "release of the detained fishermen", True),
    ("release of all prisoners held since March", "release of the detained fishermen before April", False),
    ("Greek ships in the strait", "Greek schools in the north", False),
    ("territory of the islands", "territory of the northern coast", False),
    ("any question of territory", "territory as such", False),
    ("the territory", "its territory", True),
    ("A corridor to the sea is not negotiable", "the corridor to the sea", False),
]


@pytest.mark.parametrize(("before", "after", "one"), MOVES)
def test_a_move_is_another_stance_on_the_same_matter(before, after, one):
    matrix = _matrix(("2004-03-01", "Greece", "opposes", before), ("2004-03-09", "Greece", "supports", after))
    assert _courses(matrix) == ([["supports", "opposes"]] if one else [["supports"], ["opposes"]])


def test_two_meetings_are_two_matters():
    stories = []
    for number, (stance, what) in enumerate((("open", "a round of talks in Oslo"), ("opposes", "a summit in May"))):
        story = Story(f"Report {number}: {what}.", on=f"2004-03-0{number + 1}", source=f"{number}.txt")
        story.position(what, "Greece", stance, on=what, of="meeting")
        stories.append(story)
    assert _courses(fold_matrix(told(stories)), issue="meeting") == [["opposes"], ["open"]]


def test_two_stances_of_one_day_are_no_move():
    matrix = _matrix(
        ("2004-03-01", "Greece", "opposes", "a corridor to the sea"),
        ("2004-03-01", "Greece", "supports", "a corridor to the sea"),
    )
    assert _courses(matrix) == [["supports"], ["opposes"]] or _courses(matrix) == [["opposes"], ["supports"]]


def test_a_stance_is_held_from_its_first_telling_to_its_last():
    matrix = _matrix(
        ("2004-03-01", "Greece", "opposes", "a corridor to the sea"),
        ("2004-03-05", "Greece", "supports", "a corridor to the sea"),
        ("2004-03-20", "Greece", "supports", "the corridor to the sea"),
    )
    (course,) = matrix.rows[0].cells[0].courses
    assert (course.now.first, course.now.last, course.now.articles) == (date(2004, 3, 5), date(2004, 3, 20), 2)
    assert course.before.last == date(2004, 3, 1)


def test_what_was_held_on_a_day_is_told_as_of_it():
    positions = (
        ("2004-03-01", "Greece", "opposes", "a corridor to the sea"),
        ("2004-03-05", "Greece", "supports", "a corridor to the sea"),
    )
    assert _courses(_matrix(*positions, as_of=date(2004, 3, 4))) == [["opposes"]]


def test_what_was_not_told_between_two_days_is_left_out_but_counts_as_before():
    positions = (
        ("2004-03-01", "Greece", "opposes", "a corridor to the sea"),
        ("2004-03-05", "Greece", "supports", "a corridor to the sea"),
        ("2004-03-01", "Greece", "supports", "maps of the northern fishing waters"),
    )
    assert _courses(_matrix(*positions, since=date(2004, 3, 3))) == [["supports", "opposes"]]
    assert _courses(_matrix(*positions, until=date(2004, 3, 3)))
    assert not _matrix(*positions, since=date(2004, 4, 1)).rows


def test_the_issue_on_which_most_sides_stand_comes_first_and_other_last():
    matrix = _matrix(
        ("2004-03-01", "Greece", "opposes", "a corridor to the sea"),
        ("2004-03-01", "Turkey", "supports", "a corridor to the sea"),
        ("2004-03-01", "Norway", "supports", "fish for all sides there", "other"),
        ("2004-03-01", "Greece", "supports", "fish for all sides there", "other"),
        ("2004-03-01", "Turkey", "supports", "fish for all sides there", "other"),
        ("2004-03-01", "Greece", "supports", "elections before the summer", "elections"),
    )
    assert [row.issue for row in matrix.rows] == ["territory", "elections", "other"]
    assert matrix.sides == ("Greece", "Turkey", "Norway")


def test_names_of_sides_and_nations_tell_no_matter():
    assert telling_words("Turkish ships of Turkey in the strait", ("Turkey",)) == {"ships", "strait"}


def test_every_spell_rests_on_its_words():
    matrix = _matrix(("2004-03-01", "Greece", "opposes", "a corridor to the sea"))
    spell = matrix.rows[0].cells[0].courses[0].now
    assert [ground.claim.content for ground in spell.grounds] == [spell.content]
