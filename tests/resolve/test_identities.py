"""Who is who over all articles."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from accord.resolve.identities import find_identities, find_sightings
from accord.resolve.judging import find_judged_ties
from accord.terms.identity import Sighting, Stint
from accord.terms.judgement import Judgement
from newsroom import Story

AT = datetime(2005, 8, 15, 9, 0, tzinfo=UTC)


def _seen(name, side=None, *, kind="person", role=None, also=(), on="2005-07-17", times=1):
    """Articles that name an actor so, each on its own."""
    day = date.fromisoformat(on)
    return [Sighting(f"{on}/{name}/{side}/{n}", name, kind, side, role, also, day) for n in range(times)]


def _names(*sightings, judged=()):
    return [
        sorted(spelling.words for spelling in identity.spellings)
        for identity in find_identities([one for seen in sightings for one in seen], judged)
    ]


@pytest.mark.parametrize(
    ("sightings", "identities"),
    [
        ((_seen("Malik Mahmud", "GAM"), _seen("Malik Mahmood", "GAM")), [["Malik Mahmood", "Malik Mahmud"]]),
        ((_seen("Abbas Araghchi", "Iran"), _seen("Abbas Araqchi", "Iran")), [["Abbas Araghchi", "Abbas Araqchi"]]),
        ((_seen("Hamid Awaluddin", "Indonesia"), _seen("Awaluddin", "Indonesia")), [["Awaluddin", "Hamid Awaluddin"]]),
        ((_seen("Hamid Awaluddin", "Indonesia"), _seen("Awaluddin")), [["Awaluddin", "Hamid Awaluddin"]]),
        (
            (_seen("Juan M. Santos", "Colombia"), _seen("Juan Manuel Santos", "Colombia"), _seen("Santos", "Colombia")),
            1,
        ),
        ((_seen("Joe R. Biden Jr.", "United States"), _seen("Biden", "United States"), _seen("Joe Biden")), 1),
        ((_seen("Hamid Awaluddin", "Indonesia"), _seen("Awaluddin", "Malaysia")), 2),
        ((_seen("Nur Djuli", "GAM"), _seen("Ali Djuli", "GAM"), _seen("Djuli", "GAM")), 3),
        ((_seen("Ali Karimi", "Iran"), _seen("Ali Karami", "Iran")), 2),
        ((_seen("Mohammed bin Ali Al Thani", "Qatar"), _seen("Mohammed bin Hamad Al Thani", "Qatar")), 2),
        ((_seen("Jordan", kind="state"), _seen("Jordan", kind="person")), 2),
        (
            (
                _seen("Foreign Ministry", "Iran", kind="organisation"),
                _seen("Foreign Ministry", "Iraq", kind="organisation"),
            ),
            2,
        ),
        (
            (
                _seen("Iran's foreign ministry", "Iran", kind="organisation"),
                _seen("Iranian Foreign Ministry", "Iran", kind="organisation"),
            ),
            1,
        ),
        (
            (
                _seen("Iran's foreign ministry", "Iran", kind="organisation"),
                _seen("Iran's interior ministry", "Iran", kind="organisation"),
            ),
            2,
        ),
        ((_seen("Hamas", kind="armed_group"), _seen("Hamas", "Palestinians", kind="armed_group")), 1),
        ((_seen("Kyiv", kind="state"), _seen("Ukraine", kind="state"), _seen("the Ukraine", kind="state")), 1),
        ((_seen("Salvation Council", kind="armed_group", also=("NSC",)), _seen("NSC", kind="armed_group")), 1),
        ((_seen("Salvation Council", kind="armed_group", also=("NSC",)), _seen("NSC", kind="state")), 2),
        ((_seen("France", kind="state", also=("Germany",)), _seen("Germany", kind="state")), 2),
        (
            (
                _seen("France", kind="state", also=("the Three",)),
                _seen("Germany", kind="state", also=("the Three",)),
                _seen("the Three", kind="state"),
            ),
            3,
        ),
    ],
)
def test_names_of_one_are_one_and_names_of_two_are_two(sightings, identities):
    found = _names(*sightings)
    assert (len(found) if isinstance(identities, int) else found) == identities


def test_a_surname_is_that_of_the_one_whom_nearly_all_articles_name():
    family = (_seen("Ana Rojas", "Colombia", times=10), _seen("Luis Rojas", "Colombia"), _seen("Rojas", "Colombia"))
    assert _names(*family) == [["Ana Rojas", "Rojas"], ["Luis Rojas"]]
    assert len(_names(*family, _seen("Luis Rojas", "Colombia", on="2006-01-01"))) == 3


def test_sides_and_offices_are_told_over_time():
    (person,) = find_identities(
        [
            *_seen("Irwandi Yusuf", "GAM", role="spokesman", on="2005-02-01", times=2),
            *_seen("Irwandi Yusuf", "GAM", role="Indonesian Spokesman", on="2005-08-15"),
            *_seen("Irwandi Yusuf", "Indonesia", role="governor of Aceh", on="2007-02-08"),
        ]
    )
    assert person.sides == (
        Stint("GAM", 3, date(2005, 2, 1), date(2005, 8, 15)),
        Stint("Indonesia", 1, date(2007, 2, 8), date(2007, 2, 8)),
    )
    assert [office.words for office in person.offices] == ["spokesman", "governor of Aceh"]
    assert person.seen == Stint("Irwandi Yusuf", 4, date(2005, 2, 1), date(2007, 2, 8))
    assert [tie.reason for tie in person.ties] == ["one full name, for two sides or for none"]


def test_every_merge_says_why():
    (person,) = find_identities([*_seen("Hamid Awaluddin", "Indonesia"), *_seen("Awaluddin", "Indonesia")])
    assert [tie.reason for tie in person.ties] == ["Awaluddin fits nobody else for Indonesia"]


def _says(verdict, one, other):
    return find_judged_ties([Judgement(verdict, (f"actor:{one}", f"actor:{other}"), "Ana", AT)])


def test_an_analyst_parts_what_the_rules_joined_and_joins_what_they_left():
    seen = (_seen("Hamid Awaluddin", "Indonesia"), _seen("Awaluddin", "Indonesia"), _seen("The Minister of Law"))
    assert len(_names(*seen, judged=_says("different", "Hamid Awaluddin", "Awaluddin"))) == 3
    assert len(_names(*seen, judged=_says("same", "The Minister of Law", "Hamid Awaluddin"))) == 1
    parted = find_identities([one for each in seen for one in each], _says("different", "Hamid Awaluddin", "Awaluddin"))
    assert parted[0].apart[0].reason == "Ana says that they are two"


def test_two_who_share_a_name_are_told_apart_by_their_sides():
    seen = (_seen("John Smith", "United Kingdom"), _seen("John Smith", "United States"))
    assert len(_names(*seen)) == 1
    assert (
        len(_names(*seen, judged=_says("different", "John Smith (United Kingdom)", "John Smith (United States)"))) == 2
    )


def test_an_outlet_is_nobody_also_where_an_article_takes_it_for_a_body():
    seen = [*_seen("Morning Bell", kind="organisation"), *_seen("Hamid Awaluddin")]
    assert [one.name for one in find_identities(seen, outlets=["The Morning Bell"])] == ["Hamid Awaluddin"]


def test_media_and_unnamed_sources_are_nobody():
    story = Story("One.")
    story.actor("Morning Bell", "outlet")
    story.actor("a senior official", "unnamed")
    story.actor("Mehmet Demir", "person", "Turkey")
    found = find_sightings("a", None, story.done().actors)
    assert [(s.name, s.side) for s in found] == [("Turkey", None), ("Mehmet Demir", "Turkey")]


NAMES = ["Ana Rojas", "Ana M. Rojas", "Rojas", "Luis Rojas", "Ana Rohas", "Foreign Ministry", "Colombia", "Bogota"]
SIGHTINGS = some.builds(
    Sighting,
    article=some.sampled_from("abcdef"),
    name=some.sampled_from(NAMES),
    kind=some.sampled_from(["person", "state", "organisation"]),
    side=some.sampled_from([None, "Colombia", "Bogota", "Peru"]),
    role=some.sampled_from([None, "envoy", "Envoy"]),
    aliases=some.sampled_from([(), ("Bogota",)]),
    published=some.dates(date(2005, 1, 1), date(2006, 1, 1)),
)


@settings(max_examples=300, deadline=None)
@given(some.lists(SIGHTINGS, max_size=12), some.randoms(use_true_random=False))
def test_the_order_of_the_articles_makes_no_difference(sightings, chance):
    shuffled = [*sightings, *sightings[:2]]
    chance.shuffle(shuffled)
    judged = _says("different", "Ana Rojas", "Rojas")
    assert find_identities(sightings, judged) == find_identities(shuffled, judged)


@settings(max_examples=300, deadline=None)
@given(some.lists(SIGHTINGS, max_size=12))
def test_what_an_analyst_parts_stays_apart(sightings):
    for identity in find_identities(sightings, _says("different", "Ana Rojas", "Luis Rojas")):
        assert not {"Ana Rojas", "Luis Rojas"} <= {spelling.words for spelling in identity.spellings}
