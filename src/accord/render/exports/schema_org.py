"""Events and claims as schema.org JSON-LD: Event, AgreeAction, Claim, Quotation and NewsArticle.

The context is in the file, so that nothing has to be fetched to read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, TypeAlias

from accord.render.claims.lines import claim_words
from accord.render.exports.safe_text import one_line, web_address
from accord.render.exports.web_annotation import encoded
from accord.render.tables.claims import speaker_of
from accord.render.wording.event_rows import event_row
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.claim import Statement
from accord.terms.exported import ClaimLine, EventLine, Losses, Outgoing
from accord.terms.typed import Json
from accord.terms.when import When

Told: TypeAlias = Outgoing[EventLine] | Outgoing[ClaimLine]
STATUSES = {
    **dict.fromkeys(("occurred", "ongoing", "scheduled", "possible"), "EventScheduled"),
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
ACTIONS = {
    "proposed": "PotentialActionStatus",
    "rejected": "FailedActionStatus",
    **dict.fromkeys(("agreed", "signed", "announced", "implemented", "violated"), "CompletedActionStatus"),
}
DENIED = "denied {meeting|meetings} left out: schema.org has no status for {it|them}"
SAME = "{meeting|meetings} of the one eventStatus for held, under way, scheduled and possible; accord:status says which"
CONTEXT: dict[str, Json] = {
    "@vocab": "https://schema.org/",
    "accord": "urn:x-accord:",
    "eventStatus": {"@type": "@id"},
    "actionStatus": {"@type": "@id"},
}


def write_schema_org(told: Iterable[Told], sink: IO[bytes], losses: Losses) -> None:
    """Write a graph of events, claims and the articles that hold them, a node at a time."""
    sink.write(b'{"@context": ' + encoded(CONTEXT) + b', "@graph": [')
    first = True
    for node in _nodes(told, losses):
        sink.write((b"\n" if first else b",\n") + encoded(node))
        first = False
    sink.write(b"\n]}\n")


def _nodes(told: Iterable[Told], losses: Losses) -> Iterator[dict[str, Json]]:
    articles: set[str] = set()
    for each in told:
        line = each.value
        if isinstance(line, EventLine):
            node = _event(line.event, losses)
        else:
            article = line.ground.article
            if article.id not in articles:
                articles.add(article.id)
                yield _article(article)
            node = _claim(line)
        if node:
            yield _marked(node, each)


def _event(event: Contact | Pact, losses: Losses) -> dict[str, Json]:
    if isinstance(event, Pact):
        return _pact(event)
    if event.status == "denied":
        losses.add(DENIED)
        return {}
    losses.add(SAME, STATUSES[event.status] == "EventScheduled")
    return _meeting(event)


def _marked(node: dict[str, Json], told: Told) -> dict[str, Json]:
    """Add what changed; what is retracted says so by its creativeWorkStatus."""
    if told.value.negotiation:
        node["accord:negotiation"] = one_line(told.value.negotiation)
    if told.change:
        node |= {"accord:change": told.change, "accord:why": one_line(told.why)}
    if told.change == "retracted" and node["@type"] in ("Claim", "Quotation"):
        node["creativeWorkStatus"] = "Retracted"
    return node


def _meeting(contact: Contact) -> dict[str, Json]:
    row = event_row(contact)
    node: dict[str, Json] = {
        "@id": f"accord:event:{contact.event}",
        "@type": "Event",
        "name": one_line(f"{row.lead}: {row.text}"),
        "eventStatus": f"https://schema.org/{STATUSES[contact.status]}",
        "accord:status": contact.status,
        "attendee": [*map(_organisation, contact.sides), *(_person(p.name, p.side) for p in contact.people)],
        "organizer": [*map(_organisation, contact.mediators)],
        "identifier": contact.event,
        "subjectOf": [{"@id": f"accord:claim:{ground.id}"} for ground in contact.grounds[::-1]],
        **_days(contact.when),
    }
    if contact.place:
        node["location"] = {"@type": "Place", "name": one_line(contact.place)}
    before = [
        a.value.edtf
        for a in contact.accounts
        if a.field == "when" and isinstance(a.value, When) and a.bearing == "earlier"
    ]
    return node | ({"accord:announcedFor": list(before)} if before else {})


def _pact(pact: Pact) -> dict[str, Json]:
    status = "rejected" if pact.negated else pact.status
    return {
        "@id": f"accord:event:{pact.event}",
        "@type": "AgreeAction",
        "actionStatus": f"https://schema.org/{ACTIONS[status]}",
        "accord:status": status,
        "agent": [*map(_organisation, pact.sides)],
        "object": {"@type": "CreativeWork", "name": one_line(pact.what)},
        "identifier": pact.event,
        "subjectOf": [{"@id": f"accord:claim:{ground.id}"} for ground in pact.grounds[::-1]],
        **({"startTime": pact.when.start.isoformat()} if pact.when and pact.when.start else {}),
        **({"endTime": pact.when.end.isoformat()} if pact.when and pact.when.end else {}),
        **({"accord:when": pact.when.edtf} if pact.when else {}),
    }


def _days(when: When | None) -> dict[str, Json]:
    found: dict[str, Json] = {}
    if when and when.start:
        found["startDate"] = when.start.isoformat()
    if when and when.end:
        found["endDate"] = when.end.isoformat()
    return found | ({"accord:when": when.edtf, "accord:precision": when.granularity} if when else {})


def _claim(line: ClaimLine) -> dict[str, Json]:
    ground = line.ground
    claim = ground.claim
    quoted = isinstance(claim, Statement) and claim.quote is not None
    names = {actor: figure.name for actor, figure in ground.figures.items()}
    node: dict[str, Json] = {
        "@id": f"accord:claim:{line.id}",
        "@type": "Quotation" if quoted else "Claim",
        "identifier": line.id,
        "name": one_line(claim_words(claim, names)),
        "text": claim.quote if isinstance(claim, Statement) and claim.quote is not None else claim.passage.exact,
        "isPartOf" if quoted else "appearance": {"@id": f"accord:article:{_hex(ground.article)}"},
    }
    mouth = speaker_of(claim)
    if mouth is not None:
        name = ground.figure(mouth.actor).name if mouth.actor else mouth.name
        side = ground.side(mouth.represents) if mouth.represents else None
        node["spokenByCharacter" if quoted else "author"] = _person(name, side)
    if line.event:
        node["about"] = {"@id": f"accord:event:{line.event}"}
    if ground.article.published:
        node["datePublished"] = ground.article.published.isoformat()
    if line.vanished:
        node["accord:vanished"] = line.vanished
    return node


def _article(article: Article) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@id": f"accord:article:{_hex(article)}",
        "@type": "NewsArticle",
        "headline": one_line(article.title or article.source),
        "identifier": article.id,
        "publisher": _organisation(article.medium),
        "inLanguage": article.language,
    }
    if article.published:
        node["datePublished"] = article.published.isoformat()
    if address := web_address(article.url):
        node["url"] = address
    return node


def _hex(article: Article) -> str:
    return article.id.removeprefix("sha256:")


def _organisation(name: str) -> dict[str, Json]:
    return {"@type": "Organization", "name": one_line(name)}


def _person(name: str, side: str | None) -> dict[str, Json]:
    node: dict[str, Json] = {"@type": "Person", "name": one_line(name)}
    return node | ({"affiliation": _organisation(side)} if side and side != name else {})
