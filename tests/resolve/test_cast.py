"""Who is who across articles."""

import pytest

from accord.resolve.cast import find_cast, name_key
from newsroom import Story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Badr al-Busaidi", "Badr Al Busaidi"),
        ("José Gómez", "Jose Gomez"),
        ("the United Nations", "United Nations"),
        ("O’Neill", "O'Neill"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Iran", "Iraq"), ("Mohammed bin Salman", "Mohammed bin Zayed")])
def test_names_of_two_have_two_keys(one, other):
    assert name_key(one) != name_key(other)


def _figures(*stories):
    return [
        {actor.name: figures[actor.id] for actor in story.cast.values()}
        for story, figures in zip(stories, find_cast([story.done() for story in stories]), strict=True)
    ]


def test_an_alias_of_one_article_is_the_name_of_another():
    first, second, third = Story("One."), Story("Two."), Story("Three.")
    first.actor("Turkey", also="Ankara")
    second.actor("Turkey")
    third.actor("Ankara")
    assert [figures.popitem()[1].name for figures in _figures(first, second, third)] == ["Turkey"] * 3


def test_a_body_that_articles_give_in_short_and_in_full_is_one():
    short, full, again = Story("One."), Story("Two."), Story("Three.")
    short.actor("IAEA", "organisation")
    full.actor("International Atomic Energy Agency", "organisation")
    again.actor("International Atomic Energy Agency", "organisation")
    names = [figures.popitem()[1].name for figures in _figures(short, full, again)]
    assert names == ["International Atomic Energy Agency"] * 3


def test_a_bare_surname_joins_the_one_person_of_its_side():
    full, bare, other = Story("One."), Story("Two."), Story("Three.")
    full.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    bare.actor("Demir", "person", "Turkey")
    other.actor("Demir", "person", "Greece")
    found = _figures(full, bare, other)
    assert found[1]["Demir"].name == "Mehmet Demir"
    assert found[1]["Demir"].role == "envoy"
    assert found[2]["Demir"].name == "Demir", "a namesake of another side stays apart"


@pytest.mark.parametrize(
    ("full", "bare"),
    [("Ann Lee-Marsh", "Lee-Marsh"), ("Ursula von der Heide", "von der Heide"), ("Omar bin Said", "bin Said")],
)
def test_a_surname_of_several_words_is_a_surname(full, bare):
    first, second = Story("One."), Story("Two.")
    first.actor(full, "person", "Chad", role="envoy")
    second.actor(bare, "person")
    found = _figures(first, second)[1][bare]
    assert (found.name, found.side) == (full, "Chad")


def test_a_body_by_the_surname_of_one_person_is_that_person():
    full, taken = Story("One."), Story("Two.")
    full.actor("Gustavo Paz", "person", "Peru", role="president")
    taken.actor("Paz", "organisation")
    found = _figures(full, taken)[1]["Paz"]
    assert (found.name, found.kind, found.side) == ("Gustavo Paz", "person", "Peru")


@pytest.mark.parametrize("body", [("Paz Foundation", None, None), ("Paz", "party", None), ("Paz", None, "Chile")])
def test_a_body_that_only_bears_a_name_stays_a_body(body):
    name, role, side = body
    full, own = Story("One."), Story("Two.")
    full.actor("Gustavo Paz", "person", "Peru")
    own.actor(name, "organisation", side, role=role)
    assert _figures(full, own)[1][name].kind == "organisation"


@pytest.mark.parametrize(
    ("told", "held"),
    [
        (("Economy Minister", "Swiss Economy Minister", "Swiss President"), "Swiss President"),
        (("Economy Minister", "Economy Minister", "President", "Economy Minister"), "Economy Minister"),
        (("special envoy to Chad", "special envoy to Chad", "envoy"), "special envoy to Chad"),
        (("Foreign Minister", "Iran's foreign minister", "minister"), "Foreign Minister"),
    ],
)
def test_the_office_is_the_last_one_where_it_came_after_another(told, held):
    stories = [Story(f"No. {n}.", on=f"2004-03-{n + 1:02}") for n, _ in enumerate(told)]
    for story, role in zip(stories, told, strict=True):
        story.actor("Mehmet Demir", "person", "Turkey", role=role)
    assert _figures(*stories)[0]["Mehmet Demir"].role == held


SPELLINGS = [
    (("Esmail Baqaei", "Esmaeil Baghaei"), 1),
    (("Badr al-Busaidi", "Badr bin Hamad Albusaidi", "Badr bin Hamad bin Hamood al-Busaidi"), 1),
    (("Ahmed Hassan", "Ahmed Hussein"), 2),
    (("Ali bin Omar Said", "Ali bin Isa Said"), 2),
    (("Ali Said", "Ali bin Omar Said", "Ali bin Isa Said"), 3),
]


@pytest.mark.parametrize(("names", "people"), SPELLINGS)
def test_spellings_of_a_name_that_act_for_one_side_are_one_person(names, people):
    stories = [Story(f"No. {n}.") for n, _ in enumerate(names)]
    for story, name in zip(stories, names, strict=True):
        story.actor(name, "person", "Oman")
    assert len({figures[name].name for figures, name in zip(_figures(*stories), names, strict=True)}) == people


def test_spellings_that_act_for_two_sides_stay_two_people():
    one, other = Story("One."), Story("Two.")
    one.actor("Esmail Baqaei", "person", "Iran")
    other.actor("Esmaeil Baghaei", "person", "Iraq")
    first, second = _figures(one, other)
    assert first["Esmail Baqaei"].name != second["Esmaeil Baghaei"].name


def test_who_is_seen_to_act_for_two_sides_is_not_taken_for_a_namesake_of_one():
    names = (("Esmail Baqaei", "Iran"), ("Esmaeil Baghaei", "Iran"), ("Esmaeil Baghaei", "Iraq"))
    stories = [Story(f"No. {n}.") for n, _ in enumerate(names)]
    for story, (name, side) in zip(stories, names, strict=True):
        story.actor(name, "person", side)
    first, second, third = _figures(*stories)
    assert first["Esmail Baqaei"].name == "Esmail Baqaei"
    assert second["Esmaeil Baghaei"].name == third["Esmaeil Baghaei"].name == "Esmaeil Baghaei"


def test_a_middle_initial_makes_no_other_person():
    lettered, plain, bare = Story("One."), Story("Two."), Story("Three.")
    lettered.actor("Mehmet K. Demir", "person", "Turkey")
    plain.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    bare.actor("Demir", "person", "Turkey")
    first, second, third = _figures(lettered, plain, bare)
    assert first["Mehmet K. Demir"] == second["Mehmet Demir"]
    assert third["Demir"].name == "Mehmet Demir"


@pytest.mark.parametrize(
    ("names", "sides"),
    [
        (("Mehmet K. Demir", "Mehmet L. T. Demir", "Mehmet Demir"), ("Turkey", "Turkey", "Turkey")),
        (("Mehmet K. Demir", "Mehmet Demir"), ("Greece", "Turkey")),
        (("Mehmet K. Demir", "Murat Demir"), ("Turkey", "Turkey")),
    ],
)
def test_initials_of_two_keep_them_apart(names, sides):
    stories = [Story(f"{name}.") for name in names]
    for story, name, side in zip(stories, names, sides, strict=True):
        story.actor(name, "person", side)
    found = _figures(*stories)
    assert [each[name].name for each, name in zip(found, names, strict=True)] == list(names)


def _envoy(side=None, text="One."):
    story = Story(text)
    story.actor("Mehmet Demir", "person", side)
    return story


def test_a_side_that_two_articles_give_holds_where_a_third_gives_none():
    found = _figures(_envoy("Turkey"), _envoy("Turkey"), _envoy())
    assert found[2]["Mehmet Demir"].side == "Turkey"


def test_a_side_that_one_article_gives_holds_where_none_gives_another():
    assert _figures(_envoy("Turkey"), _envoy())[1]["Mehmet Demir"].side == "Turkey"


def test_a_side_that_two_articles_dispute_holds_for_no_other():
    assert _figures(_envoy("Turkey"), _envoy("Greece"), _envoy())[2]["Mehmet Demir"].side is None


def test_an_article_that_errs_about_a_side_is_outvoted():
    assert _figures(_envoy("Turkey"), _envoy("Turkey"), _envoy("Greece"))[2]["Mehmet Demir"].side == "Turkey"


def test_an_outlet_is_never_a_side():
    story, other = Story("One."), Story("Two.", outlet="Morning Bell")
    story.actor("Morning Bell", "organisation")
    assert _figures(story, other)[0]["Morning Bell"].kind == "outlet"


def test_a_bare_surname_that_fits_two_stays_apart():
    one, two, bare = Story("One."), Story("Two."), Story("Three.")
    one.actor("Mehmet Demir", "person", "Turkey")
    two.actor("Ayse Demir", "person", "Turkey")
    bare.actor("Demir", "person", "Turkey")
    assert _figures(one, two, bare)[2]["Demir"].name == "Demir"
