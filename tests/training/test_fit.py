"""What dispatches of our own teach a judge, and what they must not: how often there is something to find."""

from __future__ import annotations

from tools.training.fit import Aim, Example, fit_judge
from tools.training.folds import Course, Lesson
from tools.training.origins import with_origin, without_origins

from accord.lexicon.judge import Judge

GROUPS = tuple(f"talks {number}" for number in range(8))


def _examples(share: int, *, origin: str) -> list[Example]:
    """In each of the groups, twenty with a word, of which so many are right, and twenty without it, all wrong."""
    return [
        Example(("word:demand",) if place < 20 else ("word:visit",), place < share, group, origin=origin)
        for group in GROUPS
        for place in range(40)
    ]


def test_a_feature_of_the_set_is_weighed_and_not_kept() -> None:
    assert with_origin(("word:demand",), "a") == ("word:demand", "origin:a")
    assert with_origin(("word:demand",), "") == ("word:demand",)
    assert without_origins({"word:visit": -1.0, "origin:a": 2.0, "word:demand": 1.0}) == {
        "word:demand": 1.0,
        "word:visit": -1.0,
    }


def test_the_chance_is_that_of_newspapers() -> None:
    press, own = _examples(5, origin=""), _examples(19, origin="a")
    told_apart = Judge(**fit_judge([*press, *own], Aim(), strength=10).judge)  # type: ignore[arg-type]
    together = [Example(each.features, each.right, each.group) for each in own]
    mixed = Judge(**fit_judge([*press, *together], Aim(), strength=10).judge)  # type: ignore[arg-type]
    assert told_apart.probability(("word:demand",)) < 0.45 < mixed.probability(("word:demand",))
    assert not [name for name in told_apart.weights if name.startswith("origin:")]


def test_figures_are_those_of_newspapers() -> None:
    press = _examples(20, origin="")
    wrong = [Example(("word:demand",), False, group, origin="a") for group in GROUPS]
    fitted = fit_judge([*press, *wrong], Aim(), strength=10)
    assert (fitted.precision, fitted.recall) == (1.0, 1.0)


def test_a_course_keeps_no_feature_of_a_set() -> None:
    lessons = [Lesson(each.features, each.right, each.group, origin="b") for each in _examples(12, origin="b")]
    judge = Course(lessons, seen_at_least=1, strength=1.0).judge(0.5)
    assert set(judge["weights"]) <= {"word:demand", "word:visit"}  # type: ignore[call-overload]
