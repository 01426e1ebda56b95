"""Who was at a contact though its own words leave it open: a judge decides, and some are never asked about."""

from __future__ import annotations

import pytest

from accord.extract.meetings.events import completed, find_events, told_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.meetings.filling.unsaid import find_guesses, with_sides, with_unsaid
from accord.extract.meetings.tellings.event import UNSAID
from accord.extract.statements import extract_statements
from accord.terms.mark import Scene
from scenes import scene

LEFT_OPEN = (
    "CHISINAU - Moldova and Transnistria have made some headway, officials said.\n\n"
    "Moldova wants the bridge open by spring. Transnistria wants a customs accord first.\n\n"
    "The fourth round of talks will take place in Vienna in early June."
)


def told_in(text: str) -> tuple[Scene, tuple[str, ...]]:
    """Return an article and the sides that a judge would be asked about."""
    article = scene(text)
    events = told_events(article, extract_statements(article)[0])
    return article, tuple(article.actor(guess.side).name for guess in find_guesses(article, events))


def test_a_round_whose_sides_are_left_open_is_of_those_the_article_is_about() -> None:
    article = scene(LEFT_OPEN)
    events = find_events(article, extract_statements(article)[0])
    assert [{article.actor(side).name for side in event.sides} for event in events] == [{"Moldova", "Transnistria"}]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Chad and Mali met in Oslo. Togo was glad.", {"Togo", "Chad", "Mali"}),
        ("Mali's absence from talks with Chad was a pity.", {"Mali"}),
        ("According to Norway, the talks are to end the war.", {"Norway"}),
        ("The talks went on with Ghana as observer.", {"Ghana"}),
        ("Chad refused to meet the envoy. Mali was glad.", {"Mali"}),
        ("Chad's rival camps resumed talks in Senegal on Monday.", {"Senegal"}),
        ("Serbia signed a deal.\n\nThe next NATO summit will be held in Vilnius in July.", {"Serbia"}),
    ],
)
def test_nobody_is_asked_about_who_cannot_have_been_there(text: str, never: set[str]) -> None:
    _, asked = told_in(text)
    assert not never & set(asked)


def test_a_side_that_was_there_has_its_nearest_name_as_evidence_and_the_rule_says_so() -> None:
    article = scene(LEFT_OPEN)
    events = told_events(article, extract_statements(article)[0])
    (event,) = with_sides(article, events, list(find_guesses(article, events)))
    added = [each for telling in event.tellings for each in telling.attendance.attendees if each.edge == UNSAID]
    assert {each.span.of(article.article.text) for each in added} <= {"Moldova", "Transnistria"}
    assert added
    assert claim_of(article, event).rule.endswith("+there+judge")
    assert not claim_of(article, events[0]).rule.endswith("+there+judge")


def test_without_a_guess_held_the_contacts_stay_what_they_are() -> None:
    article = scene(LEFT_OPEN)
    events = told_events(article, extract_statements(article)[0])
    assert with_sides(article, events, ()) == tuple(events)
    assert [event.sides for event in completed(article, events, events)] == [event.sides for event in events]


def test_what_was_told_of_is_put_together_only_with_what_has_all_its_sides() -> None:
    text = (
        "The foreign ministers of Chad and Mali met in Oslo on Monday. They also held a meeting with Togolese Foreign "
        "Minister Robert Dussey."
    )
    article = scene(text)
    told = told_events(article, extract_statements(article)[0])
    for event in completed(article, told, with_unsaid(article, told)):
        sides = {article.actor(side).name for side in event.sides}
        assert "Togo" not in sides or len(event.tellings) == 1
