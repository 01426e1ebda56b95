"""The names that the lexicon knows are well formed, and none stands for two things."""

from __future__ import annotations

from collections import defaultdict
from typing import get_args

from accord.lexicon.load import load_table
from accord.lexicon.names import (
    Known,
    capitals,
    code_of_state,
    country_of_outlet,
    kind_of_name,
    known_names,
    media,
    side_of_body,
    state_of_code,
    state_of_place,
)
from accord.lexicon.offices import bare_titles, fixed_offices, group_words, person_words, plural_titles, title_words
from accord.terms.actor import ActorKind

# one spelling that two names share: the first of them is meant
WANTED_TWICE: dict[str, set[str]] = {}


def meanings() -> dict[str, set[str]]:
    found = defaultdict(set)
    for known in known_names():
        found[known.words].add(known.name)
    return found


def test_no_spelling_stands_for_two_names() -> None:
    assert {words: names for words, names in meanings().items() if len(names) > 1} == WANTED_TWICE


def test_every_name_is_clean_and_of_a_kind() -> None:
    wrong = [known for known in known_names() if known.words != known.words.strip() or not known.words]
    kinds = {known.kind for known in known_names()}
    assert (wrong, kinds - set(get_args(ActorKind))) == ([], set())


def test_every_state_has_one_code() -> None:
    states = load_table("states")["state"]
    assert isinstance(states, list)
    codes = [state["iso"] for state in states]
    assert len(set(codes)) == len(codes)
    assert all(code_of_state(str(state_of_code(code))) == code for code in codes)
    assert set(capitals().values()) <= set(codes)


def test_no_name_is_an_everyday_word() -> None:
    small = {known.words for known in known_names() if known.kind != "outlet" and known.words.islower()}
    assert {words for words in small if not {" ", "-"} & set(words)} == set()


def test_every_agency_speaks_for_something_known() -> None:
    names = {known.name for known in known_names()}
    tables = load_table("bodies")["agencies"]
    assert isinstance(tables, list)
    assert [agency for agency, state, *_ in tables if state not in names] == []
    assert (side_of_body("Bundestag"), side_of_body("Hamas")) == ("Germany", None)


def test_fixed_and_bare_offices_belong_to_known_states() -> None:
    names = {known.name for known in known_names()}
    bare = {state for states in bare_titles().values() for state in states}
    assert (set(fixed_offices().values()) | bare) - names == set()


def test_offices_are_lower_case_and_no_state_is_one() -> None:
    words = title_words() | group_words() | plural_titles()
    assert {word for word in words if word != word.lower()} == set()
    assert "state" not in person_words()


def test_media_are_listed_once() -> None:
    names = [medium.name for medium in media()]
    assert len(set(names)) == len(names)
    assert country_of_outlet("Radio Tamazuj") == "South Sudan"
    assert country_of_outlet("Reuters") is None


def test_names_are_known_in_all_their_forms() -> None:
    known = set(known_names())
    assert Known("Kenyans", "Kenya", "state", "demonym") in known
    assert Known("Kingdom of Norway", "Norway", "state", "name") in known
    assert Known("People’s Republic of China", "China", "state", "name") in known
    assert (kind_of_name("Polisario Front"), state_of_place("Oslo"), state_of_place("Balkans")) == (
        "armed_group",
        "Norway",
        None,
    )
