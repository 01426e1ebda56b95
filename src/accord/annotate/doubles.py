"""Doubles: words that are a known name elsewhere and here a person's first name or part of another's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.annotate.particled import PARTICLES, is_within_particled
from accord.lexicon.names import Known, forenames
from accord.lexicon.offices import body_words, group_words, honours, portfolio_words, title_words

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_BODIES = frozenset(("armed_group", "organisation", "alliance"))
_MEDIA = frozenset(("television", "tv", "radio", "broadcaster", "newspaper", "daily", "weekly", "magazine", "tabloid"))
_STATEWORDS = frozenset(("un", "u.n.", "nations"))


def is_another(span: DocSpan, entry: Known) -> bool:
    """Return whether the words of a known name are not that name where they stand."""
    if entry.kind == "outlet" and _is_no_medium(span):
        return True
    if entry.kind in _BODIES and _is_called_medium(span):
        return True
    part = _part_of_longer(span) or is_within_particled(span)
    return part or _has_secretary(span) or _is_forename(span, entry)


def _is_called_medium(span: DocSpan) -> bool:
    """Return whether the letters of a body are a medium's where a word before calls it one: Swiss television "SRF"."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return len(span) == 1 and span.text.isupper() and before in _MEDIA


def _has_secretary(span: DocSpan) -> bool:
    """Return whether a council is a state's own, as it has a secretary: "the [Security Council] secretary"."""
    if span[-1].lower_ != "council" or (span[0].lower_ in _STATEWORDS):
        return False
    after = span[-1].nbor().lower_ if span[-1].i + 1 < len(span.doc) else ""
    before = [token.lower_ for token in span.doc[max(0, span.start - 3) : span.start] if token.lower_ != "the"]
    return after == "secretary" or before[-2:] == ["secretary", "of"]


def _part_of_longer(span: DocSpan) -> bool:
    """Return whether a known body is only the end of another's name, as in "National Security Council"."""
    if span.start == 0 or len(span) < 2 or span[-1].lower_ not in group_words():
        return False
    before = span.doc[span.start - 1]
    return before.pos_ in ("PROPN", "ADJ") and before.text[:1].isupper() and before.lower_ not in _STATEWORDS


def _is_forename(span: DocSpan, entry: Known) -> bool:
    """Return whether a state's name is somebody's first name: "Israel" Katz, "Jordan" Bardella."""
    led = span.start and span.doc[span.start - 1].lower_ in ("to", "in", "from", "for", "of")
    if entry.words not in forenames() or led or span[-1].i + 1 >= len(span.doc):
        return False
    after = span[-1].nbor()
    surname = (
        after.pos_ == "PROPN" and after.text[:1].isupper() and after.text[1:].islower() and after.ent_type_ == "PERSON"
    )
    return surname and after.lower_ not in title_words() | group_words()


def _is_within_person(token: Token, after: Token | None) -> bool:
    """Return whether a word is part of a person's name in several words: Omed "Sabah"."""
    goes_on = after is not None and after.ent_type_ == "PERSON" and after.ent_iob_ == "I"
    return token.ent_type_ == "PERSON" and (token.ent_iob_ == "I" or goes_on)


def _is_no_medium(span: DocSpan) -> bool:
    """Return whether a medium's name is what an office deals with, or begins a longer name or a person's.

    So it is with the minister "for Foreign Affairs", "The National" Council and Emir "Sabah" al-Ahmad.
    """
    before = span.doc[span.start - 1].lower_ if span.start else ""
    after = span[-1].nbor() if span[-1].i + 1 < len(span.doc) else None
    if after is not None and after.text[:1].isupper() and after.lower_ in title_words() | body_words() | {"cabinet"}:
        return True
    joined = span.start > 1 and before == "-" and span.doc[span.start - 2].lower_ in PARTICLES
    led = before in title_words() | honours()
    if joined or (len(span) == 1 and led and after is not None and after.lower_ in PARTICLES):
        return True
    if len(span) == 1 and not span.text.isupper() and _is_within_person(span[0], after):
        return True
    return before in ("for", "of", "and", "on") and all(token.lower_ in portfolio_words() for token in span)
