"""What follows from the ledger: stories, ties, events and memberships, kept up with every entry.

Nothing here depends on the order in which entries came. A tie is a function of the two that it joins, and what is
made anew after an entry is the neighbourhood that its ties reach, from all its members at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from accord.desk.hydrating import hydrate, hydrate_with_words
from accord.record.store import Writing
from accord.resolve.charters import find_memberships, standing_charters
from accord.resolve.copies import find_copy
from accord.resolve.judging import find_judged_ties
from accord.resolve.origins import find_origins
from accord.resolve.partition import part
from accord.resolve.prints import print_of
from accord.resolve.stories import part_stories
from accord.resolve.tellings import telling_of
from accord.resolve.ties import find_tie
from accord.terms.brief import Contact
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Change, EventRow, StoryRow
from accord.terms.process import Event, Ground
from accord.terms.telling import Telling
from accord.terms.tie import Tie
from accord.view.event import fold_event

AHEAD = ("scheduled", "possible", "postponed")


def follow_extraction(desk: Writing, change: Change) -> None:
    """Bring up to date what follows from an article that was read, or read anew."""
    moved = _follow_article(desk, change.article)
    _follow_memberships(desk, [change.article], desk.charters())
    _follow_claims(desk, came=change.came, went=change.went, beside=desk.claims_of(moved))


def follow_judgement(desk: Writing, judgement: Judgement) -> None:
    """Bring up to date what follows from an analyst's word on claims; on a source's reliability nothing follows."""
    about: list[str] = []
    wave: Sequence[str] = judgement.about
    while wave:  # an undo is about a judgement, which is about claims or about another
        about += wave
        wave = [name for each in desk.find_judgements(wave) for name in each.about]
    claims = [one.id for one in desk.grounds(about)]
    _follow_claims(desk, came=claims, went=claims)


def follow_charter(desk: Writing, charter: Charter) -> None:
    """Bring up to date which articles and events belong to a negotiation that was declared."""
    standing = [each for each in standing_charters(desk.charters()) if each.name == charter.name]
    desk.drop_process(charter.name)
    for article in desk.article_ids():
        _follow_memberships(desk, [article], standing)
    claims = desk.claims_of(desk.articles_in(charter.name))
    for row in desk.events(set(desk.events_of(claims).values())):
        desk.put_docket(charter.name, row.id, _day(row))


def _follow_memberships(desk: Writing, articles: Iterable[str], charters: Iterable[Charter]) -> None:
    standing = standing_charters(charters)
    if not standing:
        return
    for article in articles:
        extraction = desk.extraction(article)
        for name in find_memberships(extraction, standing) if extraction else ():
            desk.put_membership(name, article)


def _follow_article(desk: Writing, name: str) -> list[str]:
    """Put an article into its story; return the articles whose story is another since."""
    (kept,) = desk.articles([name])
    own = print_of(kept.article)
    desk.put_prints([own])
    near = [other for other in desk.prints_near(own.near) if other.id != own.id]
    desk.put_ties("story", [tie for other in near if (tie := find_copy(own, other))])
    members, ties = desk.neighbourhood("story", [name])
    before = desk.stories_of(members)
    stories = part_stories(desk.prints(members), ties)
    kept_by_id = {each.article.id: each.article for each in desk.articles(members)}
    rows = [
        StoryRow(
            story.id,
            kept_by_id[story.members[0]].outlet or "",
            kept_by_id[story.members[0]].published,
            story.members,
        )
        for story in stories
    ]
    desk.put_stories(set(before.values()), rows)
    return [member for row in rows for member in row.members if member != name and before.get(member) != row.id]


def _follow_claims(desk: Writing, *, came: Sequence[str], went: Sequence[str], beside: Sequence[str] = ()) -> None:
    """Tie claims to those that tell the same events; `beside` are claims whose events count their origins anew."""
    disturbed, _ = desk.neighbourhood("event", [*went, *beside])
    desk.drop_tellings(went)
    found = hydrate_with_words(desk, came)
    tellings = [telling for ground in found.judged.grounds if (telling := telling_of(ground))]
    desk.put_tellings(tellings)
    desk.put_ties("event", [*_found_ties(desk, tellings), *find_judged_ties(found.said, heirs=found.heirs)])
    _part_events(desk, {*disturbed, *went, *(telling.id for telling in tellings)})


def _found_ties(desk: Writing, tellings: Sequence[Telling]) -> Iterator[Tie]:
    """Yield what ties new tellings to each other and to those on record; what keeps two apart is found when needed."""
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    on_record = {other.id: other for other in desk.tellings_near({key for t in tellings for key in t.keys})}
    for other in on_record.values():
        for key in other.keys:
            sharing[key].add(other.id)
    for telling in tellings:
        for name in sorted(set().union(*(sharing[key] for key in telling.keys)) - {telling.id}):
            tie = find_tie(telling, on_record[name])
            if tie is not None and tie.weight > 0:
                yield tie


def _part_events(desk: Writing, claims: Collection[str]) -> None:
    """Make the events of these claims and of all that their ties reach anew."""
    members, ties = desk.neighbourhood("event", claims)
    tellings = desk.tellings(members)
    grounds = {ground.id: ground for ground in hydrate(desk, (telling.id for telling in tellings)).grounds}
    story_of = desk.stories_of({ground.article.id for ground in grounds.values()})
    gone = set(desk.events_of([*members, *claims]).values())
    rows: list[EventRow] = []
    for group in part(tellings, ties):
        told = sorted((grounds[name] for name in group), key=_order)
        rows.append(_row(Event(tuple(told)), origins=len(find_origins(told, story_of))))
    desk.put_events(gone, rows)
    processes = desk.processes_of({ground.article.id for ground in grounds.values()})
    for row in rows:
        for name in sorted({p for claim in row.members for p in processes.get(grounds[claim].article.id, ())}):
            desk.put_docket(name, row.id, _day(row))


def _order(ground: Ground) -> tuple[date, str]:
    return ground.article.published or date.max, ground.id


def _row(event: Event, *, origins: int) -> EventRow:
    """Return an event as the record lists it."""
    line = fold_event(event)
    days = [ground.article.published for ground in event.tellings if ground.article.published]
    row = EventRow(
        id=event.id,
        kind="agreement",
        status=line.status,
        members=tuple(ground.id for ground in event.tellings),
        start=line.when.start if line.when else None,
        end=line.when.end if line.when else None,
        granularity=line.when.granularity if line.when else None,
        sides=line.sides,
        first_told=min(days, default=None),
        last_told=max(days, default=None),
        articles=len({ground.article.id for ground in event.tellings}),
        origins=origins,
    )
    if not isinstance(line, Contact):
        return replace(row, what=line.what)
    return replace(
        row,
        kind="meeting",
        format=line.format,
        level=line.level,
        place=line.place,
        sides=(*line.sides, *line.mediators),
        standing="announced" if line.status in AHEAD else None,
    )


def _day(row: EventRow) -> date | None:
    return row.end or row.start or row.last_told
