"""Everything behind an id, and the listing of events."""

from datetime import date

import pytest

from accord.terms.shown import ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.view.listing import fold_listing
from accord.view.show import find_shown
from strait import claim_named, judged, talks

GENEVA = "Greek and Turkish delegations met"


def _ids():
    process = talks()
    claim = claim_named(process, GENEVA)
    return {
        claim.id: ShownClaim,
        f"e{claim.id}": ShownEvent,
        process.articles[0].id: ShownArticle,
        process.articles[0].id.removeprefix("sha256:"): ShownArticle,
        judged(claim, "note", note="seen").id: ShownJudgement,
    }


@pytest.mark.parametrize("name", _ids())
def test_what_an_id_names(name):
    process = talks(judgements=[judged(claim_named(talks(), GENEVA), "note", note="seen")])
    assert isinstance(find_shown([process], name), _ids()[name])


@pytest.mark.parametrize("name", ["", "e", "1b26", "nothing"])
def test_what_names_nothing(name):
    assert find_shown([talks()], name) is None


def test_an_event_is_found_by_any_of_its_claims():
    event = find_shown([talks()], claim_named(talks(), "A second round").id).event
    claims = [ground.id for ground in event.grounds]
    assert len(claims) > 1
    assert {find_shown([talks()], f"e{claim}").event for claim in claims} == {event}


def test_a_claim_comes_with_its_event_and_the_ties_that_hold_it_there():
    shown = find_shown([talks()], claim_named(talks(), "A second round").id)
    assert shown.event.place == "Oslo"
    assert [tie.reason for tie in shown.ties] == ["the same sides and place"]


def test_a_claim_of_no_event_stands_alone():
    shown = find_shown([talks()], claim_named(talks(), "any corridor").id)
    assert (shown.event, shown.ties) == (None, ())


def test_what_is_struck_is_shown_all_the_same():
    claim = claim_named(talks(), GENEVA)
    shown = find_shown([talks(judgements=[judged(claim, "strike")])], claim.id)
    assert [judgement.verdict for judgement in shown.ground.judgements] == ["strike"]


def test_every_claim_of_an_event_is_listed_once():
    process = talks()
    listed = [ground.id for event in fold_listing(process.events).events for ground in event.grounds]
    wanted = [ground.id for ground in process.grounds if ground.claim.rule in ("test-meeting", "test-agreement")]
    assert sorted(listed) == sorted(wanted)


def test_what_two_negotiations_share_is_listed_once():
    events = talks().events
    assert fold_listing((*events, *events)) == fold_listing(events)


def test_what_is_struck_is_not_listed_but_counted():
    listing = fold_listing(talks(judgements=[judged(claim_named(talks(), GENEVA), "strike")]).events)
    assert (len(listing.events), listing.struck) == (6, 1)


@pytest.mark.parametrize(("since", "until", "count"), [(None, "2004-03-31", 1), ("2004-04-03", None, 4)])
def test_the_events_of_some_days(since, until, count):
    first, last = (day and date.fromisoformat(day) for day in (since, until))
    assert len(fold_listing(talks().events, since=first, until=last).events) == count
