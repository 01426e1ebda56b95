"""One claim as an analyst judges it: what it says, why to look, the words, who says so, and why it was merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from accord.render.claims.judged import judgement_words
from accord.render.claims.lines import claim_words
from accord.render.wording.passage import passage_pieces
from accord.render.wording.words import chain_words, day_words, outlet_words, plain, rule_words
from accord.terms.process import Event, Ground
from accord.terms.review import Matter, Tally
from accord.terms.wire import kind_of

WIDTH = 96
MARGIN = 10
MOST = 5
OPEN, CLOSE = "⟦", "⟧"  # around the words that carry the claim


def tally_words(tally: Tally) -> str:
    """Return the counts as a sum.

    >>> tally_words(Tally(accepted=3, corrected=1, struck=0, pending=6))
    '3 accepted + 1 corrected + 0 struck + 6 pending = 10'
    """
    parts = ("accepted", "corrected", "struck", "pending")
    return f"{' + '.join(f'{getattr(tally, part)} {part}' for part in parts)} = {tally.all}"


def matter_text(matter: Matter, *, width: int = WIDTH) -> str:
    """Return a claim with all that an analyst needs to judge it."""
    return "\n".join(_lines(matter, width))


def _lines(matter: Matter, width: int) -> Iterator[str]:
    ground = matter.ground
    article = ground.article
    day = day_words(article.published) if article.published else "no date"
    yield f"{kind_of(ground.claim)} {ground.id} ({matter.state})"
    yield from _hang("says", line_words(ground), width)
    for concern in matter.concerns:
        yield from _hang("look", plain(concern.words), width)
    context = _context(ground)
    yield from _hang("words", context, width)
    further = [plain(item.exact) for item in ground.claim.evidence[1:] if item.field == "claim"]
    for words in further:
        yield from _hang("and", f"{OPEN}{words}{CLOSE}" if words not in context else "", width)
    fields = (item for item in ground.claim.evidence if item.field != "claim")
    yield from _hang("fields", "; ".join(f"{item.field} “{plain(item.exact)}”" for item in fields), width)
    yield from _hang("chain", chain_words(ground.claim) or "the article says so itself", width)
    yield from _hang("source", f"{outlet_words(article)}, {day}: {plain(article.title or 'Untitled')}", width)
    yield from _hang("rule", rule_words(ground.claim), width)
    yield from _event(matter, width)
    for judgement in ground.judgements:
        carried = "" if ground.id in judgement.about else ", of an earlier reading"
        yield from _hang("judged", f"{judgement_words(judgement)}{carried} ({judgement.id})", width)


def line_words(ground: Ground) -> str:
    """Return what a claim says in one line."""
    return claim_words(ground.claim, {actor: figure.name for actor, figure in ground.figures.items()})


def _context(ground: Ground) -> str:
    """Return the paragraph with marks around the passage."""
    parts: list[str] = []
    inside = False
    for piece in passage_pieces(ground):
        if (piece.part != "context") is not inside:
            inside = not inside
            parts.append(OPEN if inside else CLOSE)
        parts.append(piece.text)
    return plain("".join([*parts, CLOSE] if inside else parts))


def _event(matter: Matter, width: int) -> Iterator[str]:
    """Yield the other tellings of a claim's event, numbered, each with the reason for which they are one."""
    if matter.event is None:
        return
    for number, other in enumerate(matter.others[:MOST], 1):
        yield from _hang("one with", f"{number}. {telling_words(other)}", width)
        for reason in reasons_of(matter.event, matter.ground, other):
            yield from _hang("", f"because {plain(reason)}", width)
    if len(matter.others) > MOST:
        yield from _hang("", f"… {len(matter.others) - MOST} more: accord show {matter.event.id}", width)


def telling_words(ground: Ground) -> str:
    """Return a claim of another article in one line: where it stands, what it says, its id."""
    day = day_words(ground.article.published, short=True) if ground.article.published else "no date"
    return f"{outlet_words(ground.article)}, {day}: {line_words(ground)} ({ground.id})"


def reasons_of(event: Event, one: Ground, other: Ground) -> Iterator[str]:
    """Yield why two claims are held to tell one event, each with its weight."""
    pair = {one.id, other.id}
    return (f"{tie.reason} (weight {tie.weight})" for tie in event.ties if {tie.one, tie.other} == pair)


def choices_text(grounds: Sequence[Ground], *, width: int = WIDTH) -> str:
    """Return claims to choose from, numbered."""
    lines = (_hang(f"{number}.", telling_words(ground), width) for number, ground in enumerate(grounds, 1))
    return "\n".join(line for each in lines for line in each)


def _hang(label: str, words: str, width: int) -> Iterable[str]:
    """Set a label in the margin and the text beside it; nothing where there is no text."""
    text = wrap(words, width - MARGIN - 2, break_on_hyphens=False)
    return (f"  {label if n == 0 else '':<{MARGIN}}{line}".rstrip() for n, line in enumerate(text))
