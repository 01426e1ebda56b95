"""What the pages of articles and claims word alike: how templates show claims, chains, marks and lines to cite."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from accord.render.claims.cite import cite_article, cite_claim, cite_event
from accord.render.claims.judged import judgement_words
from accord.render.claims.marked import WHOLE, Segment, glyphs
from accord.render.sheets.review import line_words, reasons_of, tally_words, telling_words
from accord.render.sheets.shown import chain_rows
from accord.render.wording.event_rows import event_row
from accord.render.wording.origins import origins_words
from accord.render.wording.passage import paragraph_at
from accord.render.wording.words import day_words, outlet_words, plain, sentence_case
from accord.resolve.judging.typed_in import RULE
from accord.serve.answer import page
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.process import Ground
from accord.terms.story import Origin
from accord.terms.wire import kind_of

HUES = {
    "who": ("participants", "party", "holder", "parties", "authors", "speaker", "addressee", "relayed"),
    "when": ("when",),
    "where": ("place",),
    "how": ("status", "stance", "format", "level", "cue", "subject", "points", "version", "hedge", "negated"),
}
HUE_OF = {field: hue for hue, fields in HUES.items() for field in fields}
FIELD_WORDS = {"when": "days", "relayed": "passed on by", "first": "first", "then": "then"}


def path_to(what: str, name: str) -> str:
    """Return the path of the page of an article, a claim, an event or a judgement."""
    return f"/{what}/{quote(name.removeprefix('sha256:'), safe='')}"


def words_path(ground: Ground) -> str:
    """Return the address of a claim's words in their article, at their paragraph and with its fields told apart."""
    at = paragraph_at(ground.article.text, ground.claim.passage.start)
    return f"{path_to('article', ground.article.id)}?{urlencode({'claim': ground.id})}#p{at}"


def hue_of(fields: tuple[str, ...]) -> str:
    """Return by which colour the words of a field are told apart; words that tell nothing else are `what`."""
    return HUE_OF.get(fields[0], "what") if fields else ""


def field_words(field: str) -> str:
    """Return what a field is called on the page."""
    return FIELD_WORDS.get(field, field.replace("_", " "))


def ending(segment: Segment, claim: str) -> str:
    """Return the fields of a claim whose words end here: what the mark is labelled with."""
    ends = (mark.field for mark in segment.marks if mark.claim == claim and mark.end == segment.end)
    return ", ".join(field_words(field) for field in dict.fromkeys(ends) if field != WHOLE)


def rule_words(rule: str) -> str:
    """Return in a sentence how a claim came about.

    >>> rule_words("say-clause")
    'The pattern “say-clause” took it.'
    >>> rule_words("meet+date-past+judge")
    'The pattern “meet+date-past” proposed it, and a model fitted to annotated articles took it.'
    >>> rule_words("talks+future+there+judge")
    'The pattern “talks+future” proposed it, and a model fitted to annotated articles took it and judged who was there.'
    """
    if rule == RULE:
        return "An analyst put it on record."
    pattern = plain(rule.removesuffix("judge").rstrip("+-"))
    if rule.endswith(("+judge", "-judge")) and pattern:
        named = pattern.removesuffix("+there")
        took = "took it" if named == pattern else "took it and judged who was there"
        return f"The pattern “{named}” proposed it, and a model fitted to annotated articles {took}."
    return f"The pattern “{plain(rule)}” took it."


def byline(article: Article) -> str:
    """Return outlet and day of an article."""
    return f"{outlet_words(article)}, {day_words(article.published) if article.published else 'no date'}"


def event_words(event: Contact | Pact) -> str:
    """Return an event in one line, without its id: what it was, who, and when."""
    row = event_row(event)
    quote = f"“{plain(row.quote)}”" if row.quote else ""
    return f"{' '.join(filter(None, (f'{row.lead}:', row.text, quote)))}; {row.label}"


def origins_line(origins: tuple[Origin, ...]) -> str:
    """Return how many independent origins something has, as a sentence without its full stop."""
    return sentence_case(origins_words(origins, named=3))


WORDING: Mapping[str, object] = {
    "path_to": path_to,
    "words_path": words_path,
    "hue_of": hue_of,
    "field_words": field_words,
    "ending": ending,
    "byline": byline,
    "glyphs": glyphs,
    "line_words": line_words,
    "telling_words": telling_words,
    "reasons_of": reasons_of,
    "tally_words": tally_words,
    "judgement_words": judgement_words,
    "chain_rows": chain_rows,
    "cite_claim": cite_claim,
    "cite_article": cite_article,
    "cite_event": cite_event,
    "event_words": event_words,
    "origins_line": origins_line,
    "kind_of": kind_of,
    "rule_words": rule_words,
    "sentence_case": sentence_case,
}


def reading_page(request: Request, template: str, context: Mapping[str, object], *, status: int = 200) -> Response:
    """Return a page whose template knows all of these words beside its own."""
    known: dict[str, object] = {**WORDING, **context}
    return page(request, template, status=status, **known)
