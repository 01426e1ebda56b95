"""Marked text to claims: one module per kind.

Statements come first: whoever speaks is the chain of every other claim that stands in the words said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from accord.extract.meetings import extract_meetings
from accord.extract.mended import corrections_told, find_corrections
from accord.extract.pacts import extract_pacts
from accord.extract.positions import extract_positions
from accord.extract.preconditions import extract_preconditions
from accord.extract.statements import extract_statements
from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene
from accord.terms.span import Span

Extractor: TypeAlias = Callable[[Scene, tuple[Statement, ...]], tuple[tuple[Claim, ...], tuple[Doubt, ...]]]

EXTRACTORS: tuple[Extractor, ...] = (
    extract_meetings,
    extract_positions,
    extract_pacts,
    extract_preconditions,
)

SomeClaim = TypeVar("SomeClaim", bound=Claim)


def extract_claims(scene: Scene) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the claims of an article in the order of the text, and what could not be settled."""
    statements, doubts = extract_statements(scene)
    claims: list[Claim] = list(statements)
    corrections = find_corrections(scene)
    open_questions = [*doubts, *corrections_told(scene, corrections)]
    said = [(statement, statement.spans_of("content")) for statement in statements]
    for extract in EXTRACTORS:
        found, doubts = extract(scene, statements)
        claims += [with_chain(claim, said) for claim in found]
        open_questions += doubts
    claims = [claim for claim in claims if not _within(claim, corrections)]
    claims.sort(key=lambda claim: (*_first(claim), type(claim).__name__, repr(claim)))
    return tuple(dict.fromkeys(claims)), tuple(sorted(set(open_questions)))


def _within(claim: Claim, spans: Sequence[Span]) -> bool:
    """Return whether a claim stands in one of these stretches, or has what it says from there: its status, its day."""
    told = (claim.passage, *(entry for entry in claim.evidence if entry.field in _SAID))
    return any(span.holds(entry.span) for span in spans for entry in told)


def _first(claim: Claim) -> tuple[int, int]:
    """Return where a text first tells of a claim, which need not be its main passage."""
    return min((entry.start, entry.end) for entry in claim.evidence if entry.field == claim.passage.field)


def with_chain(claim: SomeClaim, said: Sequence[tuple[Statement, Sequence[Span]]]) -> SomeClaim:
    """Return the claim with the chain of the statement whose words carry it, if there is one.

    `said` are the statements, each with the stretches of what was said.

    Its own words are those of its first passage that say what it is, not who holds it or when it was. Where all of
    them were said by somebody, the claim is that somebody's; where the article tells it too, it is the article's.
    """
    if claim.chain:
        return claim
    passage = claim.passage.span
    spans = [entry.span for entry in claim.evidence if entry.field not in _NOT_SAID]
    own = [span for span in spans if passage.holds(span)] or [passage]
    for statement, contents in said:
        if all(any(content.meets(span) for content in contents) for span in own):
            return replace(claim, chain=statement.chain)
    return claim


_SAID = frozenset(("status", "when", "place", "what"))
_NOT_SAID = frozenset(("claim", "when", "party", "holder", "authors", "condition"))
