"""Claims as matters to judge: which of them are looked at first, and what is looked at beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accord.desk.known.assembling import EventsOf
from accord.desk.known.hydrating import hydrate_together, judgements_on
from accord.desk.review.judging import Seen
from accord.desk.review.proposing import proposed_claims
from accord.record.store import Reading, Record
from accord.resolve.events.tellings import telling_of
from accord.terms.judgement import Judgement
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.review import Matter
from accord.view.review import Beside, find_alike, fold_review

NEAR = 60  # claims that could tell the same event, of which the most alike are offered


def latest_claims(desk: Reading, sought: Sought) -> list[str]:
    """Return the latest claims of those that are sought, as many judged ones at most as others.

    Those of which a program proposes something come first, however old.
    """
    if sought.limit is None:
        return desk.find_claims(sought)
    proposed = proposed_claims(desk, sought)
    found = desk.find_claims(replace(sought, limit=sought.limit + desk.counts()["judgements"]))
    said = desk.judgements(found)
    judged = {name for judgement in said if judgement.verdict != "propose" for name in judgement.about}
    fresh = [name for name in found if name not in judged][: sought.limit]
    judged_too = [name for name in found if name in judged][: sought.limit]
    return list(dict.fromkeys((*proposed, *fresh, *judged_too)))


def matters_of(desk: Reading, wanted: Sequence[str]) -> tuple[Matter, ...]:
    """Return claims, and those that tell the same events, as matters to judge."""
    rows = desk.events(set(desk.events_of(wanted).values()))
    every = dict.fromkeys([*wanted, *(member for row in rows for member in row.members)])
    judged = hydrate_together(desk, every)
    grounds = (*judged.grounds, *judged.struck)
    articles = {ground.article.id: ground.article for ground in grounds}
    doubts = [(articles[name], doubt) for name, found in desk.doubts(articles).items() for doubt in found]
    return fold_review(grounds, Beside(EventsOf(desk)(grounds), tuple(doubts), judged.faults, judged.proposals))


def matter_of(desk: Reading, claim: str) -> Matter | None:
    """Return one claim as a matter to judge, or None where none of this id stands."""
    return next((matter for matter in matters_of(desk, [claim]) if matter.ground.id == claim), None)


def alike_to(desk: Reading, matter: Matter) -> tuple[Ground, ...]:
    """Return the claims on record that are the nearest to telling the event of a claim, and are not held to do so."""
    telling = telling_of(matter.ground)
    if telling is None:
        return ()
    members = {other.id for other in matter.others}
    near = [other for other in desk.tellings_near(telling.keys) if other.id not in {telling.id, *members}]
    near.sort(key=lambda other: abs((other.day - telling.day).days) if other.day and telling.day else NEAR)
    judged = hydrate_together(desk, [telling.id, *(other.id for other in near[:NEAR])])
    return find_alike(matter.ground, judged.grounds, matter.event)


@dataclass(frozen=True, slots=True)
class Looked:
    """A claim as it is looked at by itself: the matter, what was on record of it, and all that was said, undone too."""

    matter: Matter
    seen: Seen
    said: tuple[Judgement, ...]


def look_at(record: str, claim: str) -> Looked | None:
    """Return a claim as it stands now, or None where none of this id does.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(record).reading() as desk:
        matter = matter_of(desk, claim)
        if matter is None:
            return None
        said = sorted(judgements_on(desk, [claim]), key=lambda judgement: (judgement.at, judgement.id))
        return Looked(matter, Seen.now(desk, claim), tuple(said))


def former_home(record: str, claim: str) -> str | None:
    """Return the id of the article of which an earlier reading gave a claim that stands no more.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(record).reading() as desk:
        return desk.former_homes([claim]).get(claim)
