"""What follows from the ledger: stories, ties, events and memberships, kept up with every entry.

Nothing here depends on the order in which entries came. A tie is a function of the two that it joins, and what is
made anew after an entry is the neighbourhood that its ties reach, from all its members at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from accord.desk.known.event_rows import day_of, find_event_rows, find_story_rows
from accord.desk.known.hydrating import hydrate_with_words
from accord.record.store import Writing
from accord.resolve.events.tellings import telling_of
from accord.resolve.events.ties import find_bond
from accord.resolve.judging import find_judged_ties
from accord.resolve.processes.charters import find_memberships, standing_charters
from accord.resolve.stories.copies import find_copy, share_enough
from accord.resolve.stories.prints import print_of
from accord.terms.claim import Agreement, Meeting
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Change
from accord.terms.process import Ground
from accord.terms.story import words_filed
from accord.terms.telling import Telling, Windows, overlap
from accord.terms.tie import Tie

MOST_TOLD = 100


def follow_extraction(desk: Writing, change: Change) -> None:
    """Bring up to date what follows from an article that was read, or read anew."""
    moved = _follow_article(desk, change.article)
    moved += [change.article] if _leaves(desk, change.article) else []
    _follow_memberships(desk, [change.article], desk.charters())
    again = desk.claims_of([change.article]) if desk.judged_before([change.article]) else []
    came, went = (list(dict.fromkeys((*claims, *again))) for claims in (change.came, change.went))
    _follow_claims(desk, came=came, went=went, beside=desk.claims_of(moved))


def follow_judgement(desk: Writing, judgement: Judgement) -> None:
    """Bring up to date what follows from an analyst's word on claims.

    From a source's reliability nothing follows, nor from what a program proposes.
    """
    if judgement.verdict == "propose":
        return
    about: list[str] = []
    wave: Sequence[str] = judgement.about
    while wave:  # an undo is about a judgement, which is about claims or about another
        about += wave
        wave = [name for each in desk.find_judgements(wave) for name in each.about]
    standing = desk.articles_holding(about)
    homes = desk.former_homes(set(about).difference(standing))  # of readings that count no more: all may move there
    claims = list(dict.fromkeys((*standing, *desk.claims_of(sorted(set(homes.values()))))))
    _follow_claims(desk, came=claims, went=claims)


def follow_charter(desk: Writing, charter: Charter) -> None:
    """Bring up to date which articles and events belong to a negotiation that was declared."""
    standing = [each for each in standing_charters(desk.charters()) if each.name == charter.name]
    desk.drop_process(charter.name)
    for article in desk.article_ids():
        _follow_memberships(desk, [article], standing)
    claims = desk.claims_of(desk.articles_in(charter.name))
    for row in desk.events(set(desk.events_of(claims).values())):
        desk.put_docket(charter.name, row.id, day_of(row))


def _leaves(desk: Writing, article: str) -> bool:
    """Take an article that was read anew out of the negotiations it belongs to no more; return whether it did."""
    before = desk.processes_of([article]).get(article, ())
    extraction = desk.extraction(article) if before else None
    now = find_memberships(extraction, standing_charters(desk.charters())) if extraction else ()
    for name in set(before).difference(now):
        desk.drop_membership(name, article)
    return bool(before) and set(before) != set(now)


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
    words = frozenset(map(str, own.words))
    like_it = desk.prints_near(own.near, worth=lambda body: share_enough(words, words_filed(body)))
    near = [other for other in like_it if other.id != own.id]
    desk.put_ties("story", [tie for other in near if (tie := find_copy(own, other))])
    members, _ = desk.neighbourhood("story", [name])
    before = desk.stories_of(members)
    rows = find_story_rows(desk, members)
    desk.put_stories(set(before.values()), rows)
    return [member for row in rows for member in row.members if member != name and before.get(member) != row.id]


def _follow_claims(desk: Writing, *, came: Sequence[str], went: Sequence[str], beside: Sequence[str] = ()) -> None:
    """Tie claims to those that tell the same events; `beside` are claims whose events count their origins anew."""
    disturbed, _ = desk.neighbourhood("event", [*went, *beside])
    desk.drop_tellings(went)
    found = hydrate_with_words(desk, came)
    told = _first_told(desk, found.judged.grounds)
    tellings = [telling for ground in told if (telling := telling_of(ground))]
    desk.put_tellings(tellings)
    desk.put_ties("event", [*_found_ties(desk, tellings), *find_judged_ties(found.said, heirs=found.heirs)])
    _part_events(desk, {*disturbed, *went, *(telling.id for telling in tellings)})


def _first_told(desk: Writing, grounds: Sequence[Ground]) -> list[Ground]:
    """Leave out what an article tells beyond its first hundred events: no news does, and each is compared with each."""
    beyond: set[str] = set()
    for article in {ground.article.id for ground in grounds}:
        claims = desk.claims_of([article])
        if len(claims) > MOST_TOLD:
            kept = [one for one in desk.grounds(claims) if isinstance(one.claim, Meeting | Agreement)]
            kept.sort(key=lambda one: (one.claim.passage.start, one.id))
            beyond.update(one.id for one in kept[MOST_TOLD:])
    return [ground for ground in grounds if ground.id not in beyond]


def _found_ties(desk: Writing, tellings: Sequence[Telling]) -> Iterator[Tie]:
    """Yield what ties new tellings to each other and to those on record; what keeps two apart is found when needed.

    All that have a key asked for by any of the new ones are compared with each: two that are tied find each other.
    """
    near: dict[str, list[tuple[Telling, Windows]]] = {}
    for other in desk.tellings_near({key for telling in tellings for key in telling.near}):
        near.setdefault(other.kind, []).append((other, other.windows))
    for telling in tellings:
        windows = telling.windows
        for other, its_windows in near.get(telling.kind, ()):
            if overlap(windows, its_windows) and (tie := find_bond(telling, other)):
                yield tie


def _part_events(desk: Writing, claims: Collection[str]) -> None:
    """Make the events of these claims and of all that their ties reach anew."""
    members, _ = desk.neighbourhood("event", claims)
    gone = set(desk.events_of([*members, *claims]).values())
    rows = find_event_rows(desk, members)
    desk.put_events(gone, rows)
    homes = desk.articles_holding(claim for row in rows for claim in row.members)
    processes = desk.processes_of(set(homes.values()))
    for row in rows:
        for name in sorted({p for claim in row.members for p in processes.get(homes[claim], ())}):
            desk.put_docket(name, row.id, day_of(row))
