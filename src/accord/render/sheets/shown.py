"""One thing of the record as a sheet: every word it rests on, who passed that on, and every reason behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accord.render.claims.judged import judgement_words
from accord.render.claims.lines import claim_words
from accord.render.sheets.events import event_title, telling_row, tie_row
from accord.render.wording.accounts import BEARINGS, FIELDS, teller_words, value_words
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import counted
from accord.render.wording.origins import origin_name, path_words
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, outlet_words, plain, quote_words, rule_words
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.claim import Link
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.shown import Shown, ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.terms.story import Origin
from accord.terms.tie import Tie
from accord.terms.wire import kind_of

EVERY = 1_000_000


def shown_sheet(shown: Shown) -> Sheet:
    """Return all that is behind a claim, an event, an article or a judgement."""
    match shown:
        case ShownClaim():
            return _claim(shown)
        case ShownEvent():
            return _event(shown)
        case ShownArticle():
            return _article(shown)
        case ShownJudgement():
            return _judgement(shown)


def _claim(shown: ShownClaim) -> Sheet:
    ground = shown.ground
    return Sheet(
        headline=f"Claim of a {kind_of(ground.claim)}",
        standfirst=f"{plain(ground.id)}: {_names(ground)}.",
        sections=_sections(
            ("Its words", map(_evidence_row, _word_evidence(ground))),
            ("Who says so", chain_rows(ground)),
            ("Where it comes from", (*_article_rows(ground.article), Row("rule", rule_words(ground.claim)))),
            ("What analysts said of it", map(_judgement_row, ground.judgements)),
            ("The event it tells", _event_rows(shown.event) if shown.event else ()),
            ("Why it belongs there", map(tie_row, shown.ties)),
            ("How it is told", _account_rows(shown.event) if shown.event else ()),
            ("Where it began", map(_origin_row, shown.origins)),
            ("Other tellings of it", map(telling_row, _others(shown.event, ground))),
        ),
    )


def _event(shown: ShownEvent) -> Sheet:
    event = shown.event
    ties: Iterable[Tie] = sorted(event.ties, key=lambda tie: -tie.weight)
    return Sheet(
        headline="Meeting" if isinstance(event, Contact) else "Agreement",
        standfirst=f"{event_title(event)}, told by {counted(len(event.grounds), 'claim')}.",
        sections=_sections(
            ("How it is told", _account_rows(event)),
            ("Who tells it", map(telling_row, event.grounds[::-1])),
            ("Where it began", map(_origin_row, shown.origins)),
            ("Why these are one", map(tie_row, ties)),
        ),
    )


def _article(shown: ShownArticle) -> Sheet:
    article = shown.article
    copies = (("reprint", copy) for copy in shown.reprints)
    related = (*copies, *([("repeats", shown.repeats)] if shown.repeats else []))
    return Sheet(
        headline="Article",
        standfirst=f"{plain(article.title or 'Untitled')}: {counted(len(shown.grounds), 'claim')}.",
        sections=_sections(
            ("Where it comes from", _article_rows(article)),
            ("Copies", (Row(label, outlet_words(other), text=plain(other.id)) for label, other in related)),
            ("What it puts on record", map(_claim_row, shown.grounds)),
            ("Doubts", (Row(plain(d.kind), plain(d.why), quote=quote_words(d.exact)) for d in shown.doubts)),
        ),
    )


def _judgement(shown: ShownJudgement) -> Sheet:
    judgement = shown.judgement
    return Sheet(
        headline="Judgement",
        standfirst=f"{judgement.id}: {judgement_words(judgement)}.",
        sections=_sections(
            ("What it is about", (Row("id", plain(name)) for name in judgement.about)),
            ("Claims that it is about", map(_claim_row, shown.grounds)),
        ),
    )


def _sections(*told: tuple[str, Iterable[Row]]) -> tuple[Section, ...]:
    """Return the sections that have rows."""
    groups = ((title, Group("", tuple(rows))) for title, rows in told)
    return tuple(Section(title, (group,), most=EVERY) for title, group in groups if group.rows)


def _names(ground: Ground) -> str:
    return claim_words(ground.claim, {actor: figure.name for actor, figure in ground.figures.items()})


def _word_evidence(ground: Ground) -> Iterator[tuple[str, int, int, str]]:
    for item in ground.claim.evidence:
        yield ("whole passage" if item.field == "claim" else item.field, item.start, item.end, item.exact)


def _evidence_row(item: tuple[str, int, int, str]) -> Row:
    field, start, end, exact = item
    return Row(label=plain(field), lead=f"{start}–{end}", quote=plain(exact))


def chain_rows(ground: Ground) -> Iterator[Row]:
    """The chain from the article outward; an article without one says it on its own authority."""
    yield Row("published by", outlet_words(ground.article))
    for link in ground.claim.chain:
        yield Row("passed on by" if link.role == "relayed" else "said by", plain(link.name), aside=_link(ground, link))


def _link(ground: Ground, link: Link) -> str:
    side = ground.figure(link.represents).name if link.represents else ground.side(link.actor or "")
    speaks = f"for {plain(side)}" if side and side != link.name else ""
    return ", ".join(filter(None, (speaks, "" if link.named else "not named")))


def _article_rows(article: Article) -> Iterator[Row]:
    yield Row("article", plain(article.title or "Untitled"))
    yield Row("outlet", outlet_words(article))
    yield Row("published", day_words(article.published) if article.published else "no date")
    if article.url:
        yield Row("address", plain(article.url))
    yield Row("source", plain(article.source))
    yield Row("id", plain(article.id.removeprefix("sha256:")))


def _origin_row(origin: Origin) -> Row:
    """An origin with the ways that lead to it; an outlet that tells it first itself has none."""
    ways = "; ".join(path_words(path) for path in origin.paths if len(path) > 1)
    return Row("origin", origin_name(origin), text=ways)


def _judgement_row(judgement: Judgement) -> Row:
    return Row("judgement", judgement_words(judgement), judgement.id)


def _event_rows(event: Contact | Pact) -> Iterator[Row]:
    row = event_row(event)
    yield Row(row.label, row.lead, plain(event.event), row.text, row.quote, row.after, row.sources)


def _account_rows(event: Contact | Pact) -> Iterator[Row]:
    """What counts of each field, then what is told otherwise, with who tells it."""
    for account in event.accounts:
        yield Row(
            label=FIELDS[account.field],
            lead=value_words(account.value),
            aside=BEARINGS[account.bearing],
            text=teller_words(account.grounds),
        )


def _others(event: Contact | Pact | None, ground: Ground) -> tuple[Ground, ...]:
    return tuple(other for other in event.grounds[::-1] if other.id != ground.id) if event else ()


def _claim_row(ground: Ground) -> Row:
    return Row(
        label=kind_of(ground.claim),
        lead=plain(ground.id),
        text=_names(ground),
        sources="; ".join(f"{judgement_words(judgement)}" for judgement in ground.judgements),
        grounds=(ground,),
    )
