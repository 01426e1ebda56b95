"""Talks on a strait in four invented reports, put together to events by hand: what every view can be tested on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from accord.terms.claim import Link
from accord.terms.judgement import Judgement, Verdict
from accord.terms.process import Event, Figure, Ground, Process
from accord.terms.tie import Tie
from newsroom import Story, days

GENEVA = """Greek and Turkish delegations met in Geneva on 18 and 19 March under the auspices of the United Nations.

A second round is to follow in Oslo next week. Turkey demands a corridor to the sea, its envoy Mehmet Demir said.
Greece rejects any corridor to the sea.

"The 12-point paper is fair," Demir told the Morning Bell."""

LONGER = """The talks in Geneva went on for three days, from 17 to 19 March, a delegate said.

The second round will open in Oslo on 1 April."""

OSLO = """The Greek and Turkish teams met in Oslo on Friday at last; Eleni Markou spoke with Mehmet Demir for an hour.

Greece could accept a corridor to the sea under a neutral flag. The revised paper now has 14 points."""

FISH = """The foreign ministers may meet in the week of 19 April. Greece and Turkey signed an accord on fishing.

Turkey denied that it had met Norway in Rome. Greece and Norway spoke by telephone."""


def geneva() -> Story:
    story = Story(GENEVA, on="2004-03-20", title="Delegations meet")
    story.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    first = days("2004-03-18", "2004-03-19")
    opening = "Greek and Turkish delegations met in Geneva on 18 and 19 March"
    story.meeting(opening, "Greece", "Turkey", mediator="United Nations", when=first, place="Geneva")
    week = days("2004-03-22", "2004-03-28", by="week", said="next week")
    story.meeting(
        "A second round is to follow in Oslo", "Greece", "Turkey", status="scheduled", when=week, place="Oslo"
    )
    story.position("corridor to the sea", "Turkey", "supports", holder="Mehmet Demir")
    story.position("any corridor to the sea", "Greece", "opposes")
    story.draft("12-point paper", points=12)
    story.statement("The 12-point paper is fair,", "Mehmet Demir", via=("Morning Bell",))
    return story


def longer() -> Story:
    story = Story(LONGER, on="2004-03-21", outlet="Morning Bell", title="A third day")
    three = days("2004-03-17", "2004-03-19")
    said = (Link("said", "a delegate", named=False),)
    talks = "The talks in Geneva went on for three days"
    story.meeting(talks, "Greece", "Turkey", when=three, place="Geneva", chain=said)
    april = days("2004-04-01", said="on 1 April")
    opening = "The second round will open in Oslo"
    story.meeting(opening, "Greece", "Turkey", status="scheduled", when=april, place="Oslo")
    return story


def oslo() -> Story:
    story = Story(OSLO, on="2004-04-03", outlet="Aegean Post", title="Second round held")
    story.actor("Eleni Markou", "person", "Greece", role="minister")
    story.actor("Mehmet Demir", "person", "Turkey", role="envoy")
    teams = "The Greek and Turkish teams met in Oslo on Friday"
    story.meeting(teams, "Greece", "Turkey", "Eleni Markou", "Mehmet Demir", when=days("2004-04-02"), place="Oslo")
    story.position("a corridor to the sea under a neutral flag", "Greece", "conditional", condition="a neutral flag")
    story.draft("revised paper", points=14)
    return story


def fish() -> Story:
    story = Story(FISH, on="2004-04-05", outlet="Morning Bell", title="Accord on fishing")
    week = days("2004-04-19", "2004-04-25", by="week", said="the week of 19 April")
    ministers = "The foreign ministers may meet"
    story.meeting(ministers, "Greece", "Turkey", status="possible", hedge="may", when=week)
    story.agreement("accord on fishing", "Greece", "Turkey", status="signed", when=days("2004-04-04"))
    story.meeting("it had met Norway in Rome", "Turkey", "Norway", status="denied", place="Rome")
    story.meeting("Greece and Norway spoke by telephone", "Greece", "Norway", form="call")
    return story


def talks(*, judgements: Sequence[Judgement] = ()) -> Process:
    """Return the four reports as one negotiation: both rounds are told twice or more."""
    stories = (geneva(), longer(), oslo(), fish())
    return told(stories, (("0/0", "1/0"), ("0/1", "1/1", "2/0")), judgements=judgements)


def told(
    stories: Sequence[Story], together: Iterable[Sequence[str]] = (), *, judgements: Sequence[Judgement] = ()
) -> Process:
    """Return stories as a negotiation of Greece and Turkey.

    A claim is named by the numbers of its story and its own: "1/0"; those named together tell one event.
    """
    by_name = {f"{i}/{j}": g for i, story in enumerate(stories) for j, g in enumerate(_grounds(story, judgements))}
    grounds = tuple(by_name.values())
    groups = [[by_name[name] for name in names] for names in together]
    taken = {ground.id for group in groups for ground in group}
    alone = [[g] for g in grounds if g.claim.rule in ("test-meeting", "test-agreement") and g.id not in taken]
    return Process(
        sides=("Greece", "Turkey"),
        mediators=("United Nations",),
        articles=tuple(story.done().article for story in stories),
        grounds=grounds,
        events=tuple(_event(group) for group in (*groups, *alone)),
    )


def judged(claim: Ground, verdict: Verdict, by: str = "Anna Berg", **what: str) -> Judgement:
    return Judgement(verdict, (claim.id,), by, datetime(2004, 4, 6, 9, tzinfo=UTC), **what)


def _grounds(story: Story, judgements: Sequence[Judgement]) -> Iterable[Ground]:
    done = story.done()
    sides = {actor.id: actor.name for actor in done.actors}
    figures = {a.id: Figure(a.name, a.kind, sides.get(a.represents or ""), a.role) for a in done.actors}
    for claim in done.claims:
        ground = Ground(done.article, claim, figures)
        said = tuple(judgement for judgement in judgements if ground.id in judgement.about)
        yield Ground(done.article, claim, figures, judgements=said)


def _event(group: Sequence[Ground]) -> Event:
    ties = (Tie.of(one.id, other.id, weight=80, reason="the same sides and place") for one, other in pairwise(group))
    return Event(tuple(group), tuple(ties))


def claim_named(process: Process, words: str) -> Ground:
    """Return the claim whose passage begins with these words."""
    return next(ground for ground in process.grounds if ground.claim.passage.exact.startswith(words))
