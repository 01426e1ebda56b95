"""Judged claims of one article as gold: what a careful reader would put on record, to measure a lexicon by.

What an analyst accepted or corrected stands as it is; what nobody judged yet is marked as doubtful, which a score
neither wants nor punishes; what was struck is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from accord.terms.actor import SIDES
from accord.terms.article import Article
from accord.terms.claim import Agreement, Claim, Draft, Link, Meeting, Position, Precondition, Statement
from accord.terms.process import Figure, Ground
from accord.terms.typed import Json
from accord.terms.verdicts import state_of
from accord.terms.when import When
from accord.terms.wire import kind_of

LISTS = ("meeting", "statement", "position", "draft", "agreement", "precondition")
NUMBERED = {"meeting": "m", "statement": "s", "position": "p"}
UNITS = frozenset({"day", "week", "month", "year"})


def gold_of(key: str, grounds: Sequence[Ground]) -> dict[str, Json]:
    """Return the gold of one article; `key` is the name of its files."""
    lists: defaultdict[str, list[Json]] = defaultdict(list)
    for ground in sorted(grounds, key=lambda ground: (ground.claim.passage.start, ground.id)):
        if (entry := _entry(ground)) is not None:
            kind = kind_of(ground.claim)
            name = {"id": f"{NUMBERED[kind]}{len(lists[kind]) + 1}"} if kind in NUMBERED else {}
            lists[kind].append({**name, **entry})
    figures = {figure: None for ground in grounds for figure in ground.figures.values()}
    return {
        "id": key,
        "parties": [_party(figure, _roles(grounds)) for figure in figures if figure.kind in SIDES],
        "people": [_person(figure) for figure in figures if figure.kind == "person"],
        **{f"{kind}s": lists[kind] for kind in LISTS},
        "aliases_note": "",
    }


def article_of(key: str, article: Article) -> dict[str, Json]:
    """Return an article as it lies beside its gold."""
    return {
        "id": key,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "text": article.text,
    }


def _party(figure: Figure, roles: dict[str, str]) -> Json:
    return {"name": figure.name, "aliases": list(figure.aliases), "role": roles.get(figure.name, "other")}


def _person(figure: Figure) -> Json:
    head: dict[str, Json] = {"name": figure.name, "aliases": list(figure.aliases)}
    return {**head, "affiliation": figure.side, "role": figure.role}


def _roles(grounds: Iterable[Ground]) -> dict[str, str]:
    """Return what sides do in the meetings of an article: who mediates once is a mediator."""
    roles: dict[str, str] = {}
    for ground in grounds:
        if isinstance(ground.claim, Meeting):
            for participant in ground.claim.participants:
                part = participant.part if participant.part in ("mediator", "host") else "party"
                if part == "mediator" or roles.get(ground.side(participant.actor)) in (None, "host"):
                    roles[ground.side(participant.actor)] = part
    return roles


def _entry(ground: Ground) -> dict[str, Json] | None:
    """Return a claim as an entry, or None where gold has no such thing."""
    state = state_of(ground.judgements)
    writer = WRITERS[kind_of(ground.claim)]
    entry = writer(ground, ground.claim)
    if state == "struck" or entry is None:
        return None
    doubt: dict[str, Json] = {"doubt": True} if state == "pending" else {}
    words: list[Json] = [item.exact for item in ground.claim.evidence if item.field == "claim"]
    return {**entry, "evidence": words, **doubt}


def _meeting(ground: Ground, claim: Claim) -> dict[str, Json] | None:
    assert isinstance(claim, Meeting)
    there = [p for p in claim.participants if p.part != "host"]
    return {
        "format": claim.format,
        "participants": _names(ground, (p.actor for p in there)),
        "mediators": _names(ground, (p.actor for p in there if p.part == "mediator")),
        "place": claim.place.name if claim.place else None,
        **_days(claim.when),
        "status": "denied" if claim.negated else claim.status,
    }


def _days(when: When | None) -> dict[str, Json]:
    if when is None:
        return {"start": None, "end": None, "granularity": "unknown"}
    start, end = (day.isoformat() if day else None for day in (when.start, when.end))
    return {"start": start, "end": end, "granularity": when.granularity if when.granularity in UNITS else "unknown"}


def _statement(ground: Ground, claim: Claim) -> dict[str, Json] | None:
    assert isinstance(claim, Statement)
    said = next((link for link in reversed(claim.chain) if link.role == "said"), None)
    if said is None:
        return None
    return {
        "speaker": _speaker(ground, said),
        "affiliation": _affiliation(ground, said),
        "anonymous": not said.named,
        "via": [link.name for link in claim.chain if link.role == "relayed"],
        "direct": claim.quote is not None,
        "quote": claim.quote,
    }


def _speaker(ground: Ground, said: Link) -> str:
    return ground.figure(said.actor).name if said.actor and said.named else said.name


def _affiliation(ground: Ground, said: Link) -> str | None:
    side = ground.figure(said.actor).side if said.actor else None
    return side or (ground.figure(said.represents).name if said.represents else None)


def _position(ground: Ground, claim: Claim) -> dict[str, Json] | None:
    assert isinstance(claim, Position)
    if claim.negated:
        return None
    return {
        "party": ground.figure(claim.party).name,
        "holder": ground.figure(claim.holder).name if claim.holder else None,
        "subject_type": claim.subject_type,
        "subject": claim.subject,
        "stance": claim.stance,
        "content": claim.content,
    }


def _draft(ground: Ground, claim: Claim) -> dict[str, Json] | None:  # noqa: ARG001 (one form for all kinds)
    assert isinstance(claim, Draft)
    return {"name": claim.name, "points": claim.points, "version": claim.version}


def _agreement(ground: Ground, claim: Claim) -> dict[str, Json] | None:
    assert isinstance(claim, Agreement)
    if claim.negated or claim.status == "rejected":
        return None
    head: dict[str, Json] = {"what": claim.what, "parties": _names(ground, claim.parties)}
    return {**head, "status": claim.status, "date": _date(claim.when)}


def _date(when: When | None) -> str | None:
    """Return the day, or the month, on which it was agreed; gold has no wider dates."""
    day = (when.start or when.end) if when else None
    if when is None or day is None or when.granularity in ("season", "year"):
        return None
    return day.isoformat() if when.granularity == "day" else f"{day:%Y-%m}"


def _precondition(ground: Ground, claim: Claim) -> dict[str, Json] | None:  # noqa: ARG001 (one form for all kinds)
    assert isinstance(claim, Precondition)
    return {"first": claim.first, "then": claim.then}


def _names(ground: Ground, actors: Iterable[str]) -> list[Json]:
    return list(dict.fromkeys(ground.figure(actor).name for actor in actors))


WRITERS: dict[str, Callable[[Ground, Claim], dict[str, Json] | None]] = {
    "meeting": _meeting,
    "statement": _statement,
    "position": _position,
    "draft": _draft,
    "agreement": _agreement,
    "precondition": _precondition,
}
