"""What a claim tells of an event, in keys that can be compared."""

import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.resolve.cast import find_cast
from accord.resolve.events.tellings import place_keys, side_key, telling_of
from accord.resolve.events.ties import find_tie
from accord.terms.claim import Place
from accord.terms.process import Ground
from accord.terms.telling import Delegation, Telling
from accord.terms.typed import build
from newsroom import Story, days

HELD = "Greek and Turkish delegations met in Geneva on Thursday."


def tell(story):
    extraction = story.done()
    (figures,) = find_cast([extraction])
    return [telling_of(Ground(extraction.article, claim, figures)) for claim in extraction.claims]


def told(words=HELD, *who, on="2004-03-20", **meeting):
    story = Story(words, on=on)
    story.meeting(words, *(who or ("Greece", "Turkey")), **meeting)
    (telling,) = tell(story)
    return telling


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Turkey", "@TR"),
        ("Ankara", "@TR"),
        ("the Turkish government", "@TR"),
        ("Republic of Cyprus", "@CY"),
        ("EU", "european union"),
        ("Turkish Workers' Front", "turkish workers front"),
        ("Island Assembly", "island asembli"),
    ],
)
def test_a_side_has_one_key(name, key):
    assert side_key(name) == key


@pytest.mark.parametrize(
    ("name", "country", "keys"),
    [
        ("Geneva", None, {"@CH", "geneva"}),
        ("Geneva, Switzerland", None, {"@CH", "geneva"}),
        ("Switzerland", None, {"@CH"}),
        ("Oslo or Geneva", None, {"@NO", "oslo", "@CH", "geneva"}),
        ("the Omani capital", None, {"@OM", "muscat"}),
        ("Middle East", None, set()),
        ("Mill House", "NO", {"@NO", "mil huse"}),
    ],
)
def test_a_place_has_a_key_for_the_town_and_one_for_the_country(name, country, keys):
    assert set(place_keys(Place(name, country))) == keys


def test_a_meeting_is_told_by_sides_and_who_is_named_for_them():
    story = Story("Eleni Markou and the Turks met in Geneva; the United Nations mediated.")
    story.actor("Eleni Markou", "person", "Greece")
    story.meeting("Eleni Markou and the Turks met in Geneva", "Eleni Markou", "Turkey", mediator="United Nations")
    (telling,) = tell(story)
    assert telling.sides == (
        Delegation(("@GR",), ("eleni marku",)),
        Delegation(("@TR",)),
        Delegation(("united nation",), mediates=True),
    )


def test_somebody_whose_side_is_not_told_is_a_delegation_without_a_name():
    story = Story("Eleni Markou met the Turks.")
    story.actor("Eleni Markou", "person")
    story.meeting("Eleni Markou met the Turks.", "Eleni Markou", "Turkey")
    (telling,) = tell(story)
    assert telling.sides == (Delegation((), ("eleni marku",)), Delegation(("@TR",)))


def test_who_has_no_name_is_left_out():
    assert told("Both sides met the Turks.", "both sides", "Turkey").sides == (Delegation(("@TR",)),)


def test_a_group_keeps_the_names_its_article_gives_it():
    story = Story("The Island Front met the Turks.")
    story.actor("Island Front", "armed_group", also="Free Islanders")
    story.meeting("The Island Front met the Turks.", "Island Front", "Turkey")
    (telling,) = tell(story)
    assert telling.sides[1].names == ("island front", "fre islander")


@pytest.mark.parametrize(
    ("words", "rounds", "many"),
    [
        ("The second round of talks ended.", (2,), False),
        ("The 12th meeting ended.", (12,), False),
        ("The second round of talks followed the first.", (1, 2), False),
        ("Four rounds of talks were held.", (), True),
        ("After four rounds of talks, a fifth round was held.", (5,), False),
        ("Talks were held.", (), False),
    ],
)
def test_rounds_are_read_from_the_words(words, rounds, many):
    telling = told(words)
    assert (telling.rounds, telling.many) == (rounds, many)


def test_the_day_since_which_rounds_are_held_is_the_day_of_none():
    telling = told("Four rounds of talks have been held since 2 March.", when=days("2004-03-02"))
    assert (telling.many, telling.numbers, telling.start) == (True, ("4",), None)


def test_several_meetings_named_by_their_days_are_single_ones():
    assert not told("Two rounds of talks were held, on 2 and 9 March.", when=days("2004-03-02")).many


def test_what_is_under_way_lasts_until_it_is_told():
    telling = told(status="ongoing", when=days("2004-03-18"))
    assert (telling.start, telling.end) == (date(2004, 3, 18), date(2004, 3, 20))


@pytest.mark.parametrize(
    ("status", "end", "ahead"),
    [
        ("scheduled", None, True),
        ("possible", None, True),
        ("postponed", None, True),
        ("occurred", None, False),
        ("cancelled", date(2004, 3, 25), True),
        ("cancelled", date(2004, 3, 18), False),
    ],
)
def test_what_was_called_off_before_its_day_was_still_to_come(status, end, ahead):
    assert replace(told(), status=status, start=end, end=end).ahead is ahead


def test_keys_pair_sides_and_places_with_stretches_of_days():
    keys = {key.split(":")[0] for key in told(place="Geneva", when=days("2004-03-18")).keys}
    assert keys == {"m@GR|@TR", "m@GR|geneva", "m@TR|geneva", "mgeneva"}


def test_nothing_dates_what_was_neither_dated_nor_published():
    assert told(on=None).keys == ()


def test_an_agreement_is_told_by_its_words_figures_and_parties():
    story = Story("Greece and Turkey agreed on a swap of 30 captured soldiers.")
    story.agreement("swap of 30 captured soldiers", "Greece", "Turkey", status="agreed")
    (telling,) = tell(story)
    assert (telling.words, telling.numbers) == (("EXCHANGE", "PRISONER"), ("30",))
    assert [side.names for side in telling.sides] == [("@GR",), ("@TR",)]


def test_an_agreement_without_parties_is_about_those_it_names():
    story = Story("The truce with Turkey holds.")
    story.agreement("truce with Turkey", status="implemented")
    (telling,) = tell(story)
    assert telling.about == ("@TR",)


def test_other_claims_tell_no_event():
    story = Story("Greece wants peace.")
    story.position("peace", "Greece", "supports")
    assert tell(story) == [None]


NAMES = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["The", "''", "Al-", "—", "U.S.", "Ö 1", "the Omani capital"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(NAMES, min_size=1, max_size=3, unique=True), st.sampled_from(["person", "state", "unnamed"]), NAMES, NAMES
)
def test_no_name_is_too_odd(who, kind, place, what):
    story = Story(f"{' and '.join(who)} met in {place} over {what}.")
    for name in who:
        story.actor(name, kind)
    story.meeting(story.text, *who, place=place, when=days("2004-03-18"))
    story.agreement(what, *who, status="agreed")
    other = Story(story.text + " So it was.", on="2004-03-21", cast=story.cast, claims=story.claims)
    for one, two in zip(tell(story), tell(other), strict=True):
        assert one.keys == two.keys
        find_tie(one, replace(two, id="other"))


def test_a_telling_comes_back_from_json():
    telling = told(place="Geneva", when=days("2004-03-18"))
    assert build(Telling, json.loads(json.dumps(asdict(telling), default=date.isoformat)), at="telling") == telling
