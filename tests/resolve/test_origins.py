"""Where what is told began: corroboration counts origins, not outlets."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.render.wording.origins import origins_words
from accord.resolve.processes import find_processes
from accord.resolve.stories.origins import find_origins, vouching
from accord.terms.claim import Link, Meeting
from accord.terms.process import Ground
from accord.terms.story import Origin, story_id
from newsroom import Story, days

OFFICIAL = Link("said", "a US official", represents="United States", named=False)


def _told(outlet: str, *chain: Link, on: str = "1995-11-10") -> Story:
    story = Story(f"The sides will meet in Dayton on 12 November, {outlet} tells.", outlet=outlet, on=on)
    for name in ("Croatia", "Serbia", "United States"):
        story.actor(name)
    links = tuple(Link(c.role, c.name, _actor(story, c), _actor(story, c, "represents"), c.named) for c in chain)
    story.meeting(
        "The sides will meet in Dayton on 12 November",
        "Croatia",
        "Serbia",
        status="scheduled",
        when=days("1995-11-12"),
        place="Dayton",
        chain=links,
    )
    return story


def _actor(story: Story, link: Link, part: str = "actor") -> str | None:
    if part == "represents":
        return story.actor(link.represents) if link.represents else None
    return story.actor(link.name, "person", link.represents) if link.role == "said" and link.named else None


def _grounds(*stories: Story) -> tuple[Ground, ...]:
    return tuple(g for process in find_processes([story.done() for story in stories]) for g in process.grounds)


def _origins(*stories: Story, together: tuple[str, ...] = ()) -> tuple[Origin, ...]:
    """Return the origins; `together` are the outlets that carry one story, the first of them first."""
    grounds = _grounds(*stories)
    ids = {ground.article.outlet: ground.article.id for ground in grounds}
    return find_origins(grounds, {ids[outlet]: story_id(ids[together[0]]) for outlet in together})


def test_twelve_outlets_that_relay_one_medium_are_one_origin() -> None:
    relays = [_told(f"Paper {n}", Link("relayed", "Axios"), OFFICIAL) for n in range(11)]
    origins = _origins(_told("Axios", OFFICIAL), *relays)
    assert origins_words(origins) == "one origin (Axios, a US official), carried by twelve outlets"
    assert ("Paper 3", "Axios", "a US official") in origins[0].paths


def test_copies_of_one_report_are_one_origin() -> None:
    origins = _origins(_told("Adriatic Wire"), _told("Harbour Mail"), together=("Adriatic Wire", "Harbour Mail"))
    assert origins_words(origins) == "one origin (Adriatic Wire), carried by two outlets"
    assert set(origins[0].paths) == {("Adriatic Wire",), ("Harbour Mail", "Adriatic Wire")}


def test_a_story_begins_with_its_first_article_not_with_the_first_that_tells_this() -> None:
    origins = _origins(
        _told("Harbour Mail"), _told("Zagreb Wire", on="1995-11-11"), together=("Zagreb Wire", "Harbour Mail")
    )
    assert origins[0].medium == "Zagreb Wire"


def test_reports_of_two_outlets_are_two_origins() -> None:
    origins = _origins(_told("Adriatic Wire"), _told("Danube Post", on="1995-11-11"))
    assert origins_words(origins) == "two independent origins (Adriatic Wire; Danube Post), carried by two outlets"


def test_one_mouth_is_one_origin_through_whatever_outlet() -> None:
    spokesman = Link("said", "Peter Lindqvist", represents="United States")
    origins = _origins(_told("Adriatic Wire", spokesman), _told("Danube Post", Link("relayed", "Axios"), spokesman))
    assert [(origin.mouth, origin.side) for origin in origins] == [("Peter Lindqvist", "United States")]
    assert origins_words(origins) == "one origin (Peter Lindqvist), carried by two outlets"


def test_unnamed_mouths_of_two_sides_are_two_origins() -> None:
    serb = Link("said", "a Serb diplomat", represents="Serbia", named=False)
    origins = _origins(_told("Axios", OFFICIAL), _told("Danube Post", Link("relayed", "Axios"), serb))
    assert {origin.side for origin in origins} == {"Serbia", "United States"}
    assert "two independent origins" in origins_words(origins)


def test_two_mouths_of_one_side_are_not_independent() -> None:
    named = Link("said", "Peter Lindqvist", represents="United States")
    origins = _origins(_told("Axios", OFFICIAL), _told("Danube Post", named))
    assert "two origins, all of United States" in origins_words(origins)


def test_a_medium_that_names_nobody_echoes_the_one_mouth_that_it_has() -> None:
    origins = _origins(_told("Axios", OFFICIAL), _told("Danube Post", Link("relayed", "Axios")))
    assert len(origins) == 1


def test_nothing_has_no_origin() -> None:
    assert find_origins((), {}) == ()
    assert origins_words(()) == "no origin known"


MANY = _grounds(
    _told("Axios", OFFICIAL),
    _told("Danube Post", Link("relayed", "Axios"), OFFICIAL),
    _told("Adriatic Wire"),
    _told("Harbour Mail"),
    _told("Sava Herald", Link("said", "Peter Lindqvist", represents="United States")),
    _told("Drina News", Link("relayed", "Adriatic Wire")),
)


@given(st.permutations(MANY))
@settings(max_examples=40, deadline=None)
def test_origins_do_not_hang_on_the_order(shuffled: list[Ground]) -> None:
    origins = find_origins(shuffled, {})
    assert origins == find_origins(MANY, {})
    assert sorted(g.id for origin in origins for g in origin.grounds) == sorted(g.id for g in MANY)


def test_who_announced_it_does_not_vouch_for_its_having_been_held() -> None:
    ahead, held, again = (_told(f"Paper {n}", on=f"1995-11-1{n}") for n in (0, 3, 4))
    meeting = held.claims[0]
    assert isinstance(meeting, Meeting)
    held.claims = [replace(meeting, status="occurred")]
    grounds = _grounds(ahead, held, again)
    assert [ground.article.outlet for ground in vouching(grounds)] == ["Paper 3"]
    assert [ground.article.outlet for ground in vouching(grounds[:1])] == ["Paper 0"]
    held.claims = [replace(meeting, status="cancelled")]
    assert [ground.article.outlet for ground in vouching(_grounds(ahead, held))] == ["Paper 3"]
