"""How a line words what somebody said: a quoted sentence stands by itself, a quoted phrase in the clause it is part of.

"parallel process" alone tells a reader nothing; "suggested that talks go on in a “parallel process”" does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.terms.article import Article
from accord.terms.claim import Evidence, Statement
from accord.view.pieces import is_torn, join_pieces, past_words, spans_of

CUE_LENGTH = 80
BARE = 7  # words below which what is said is only a noun, where its verb stands behind it
LONG = 45
_TAG = re.compile(r"(?P<mark>[”\"’'»]?),?\s+(?:said|according to|reported|announced)\b")  # behind the last quotation
_COMMA = re.compile(r",(?=[”\"’'»]$)")
_SOURCES = ("according", "citing")  # rules whose cue is no verb that could follow a name


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a line, whether they are all the speaker's own, and the verb of saying that runs into them."""

    cue: str
    words: str
    quoted: bool


def word_statement(article: Article, claim: Statement) -> Wording:
    """Return how a line tells a statement."""
    if claim.quote is None and _is_bare(claim):
        return Wording("", claim.passage.exact, quoted=False)
    if is_torn(article, claim):
        return Wording("", claim.passage.exact, quoted=False)
    quotes = spans_of(claim, "quote")
    within = any(_holds(held, quote) for held in spans_of(claim, "content") for quote in quotes)
    if within or claim.quote is None:
        return Wording(_cue(article, claim, _begins(claim)), join_pieces(article, claim), quoted=False)
    rest = _rest(article, claim) if quotes and all(map(_is_phrase, quotes)) else None
    return rest or Wording("", claim.quote.rstrip(" ,;"), quoted=True)


def _is_bare(claim: Statement) -> bool:
    """Return whether only a noun before the verb is what is said: "the plan was rejected by" needs its sentence."""
    told, cue = spans_of(claim, "content"), next(iter(spans_of(claim, "cue")), None)
    if len(told) != 1 or cue is None or cue.start < told[0].end or claim.rule.startswith(_SOURCES):
        return False
    return len(told[0].exact.split()) < BARE and len(claim.passage.exact.split()) < LONG


def _begins(claim: Statement) -> int:
    return next((item.start for item in spans_of(claim, "content")), 0)


def _holds(content: Evidence, quote: Evidence) -> bool:
    """Return whether a quotation is only part of what is said: words stand beside it."""
    if not content.start <= quote.start < quote.end <= content.end:
        return False
    beside = content.exact[: quote.start - content.start] + content.exact[quote.end - content.start :]
    return any(letter.isalnum() for letter in beside)


def _is_phrase(quote: Evidence) -> bool:
    """Return whether a quotation begins small, in the middle of a sentence."""
    return quote.exact.strip()[:1].islower()


def _rest(article: Article, claim: Statement) -> Wording | None:
    """Return what follows the verb of saying up to the end of its sentence, where a quoted phrase stands in it."""
    quotes = spans_of(claim, "quote")
    cue = next((item for item in reversed(spans_of(claim, "cue")) if item.end < quotes[0].start), None)
    if cue is None or any(cue.start < item.start for item in spans_of(claim, "speaker")):
        return None
    tag = _TAG.match(article.text, quotes[-1].end, claim.passage.end)
    rest = article.text[cue.end : tag.end("mark") if tag else claim.passage.end].strip().rstrip(".")
    rest = _COMMA.sub("", rest)
    return Wording(past_words(article, cue), rest, quoted=False) if "\n" not in rest else None


def _cue(article: Article, claim: Statement, begins: int) -> str:
    """The words from the verb of saying to what is said, where it follows close by: "told the paper that".

    Where the speaker is named in between ("according to the envoy, …") there are none that could follow its name.
    """
    cue = next((item for item in spans_of(claim, "cue") if item.start < begins), None)
    if cue is None or begins - cue.start > CUE_LENGTH or claim.rule.startswith(_SOURCES):
        return ""
    if any(cue.start < item.start < begins for item in spans_of(claim, "speaker")):
        return ""
    between = article.text[cue.end : begins].rstrip().rstrip("“\"'‘«").rstrip()
    return f"{past_words(article, cue, cue.exact[: begins - cue.start])}{between}".strip()
