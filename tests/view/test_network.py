"""Who met whom: what is counted once, and what is not counted."""

from dataclasses import replace
from datetime import date

from accord.terms.process import Figure
from accord.view.network import fold_network
from newsroom import Story, days
from strait import talks, told


def _pairs(pairs):
    return {(pair.one, pair.other): (pair.times, pair.alone, pair.awaited) for pair in pairs}


def test_a_meeting_counts_once_however_many_articles_tell_it():
    network = fold_network(talks())
    assert _pairs(network.sides) == {
        ("Greece", "Turkey"): (2, 1, 1),
        ("Greece", "United Nations"): (1, 0, 0),
        ("Turkey", "United Nations"): (1, 0, 0),
        ("Greece", "Norway"): (1, 1, 0),
    }


def test_formats_mediators_and_the_last_meeting():
    pair = fold_network(talks()).sides[0]
    assert pair.formats == (("talks", 2),)
    assert pair.mediators == (("United Nations", 1),)
    assert pair.last.edtf == "2004-04-02"


def test_people_of_one_side_do_not_meet_each_other():
    story = Story("Eleni Markou and Nikos Dimas met Mehmet Demir.", on="2004-03-20")
    for name, side in (("Eleni Markou", "Greece"), ("Nikos Dimas", "Greece"), ("Mehmet Demir", "Turkey")):
        story.actor(name, "person", side)
    story.meeting(story.text, "Eleni Markou", "Nikos Dimas", "Mehmet Demir", when=days("2004-03-19"))
    network = fold_network(told([story]))
    assert _pairs(network.people) == {
        ("Eleni Markou", "Mehmet Demir"): (1, 0, 0),
        ("Mehmet Demir", "Nikos Dimas"): (1, 0, 0),
    }


def test_whose_somebody_is_another_report_may_tell():
    story = Story("Eleni Markou and Nikos Dimas met Mehmet Demir.", on="2004-03-20")
    for name, side in (("Eleni Markou", "Greece"), ("Nikos Dimas", None), ("Mehmet Demir", "Turkey")):
        story.actor(name, "person", side)
    story.meeting(story.text, "Eleni Markou", "Nikos Dimas", "Mehmet Demir", when=days("2004-03-19"))
    known = replace(told([story]), figures=(Figure("Nikos Dimas", "person", "Greece"),))
    assert ("Eleni Markou", "Nikos Dimas") not in _pairs(fold_network(known).people)
    assert ("Mehmet Demir", "Nikos Dimas") in _pairs(fold_network(known).people)


def test_a_mediator_is_no_third_beside_its_own_people():
    story = Story("Kari Lund of Norway met Mehmet Demir in the talks with Greece.", on="2004-03-20")
    for name, side in (("Kari Lund", "Norway"), ("Mehmet Demir", "Turkey")):
        story.actor(name, "person", side)
    who = ("Greece", "Turkey", "Kari Lund", "Mehmet Demir")
    story.meeting(story.text, *who, mediator="Norway", when=days("2004-03-19"))
    network = fold_network(told([story]))
    assert [pair.mediators for pair in network.people] == [()]
    assert [pair.mediators for pair in network.sides if "Norway" not in (pair.one, pair.other)] == [(("Norway", 1),)]


def test_only_what_was_between_two_days_counts():
    network = fold_network(talks(), since=date(2004, 4, 1), until=date(2004, 4, 4))
    assert _pairs(network.sides) == {("Greece", "Turkey"): (1, 1, 0)}


def test_what_was_denied_is_no_meeting():
    assert ("Norway", "Turkey") not in _pairs(fold_network(talks()).sides)


def test_a_lapsed_announcement_is_not_awaited():
    late = fold_network(talks(), as_of=date(2004, 7, 1))
    assert _pairs(late.sides)["Greece", "Turkey"] == (2, 1, 0)
