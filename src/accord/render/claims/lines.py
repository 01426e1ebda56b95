"""The claims of one article as a person would write them down: one line each, the quoted words beneath."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accord.render.wording.heading import counted
from accord.render.wording.orders import order_words
from accord.render.wording.words import (
    STANCES,
    chain_words,
    condition_words,
    day_words,
    issue_words,
    list_words,
    outlet_words,
    plain,
    rule_words,
    when_words,
)
from accord.terms.actor import Actor
from accord.terms.claim import Agreement, Claim, Draft, Meeting, Position, Precondition, Statement
from accord.terms.extraction import Extraction
from accord.terms.wire import kind_of

MARGIN = " " * 14


def claims_text(extraction: Extraction) -> str:
    """Return an article's claims as text: its head, its actors, then each claim with its evidence, then its doubts."""
    return "\n".join(_lines(extraction))


def _lines(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    day = day_words(article.published) if article.published else "no date"
    yield f"{plain(article.title or 'Untitled')} ({outlet_words(article)}, {day})"
    names = {actor.id: actor.name for actor in extraction.actors}
    for actor in extraction.actors:
        yield f"{'actor':<14}{_actor(actor, names)}"
    for claim in extraction.claims:
        yield f"{kind_of(claim):<14}{claim_words(claim, names)}"
        yield from _evidence(claim)
    for doubt in extraction.doubts:
        words = f" “{plain(doubt.exact)}”" if doubt.exact else ""
        yield f"{'doubt':<14}{plain(doubt.kind)}:{words} {plain(doubt.why)}"


def _actor(actor: Actor, names: Mapping[str, str]) -> str:
    side = f" for {plain(names[actor.represents])}" if actor.represents and actor.represents in names else ""
    role = f", {plain(actor.role)}" if actor.role else ""
    also = f"; also {list_words(actor.aliases)}" if actor.aliases else ""
    return f"{plain(actor.name)} ({actor.kind}{side}{role}{also})"


def _evidence(claim: Claim) -> Iterator[str]:
    passage = claim.passage
    yield f"{MARGIN}| {plain(passage.exact)}  [{passage.start}–{passage.end}, {rule_words(claim)}]"
    told = [f"{item.field} “{plain(item.exact)}”" for item in claim.evidence[1:]]
    if told:
        yield f"{MARGIN}| {'; '.join(told)}"


def claim_words(claim: Claim, names: Mapping[str, str]) -> str:
    """Return a claim as one line; `names` are the names of actors by their ids."""
    marks = [f"hedged “{plain(claim.hedge)}”"] if claim.hedge else []
    marks += ["denied by the text"] if claim.negated else []
    chain = chain_words(claim)
    if chain and not isinstance(claim, Statement):
        marks.append(f"according to {chain}")
    return "; ".join(filter(None, (_says(claim, names), *marks)))


def _says(claim: Claim, names: Mapping[str, str]) -> str:
    match claim:
        case Meeting():
            return _meeting(claim, names)
        case Statement():
            words = f"“{plain(claim.quote)}”" if claim.quote is not None else plain(claim.content)
            to = f", to {plain(claim.addressee)}" if claim.addressee else ""
            return f"{chain_words(claim)}{_for(claim, names)}{to}: {words}"
        case Position():
            about = issue_words(claim.subject) if claim.subject_type == "issue" else plain(claim.subject)
            condition = f", {condition_words(claim.condition, claim.content)}" if claim.condition else ""
            holder = f" ({_name(claim.holder, names)})" if claim.holder else ""
            stance = STANCES[claim.stance]
            return f"{_name(claim.party, names)}{holder} {stance} “{plain(claim.content)}”{condition} [{about}]"
        case Draft():
            parts = (
                counted(claim.points, "point") if claim.points else "",
                plain(claim.version or ""),
                _by(claim, names),
            )
            return ", ".join(filter(None, (f"“{plain(claim.name)}”", *parts)))
        case Agreement():
            who = list_words([_name(party, names) for party in claim.parties])
            when = when_words(claim.when) if claim.when else ""
            return ", ".join(filter(None, (f"{claim.status}: “{plain(claim.what)}”", who, when)))
        case Precondition():
            lead, then = order_words(claim.first, claim.then, claim.cue)
            return f"{lead} “{plain(claim.first)}”, {then}“{plain(claim.then)}”"
    return ""


def _meeting(claim: Meeting, names: Mapping[str, str]) -> str:
    who = [_name(p.actor, names) + (f" ({p.part})" if p.part != "party" else "") for p in claim.participants]
    place = plain(claim.place.name) if claim.place else ""
    level = f" at the level of {claim.level}" if claim.level else ""
    said = f" (“{plain(claim.when.said)}”)" if claim.when and claim.when.said else ""
    what = f"{claim.format}{level} {claim.status}: {list_words(who)}"
    return ", ".join(filter(None, (what, place, f"{when_words(claim.when)}{said}" if claim.when else "")))


def _name(actor: str, names: Mapping[str, str]) -> str:
    return plain(names.get(actor, actor))


def _for(claim: Statement, names: Mapping[str, str]) -> str:
    side = next((link.represents for link in reversed(claim.chain) if link.role == "said"), None)
    return f" (for {_name(side, names)})" if side and _name(side, names) != chain_words(claim) else ""


def _by(claim: Draft, names: Mapping[str, str]) -> str:
    return f"by {list_words([_name(author, names) for author in claim.authors])}" if claim.authors else ""
