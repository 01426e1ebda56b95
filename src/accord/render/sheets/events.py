"""The events as text and as JSON: each with the claims that tell it and the reason of every merge."""

from __future__ import annotations

import json
from collections.abc import Sequence

from accord.render.claims.lines import claim_words
from accord.render.json import plain_json
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import counted
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, mark_words, outlet_words, plain
from accord.terms.account import Account
from accord.terms.brief import Contact, Pact
from accord.terms.listing import Listing
from accord.terms.process import Ground
from accord.terms.tie import Tie
from accord.terms.typed import Json

EVERY = 1_000_000


def events_sheet(listing: Listing) -> Sheet:
    """Return all events, each as a group: its line, who tells it, and why these are one."""
    claims = sum(len(event.grounds) for event in listing.events)
    struck = f" {counted(listing.struck, 'claim')} left out that an analyst struck." if listing.struck else ""
    groups = tuple(_group(event) for event in listing.events)
    return Sheet(
        headline="Events",
        standfirst=f"{counted(len(listing.events), 'event')}, told by {counted(claims, 'claim')}.{struck}",
        sections=(Section("Each event with who tells it", groups, most=EVERY, groups_most=EVERY),) if groups else (),
        nothing="No meeting or agreement is on record.",
    )


def event_title(event: Contact | Pact) -> str:
    """Return an event in one line: its days, what it was, and its id."""
    row = event_row(event)
    quote = f"“{row.quote}”" if row.quote else ""
    return " ".join(filter(None, (f"{row.label}.", f"{row.lead}:", row.text, quote, f"({plain(event.event)})")))


def _group(event: Contact | Pact) -> Group:
    return Group(event_title(event), (*map(telling_row, event.grounds[::-1]), *map(tie_row, event.ties)))


def telling_row(ground: Ground) -> Row:
    """Return the line of one claim that tells an event: when it was published, by whom, and what it says."""
    published = ground.article.published
    names = {actor: figure.name for actor, figure in ground.figures.items()}
    return Row(
        label=day_words(published, short=True) if published else "no date",
        lead=outlet_words(ground.article),
        aside=plain(ground.id),
        text=claim_words(ground.claim, names),
        sources="; ".join(mark_words((ground,))),
        grounds=(ground,),
    )


def tie_row(tie: Tie) -> Row:
    """Return why two claims are held to tell one event, or are kept apart."""
    label = "one, because" if tie.weight > 0 else "apart, because"
    return Row(label=label, lead=plain(tie.reason), after=f"{plain(tie.one)} and {plain(tie.other)}")


def events_json(listing: Listing) -> str:
    """Return all events as a JSON list; each claim stands in one of them."""
    return json.dumps([event_json(event) for event in listing.events], ensure_ascii=False, indent=1)


def event_json(event: Contact | Pact) -> dict[str, Json]:
    """Return one event with its claims in the order of publication, the reasons, and what is told of each field."""
    return {
        "id": event.event,
        "kind": "meeting" if isinstance(event, Contact) else "agreement",
        "claims": [ground.id for ground in event.grounds[::-1]],
        "reasons": [{"claims": [tie.one, tie.other], "reason": tie.reason} for tie in event.ties],
        **_what(event),
        "accounts": [_account(account) for account in event.accounts],
    }


def _what(event: Contact | Pact) -> dict[str, Json]:
    names: Sequence[str] = ("status", "when", "hedge", "sides")
    only = ("format", "place", "level", "mediators", "people") if isinstance(event, Contact) else ("what", "negated")
    return {name: plain_json(getattr(event, name)) for name in (*names, *only)}


def _account(account: Account) -> Json:
    return {
        "field": account.field,
        "value": plain_json(account.value),
        "bearing": account.bearing,
        "claims": [ground.id for ground in account.grounds],
    }
