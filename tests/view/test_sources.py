"""Where what is told comes from, as a view: origins, stories and track records.

`seen/sources.txt` is what the view prints; write it anew with `SEEN=write pytest tests/view/test_sources.py`.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.desk.views.sourcing import descent_of
from accord.render.json import view_json
from accord.render.sheets.page import sheets_text
from accord.render.sheets.sources import sources_sheet
from accord.resolve.cast import find_cast
from accord.resolve.stories import find_stories
from accord.resolve.stories.prints import print_of
from accord.terms.claim import Link, Status
from accord.terms.expectation import Expectation, Resolution
from accord.terms.judgement import Judgement
from accord.terms.process import Event, Ground, Process
from accord.terms.sources import Sources, Track
from accord.view.sources import fold_sources
from accord.view.tracks import fold_tracks, wilson
from newsroom import Story, days

SEEN = Path(__file__).parent / "seen" / "sources.txt"
REPORT = (
    "Kosovo and Serbia will meet in Brussels on 18 August, a senior European diplomat said on Friday. "
    "Number plates and identity papers are on the agenda, and the chief negotiators will sit in one room for once. "
    "Two earlier sessions in Ohrid ended without a paper, but this time a draft of seven pages is on the table. "
    "The quartet of envoys travelled to both capitals in the week before to prepare it."
)
HEARD = "Kosovo and Serbia will meet in Brussels on 18 August"
LATER = "The delegations of Kosovo and Serbia met in Brussels on Thursday and spoke for six hours about number plates."
DAY = days("2022-08-18", said="18 August")


def _story(text: str, outlet: str, on: str, status: Status, *chain: Link, title: str = "Talks in Brussels") -> Story:
    story = Story(text, outlet=outlet, on=on, title=title, source=f"{outlet} {on}")
    for name in ("Kosovo", "Serbia"):
        story.actor(name)
    story.actor("European Union", "organisation")
    story.meeting(
        text.partition(",")[0] if text != LATER else text, "Kosovo", "Serbia", status=status, when=DAY, chain=chain
    )
    return story


def _process() -> Process:
    diplomat = Link("said", "a senior European diplomat", represents="European Union", named=False)
    shorter = REPORT.partition(" The quartet")[0]
    relay = f"{HEARD}, the Balkan Wire reported. It cited a senior European diplomat on the number plates."
    stories = [
        _story(REPORT, "Balkan Wire", "2022-08-12", "scheduled", diplomat),
        _story(f"(Balkan Wire) {REPORT}", "Morning Bell", "2022-08-12", "scheduled", diplomat, title="Brussels calls"),
        _story(shorter, "Pocket Daily", "2022-08-13", "scheduled", diplomat, title="Plates again"),
        _story(relay, "Ibar Radio", "2022-08-13", "scheduled", Link("relayed", "Balkan Wire"), diplomat, title="Relay"),
        _story(LATER, "Danube Post", "2022-08-19", "occurred", title="Six hours"),
    ]
    extractions = [story.done() for story in stories]
    cast = zip(extractions, find_cast(extractions), strict=True)
    grounds = tuple(Ground(e.article, claim, figures) for e, figures in cast for claim in e.claims)
    events = (Event(grounds[:4]), Event(grounds[4:]))
    return Process(("Kosovo", "Serbia"), (), tuple(e.article for e in extractions), grounds, events)


RATED = Judgement("reliability", ("Balkan Wire",), "B. Analyst", datetime(2022, 9, 1, tzinfo=UTC), value="B")


def _sources(process: Process | None = None, **days_of: date) -> Sources:
    process = process or _process()
    stories = find_stories([print_of(article) for article in process.articles])
    return fold_sources(process, descent_of(process, stories, {"Balkan Wire": (RATED,)}), **days_of)


def test_the_whole_view() -> None:
    shown = sheets_text([sources_sheet(_sources())]) + "\n"
    if os.environ.get("SEEN") == "write":
        SEEN.write_text(shown, "utf-8")
    assert shown == SEEN.read_text("utf-8")


def test_copies_and_relays_are_one_origin_and_another_report_is_a_second() -> None:
    carried = [len(origin.carriers) for event in _sources().events for origin in event.origins]
    assert sorted(carried) == [1, 4]


def test_who_announced_a_meeting_does_not_vouch_for_its_having_been_held() -> None:
    process = _process()
    (event,) = _sources(replace(process, events=(Event(process.grounds),))).events
    assert [article.outlet for origin in event.origins for article in origin.carriers] == ["Danube Post"]


def test_a_story_names_its_first_article_and_its_carriers() -> None:
    story = _sources().stories[0]
    assert story.first.outlet == "Balkan Wire"
    assert {"Morning Bell", "Pocket Daily"} <= {article.outlet for article in story.carriers}


def test_an_outlet_is_rated_by_analysts_alone() -> None:
    tracks = {track.source: track for track in _sources().tracks}
    assert tracks["Balkan Wire"].rated == (RATED,)
    assert all(not track.rated for name, track in tracks.items() if name != "Balkan Wire")
    assert "rated B by B. Analyst" in sheets_text([sources_sheet(_sources())])


def test_as_of_an_earlier_day_nothing_later_counts() -> None:
    sources = _sources(as_of=date(2022, 8, 12))
    assert {track.announced for track in sources.tracks} == {0}
    assert {article.outlet for article in sources.scope.articles} == {"Balkan Wire", "Morning Bell"}


def test_days_bound_what_is_told() -> None:
    assert not _sources(since=date(2022, 9, 1)).events
    assert not _sources(until=date(2022, 7, 1)).events


def test_json_names_every_claim_and_path() -> None:
    raw = json.loads(view_json("sources", [_sources()]))
    (negotiation,) = raw["negotiations"]
    origin = next(o for event in negotiation["events"] for o in event["origins"] if len(o["carriers"]) > 1)
    assert origin["mouth"] == "a senior European diplomat"
    assert ["Ibar Radio", "Balkan Wire", "a senior European diplomat"] in origin["paths"]
    assert {article["id"] for article in raw["articles"]} >= set(origin["carriers"])


def test_a_process_without_events_says_so() -> None:
    bare = Process(("Kosovo", "Serbia"), (), (), (), ())
    assert "No meeting or agreement is on record" in sheets_text([sources_sheet(_sources(bare))])


def _expectations(*resolutions: Resolution) -> list[Expectation]:
    (ground, *_) = _process().grounds
    held = tuple(each for each in _process().grounds if each.article.outlet == "Danube Post")
    return [
        Expectation(ground, f"e{n}", date(2022, 9, 1), DAY, each, held if each in ("held", "slipped") else ())
        for n, each in enumerate(resolutions)
    ]


def _track(*resolutions: Resolution) -> Track:
    return next(track for track in fold_tracks(_expectations(*resolutions), rated={}) if track.kind == "outlet")


def test_a_track_record_counts_each_fate() -> None:
    track = _track("held", "held", "slipped", "held_elsewhere", "cancelled", "denied", "lapsed", "open")
    assert (track.in_time, track.late, track.elsewhere, track.held) == (2, 1, 1, 4)
    assert (track.cancelled, track.denied, track.lapsed) == (1, 1, 1)
    assert (track.announced, track.still_open) == (7, 1)


def test_what_nobody_could_still_wait_for_was_never_heard_of_again() -> None:
    (one,) = _expectations("open")
    bare = replace(one, window=None)
    assert one.announced
    for each, days_later, still_open in ((one, 0, 1), (one, 400, 0), (bare, 100, 1), (bare, 130, 0)):
        day = one.announced + timedelta(days=days_later)
        track = next(iter(fold_tracks([each], rated={}, as_of=day)))
        assert (track.still_open, track.lapsed) == (still_open, 1 - still_open)


def test_the_side_of_a_mouth_has_a_record_too() -> None:
    sides = [track for track in fold_tracks(_expectations("held"), rated={}) if track.kind == "side"]
    assert [(track.source, track.held) for track in sides] == [("European Union", 1)]


def test_one_announcement_in_many_copies_counts_once() -> None:
    (one,) = _expectations("held")
    assert [track.announced for track in fold_tracks([one, one, one], rated={})] == [1, 1]


def test_a_copy_announces_nothing_of_its_own() -> None:
    outlets = {track.source for track in _sources().tracks if track.kind == "outlet"}
    assert outlets == {"Balkan Wire"}


def test_nothing_known_is_no_share() -> None:
    track = _track("open")
    assert (track.announced, track.low, track.high) == (0, None, None)


@pytest.mark.parametrize(("held", "announced", "low", "high"), [(81, 263, 25, 37), (15, 148, 6, 17), (1, 29, 0, 18)])
def test_the_interval_is_that_of_the_published_tables(held: int, announced: int, low: int, high: int) -> None:
    """Newcombe (1998), Statistics in Medicine 17, table I, method 3: .2553-.3662, .0624-.1605, .0061-.1718."""
    assert wilson(held, announced) == (low, high)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_mirrors(counts: tuple[int, int]) -> None:
    held, announced = counts
    low, high = wilson(held, announced)
    assert 0 <= low <= 100 * held / announced <= high <= 100
    assert wilson(announced - held, announced) == (100 - high, 100 - low)
    assert wilson(2 * held, 2 * announced)[1] - wilson(2 * held, 2 * announced)[0] <= high - low
